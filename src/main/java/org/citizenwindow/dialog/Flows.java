package org.citizenwindow.dialog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.shared.Lang;

/**
 * Everything that is data: flows by version, texts, phrases, words. Immutable; a new one replaces it as a whole.
 */
public final class Flows {
    /** The service whose texts every flow may use. */
    public static final String COMMON = "common";

    private final Map<FlowRef, Flow> byRef;
    private final Map<String, Flow> newest = new LinkedHashMap<>();
    private final Map<String, Map<Lang, Map<String, List<String>>>> texts;
    private final Phrasebook phrases;
    private final Words words;
    private final Recogniser recogniser;

    /**
     * @param flows in the order the menu names them
     * @param texts service, then language, then key to variants
     */
    public Flows(
            Collection<Flow> flows,
            Map<String, Map<Lang, Map<String, List<String>>>> texts,
            Phrasebook phrases,
            Words words,
            Recogniser recogniser) {
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
    }

    /** This version of a flow; empty when it is not there (any more). */
    public Optional<Flow> flow(FlowRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /** The newest version of a flow; empty for an unknown name. */
    public Optional<Flow> newest(String name) {
        return Optional.ofNullable(newest.get(name));
    }

    /** The newest version of every flow, by name. */
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

    /**
     * A text of a service, or the engine's own text of that key; empty when there is neither.
     *
     * @param turn chooses among variants
     */
    public Optional<String> text(String service, Lang lang, String key, int turn) {
        List<String> variants = variants(service, lang, key);
        if (variants.isEmpty() && !service.equals(COMMON)) {
            variants = variants(COMMON, lang, key);
        }
        return variants.isEmpty()
                ? Optional.empty()
                : Optional.of(variants.get(Math.floorMod(turn, variants.size())));
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

    private List<String> variants(String service, Lang lang, String key) {
        return texts.getOrDefault(service, Map.of())
                .getOrDefault(lang, Map.of())
                .getOrDefault(key, List.of());
    }
}
