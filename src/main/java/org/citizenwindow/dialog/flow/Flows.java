package org.citizenwindow.dialog.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.dialog.understand.Understood;
import org.citizenwindow.shared.Lang;

/**
 * Everything that is data: flows by version, texts, phrases, words. Immutable; a new one replaces it as a whole.
 */
public final class Flows {
    /** The service whose texts every flow may use. */
    public static final String COMMON = "common";

    private final Map<FlowRef, Flow> byRef;
    private final Map<String, Flow> newest = new LinkedHashMap<>();
    private final Map<String, Map<Lang, Map<String, Sentence>>> texts;
    private final Phrasebook phrases;
    private final Words words;
    private final Recogniser recogniser;
    private final ShortMessages shortMessages;
    private final Faq faq;
    private final Map<FlowRef, Map<Lang, Map<String, Sentence>>> own;
    private final Map<FlowRef, Map<String, Set<String>>> ahead = new ConcurrentHashMap<>();

    /**
     * A version that is not among the services' files now: one that conversations still run on.
     *
     * @param texts what it says, as it was when it was published
     */
    public record Kept(Flow flow, Map<Lang, Map<String, Sentence>> texts) {}

    /**
     * @param flows in the order the menu names them
     * @param texts service, then language, then key
     */
    public Flows(
            Collection<Flow> flows,
            Map<String, Map<Lang, Map<String, Sentence>>> texts,
            Phrasebook phrases,
            Words words,
            Recogniser recogniser,
            Faq faq) {
        this.byRef = new HashMap<>();
        for (Flow flow : flows) {
            byRef.put(flow.ref(), flow);
            newest.merge(
                    flow.ref().name(),
                    flow,
                    (a, b) -> a.ref().version() > b.ref().version() ? a : b);
        }
        this.texts = Map.copyOf(texts);
        this.phrases = phrases;
        this.words = words;
        this.recogniser = recogniser;
        this.shortMessages = new ShortMessages(recogniser);
        this.faq = faq;
        this.own = new HashMap<>();
    }

    /**
     * These, and versions that conversations still run on. Nothing begins with them unless they are among these already; each
     * speaks its own texts.
     */
    public Flows keeping(Collection<Kept> kept) {
        Flows all = new Flows(newest.values(), texts, phrases, words, recogniser, faq);
        all.byRef.putAll(byRef);
        all.own.putAll(own);
        for (Kept version : kept) {
            all.byRef.put(version.flow().ref(), version.flow());
            all.own.put(version.flow().ref(), version.texts());
        }
        return all;
    }

    /** These with other versions of some of the flows in the place of their own, and no further ones. */
    public Flows starting(Collection<Flow> others) {
        Map<String, Flow> starts = new LinkedHashMap<>(newest);
        others.forEach(flow -> starts.put(flow.ref().name(), flow));
        Flows all = new Flows(starts.values(), texts, phrases, words, recogniser, faq);
        return all;
    }

    /** This version of a flow; empty when it is not there (any more). */
    public Optional<Flow> flow(FlowRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /** The version of a flow that new conversations begin with; empty for an unknown name. */
    public Optional<Flow> newest(String name) {
        return Optional.ofNullable(newest.get(name));
    }

    /** The version of every flow that new conversations begin with, by name. */
    public List<Flow> all() {
        return newest.values().stream()
                .sorted(Comparator.comparing((Flow flow) -> flow.ref().name()))
                .toList();
    }

    /** The flows the menu names, in the order they were given: by service, its main flow first. */
    public List<Flow> listed() {
        return newest.values().stream().filter(flow -> flow.starts().listed()).toList();
    }

    /** The flow that runs after a word of danger. */
    public Optional<Flow> emergency() {
        return all().stream().filter(flow -> flow.starts().emergency()).findFirst();
    }

    /** The general form of a text of a service, or of the engine's own text of that key; empty when there is neither. */
    public Optional<String> text(String service, Lang lang, String key, int turn) {
        return text(service, lang, key, Sentence.ANYWHERE, turn);
    }

    /**
     * A text of a service, or the engine's own text of that key; empty when there is neither.
     *
     * @param channel where it is said; its own wording is taken when it has one
     * @param turn chooses among wordings
     */
    public Optional<String> text(String service, Lang lang, String key, String channel, int turn) {
        return sentence(service, lang, key).map(sentence -> sentence.on(channel, turn));
    }

    /** The general form of what a version of a flow says. */
    public Optional<String> text(Flow flow, Lang lang, String key, int turn) {
        return text(flow, lang, key, Sentence.ANYWHERE, turn);
    }

    /**
     * What a version of a flow says: its own texts if it is kept from earlier, else those of its service.
     *
     * @param channel where it is said; its own wording is taken when it has one
     * @param turn chooses among wordings
     */
    public Optional<String> text(Flow flow, Lang lang, String key, String channel, int turn) {
        Sentence kept = found(own.get(flow.ref()), lang, key);
        return kept == null
                ? text(flow.service(), lang, key, channel, turn)
                : Optional.of(kept.on(channel, turn));
    }

    /** Keys of all texts of a service in a language. */
    public Collection<String> keys(String service, Lang lang) {
        return texts.getOrDefault(service, Map.of()).getOrDefault(lang, Map.of()).keySet();
    }

    public Phrasebook phrases() {
        return phrases;
    }

    public Words words() {
        return words;
    }

    /** Understands what a message is about. */
    public Recogniser recogniser() {
        return recogniser;
    }

    /** Makes ready what the first message of a language, or the first question, would wait for; costs nothing when it is. */
    public void prepare() {
        recogniser.prepare();
        faq.prepare();
    }

    /** What a message is about, as {@link #recogniser} says it. */
    public Understood understood(String text, Optional<Lang> spoken, boolean answering) {
        return shortMessages.understand(text, spoken, answering);
    }

    /** Finds answers to questions that are often asked. */
    public Faq faq() {
        return faq;
    }

    /** Slots that are still to be asked on some way on from a step; found once, for it is asked for with every message. */
    public Set<String> ahead(Flow flow, String step) {
        return ahead.computeIfAbsent(flow.ref(), any -> new ConcurrentHashMap<>())
                .computeIfAbsent(step, any -> Set.copyOf(flow.ahead(step)));
    }

    private Optional<Sentence> sentence(String service, Lang lang, String key) {
        Sentence own = found(texts.get(service), lang, key);
        return Optional.ofNullable(own == null ? found(texts.get(COMMON), lang, key) : own);
    }

    private static Sentence found(Map<Lang, Map<String, Sentence>> texts, Lang lang, String key) {
        return texts == null ? null : texts.getOrDefault(lang, Map.of()).get(key);
    }
}
