package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.match.Template;

/** The rules of all intents in one language. */
public final class IntentBook {
    /** What a phrase that leaves no gap is worth besides its words. */
    private static final int EXACT = 6;

    private record Ruled(int intent, Mention mention) {}

    private record Phrased(int intent, Template template, int anchor) {}

    private final List<Intent> intents;
    private final Lexicon lexicon;
    private final Map<Integer, List<Ruled>> byTerm = new HashMap<>();
    private final List<Phrased> phrases;
    private final Map<Integer, List<Mention>> not;
    private final Map<Integer, List<Template>> notPhrases;
    private final int[] firstTerms;

    IntentBook(IntentBookBuilder built) {
        intents = built.intents();
        lexicon = built.lexicon();
        built.mentions()
                .forEach(
                        (intent, mentions) ->
                                mentions.forEach(
                                        m ->
                                                byTerm.computeIfAbsent(
                                                                m.needed()[0],
                                                                any -> new ArrayList<>())
                                                        .add(new Ruled(intent, m))));
        List<Phrased> all = new ArrayList<>();
        built.phrases()
                .forEach(
                        (intent, templates) ->
                                templates.forEach(
                                        (template, anchor) ->
                                                all.add(new Phrased(intent, template, anchor))));
        phrases = List.copyOf(all);
        not = built.not();
        notPhrases = built.notPhrases();
        firstTerms = byTerm.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** All rules that say an intent is meant. */
    Set<Rule> rules() {
        Set<Rule> rules = new LinkedHashSet<>();
        byTerm.values().forEach(all -> all.forEach(ruled -> rules.add(rule(ruled))));
        phrases.forEach(phrase -> rules.add(rule(phrase)));
        return rules;
    }

    /** Those of them that hold for a text, whatever else is said in it. */
    Set<Rule> holding(String text, Found found) {
        Set<Rule> rules = new LinkedHashSet<>();
        for (int term : firstTerms) {
            if (found.has(term)) {
                byTerm.get(term).stream()
                        .filter(ruled -> ruled.mention().points(found) > 0)
                        .forEach(ruled -> rules.add(rule(ruled)));
            }
        }
        phrases.stream()
                .filter(phrase -> phrase.template().fits(text))
                .forEach(phrase -> rules.add(rule(phrase)));
        return rules;
    }

    private Rule rule(Ruled ruled) {
        return new Rule(intents.get(ruled.intent()).id(), ruled.mention().source());
    }

    private Rule rule(Phrased phrase) {
        return new Rule(intents.get(phrase.intent()).id(), phrase.template().source());
    }

    /**
     * What a {@link org.citizenwindow.dialog.match.Normal} text may be about, surest first.
     *
     * @param found the words in it
     */
    List<Candidate> candidates(String text, Found found) {
        if (!found.any()) {
            return List.of();
        }
        int[] best = new int[intents.size()];
        for (int term : firstTerms) {
            if (found.has(term)) {
                for (Ruled ruled : byTerm.get(term)) {
                    int points = ruled.mention().points(found);
                    best[ruled.intent()] = Math.max(best[ruled.intent()], points);
                }
            }
        }
        for (Phrased phrase : phrases) {
            if (phrase.anchor() < 0 || found.has(phrase.anchor())) {
                int points = points(phrase.template(), text);
                best[phrase.intent()] = Math.max(best[phrase.intent()], points);
            }
        }
        return candidates(best, text, found);
    }

    private static int points(Template template, String text) {
        int cover = template.cover(text);
        if (cover < 0) {
            return 0;
        }
        int all = Lexicon.points(text);
        return cover == text.length() ? all + EXACT : Math.max(1, all * cover / text.length());
    }

    private List<Candidate> candidates(int[] best, String text, Found found) {
        if (Arrays.stream(best).noneMatch(points -> points > 0)) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            if (best[i] > 0 && !ruledOut(i, text, found)) {
                candidates.add(new Candidate(intents.get(i), best[i]));
            }
        }
        candidates.sort(
                Comparator.comparingInt(Candidate::points)
                        .reversed()
                        .thenComparing(candidate -> candidate.intent().id()));
        return candidates;
    }

    private boolean ruledOut(int intent, String text, Found found) {
        for (Mention mention : not.getOrDefault(intent, List.of())) {
            if (mention.points(found) > 0) {
                return true;
            }
        }
        for (Template template : notPhrases.getOrDefault(intent, List.of())) {
            if (template.fits(text)) {
                return true;
            }
        }
        return false;
    }
}
