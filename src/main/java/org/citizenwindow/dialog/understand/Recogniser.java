package org.citizenwindow.dialog.understand;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.shared.Lang;

/**
 * Understands what a message is about, in the language it is written in or, where that says nothing to it, in another one.
 * Used by the engine and by the command line alike. Gives the same answer to the same text, always.
 *
 * <pre>{@code
 * Understood understood = recogniser.understand("我要报事故", Optional.empty());
 * understood.candidates().getFirst().intent().id(); // accident.report
 * }</pre>
 */
public final class Recogniser {
    /** A second candidate that is so near to the first is asked about. */
    private static final int MARGIN = 1;

    private final Words words;
    private final Map<String, Intent> intents;
    private final Map<Lang, Speech> speeches;
    private final Languages languages;

    public Recogniser(
            Words words, List<Intent> intents, Map<Lang, Speech> speeches, Languages languages) {
        this.words = words;
        Map<String, Intent> byId = new java.util.LinkedHashMap<>();
        intents.forEach(intent -> byId.put(intent.id(), intent));
        this.intents = Map.copyOf(byId);
        this.speeches = Map.copyOf(speeches);
        this.languages = languages;
    }

    /** The intent of this id; empty for an unknown one. */
    public Optional<Intent> intent(String id) {
        return Optional.ofNullable(intents.get(id));
    }

    /** The language a text is written in; empty when there is nothing to go by. */
    public Optional<Lang> language(String text) {
        return languages.of(text);
    }

    /**
     * What a message is about.
     *
     * @param spoken the language of the conversation so far; empty when it is the first message
     */
    public Understood understand(String text, Optional<Lang> spoken) {
        Set<Lang> order = new LinkedHashSet<>();
        Optional<Lang> heard = language(text);
        heard.ifPresent(order::add);
        spoken.ifPresent(order::add);
        Lang lang = order.isEmpty() ? Lang.ZH_CN : order.iterator().next();
        order.addAll(List.of(Lang.values()));
        for (Lang each : order) {
            List<Candidate> candidates = candidates(text, each);
            if (!candidates.isEmpty()) {
                return understood(text, lang, candidates);
            }
        }
        return understood(text, lang, List.of());
    }

    private Understood understood(String text, Lang lang, List<Candidate> candidates) {
        boolean unsure =
                candidates.size() > 1
                        && candidates.get(0).points() - candidates.get(1).points() <= MARGIN;
        return new Understood(lang, candidates, unsure, endangered(text, lang));
    }

    /** Whether a text tells of people in danger. */
    public boolean endangered(String text, Lang lang) {
        return words.danger().in(words.normal().of(text))
                || words.danger().in(prepared(text, lang));
    }

    private String prepared(String text, Lang lang) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return words.normal().of(speeches.get(lang).rewriting().of(folded));
    }

    private List<Candidate> candidates(String text, Lang lang) {
        Speech speech = speeches.get(lang);
        String prepared = prepared(text, lang);
        List<Candidate> candidates = new ArrayList<>(command(prepared));
        String meant = speech.ignored().without(prepared);
        candidates.addAll(speech.book().candidates(meant));
        return candidates;
    }

    /** A whole message that is one of the engine's own words. */
    private List<Candidate> command(String text) {
        Optional<Command> command =
                words.language(text).isPresent()
                        ? Optional.of(Command.LANGUAGE)
                        : words.command(text);
        return command.stream()
                .flatMap(
                        c ->
                                intents.values().stream()
                                        .filter(i -> i.deed().equals(new Deed.Obey(c))))
                .map(intent -> new Candidate(intent, Integer.MAX_VALUE / 2))
                .toList();
    }
}
