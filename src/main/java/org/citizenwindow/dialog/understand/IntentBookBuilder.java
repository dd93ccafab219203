package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Template;

/**
 * Gathers the rules of one language. A rule is written as words with white space between them:
 *
 * <pre>{@code <fine> <pay> -<appeal> ?<please> +3}</pre>
 *
 * <p>{@code <name>} is a group of words, {@code a|b} one of several, {@code _} a blank within a word; {@code -} in front means
 * that it must not be there, {@code ?} that it helps; a number at the end adds points or takes some away.
 */
public final class IntentBookBuilder {
    /**
     * Words of one meaning.
     *
     * @param words in {@link Normal} form
     * @param exceptions longer words in which they do not count
     */
    public record Group(Set<String> words, Set<String> exceptions) {
        public Group {
            words = Set.copyOf(words);
            exceptions = Set.copyOf(exceptions);
        }
    }

    private final Normal normal;
    private final List<Intent> intents;
    private final Map<String, Group> groups;
    private final Map<String, Integer> terms = new HashMap<>();
    private final Lexicon.Builder lexicon = new Lexicon.Builder();
    private final Map<Integer, List<Mention>> mentions = new HashMap<>();
    private final Map<Integer, Map<Template, Integer>> phrases = new HashMap<>();
    private final Map<Integer, List<Mention>> not = new HashMap<>();
    private final Map<Integer, List<Template>> notPhrases = new HashMap<>();
    private Lexicon built;

    public IntentBookBuilder(Normal normal, List<Intent> intents, Map<String, Group> groups) {
        this.normal = normal;
        this.intents = List.copyOf(intents);
        this.groups = Map.copyOf(groups);
    }

    /**
     * A rule for an intent.
     *
     * @throws IllegalArgumentException saying what is wrong, for the author
     */
    public void mention(Intent intent, String rule) {
        mentions.computeIfAbsent(intents.indexOf(intent), any -> new ArrayList<>()).add(read(rule));
    }

    /** A rule that says the intent is not meant. */
    public void not(Intent intent, String rule) {
        not.computeIfAbsent(intents.indexOf(intent), any -> new ArrayList<>()).add(read(rule));
    }

    /** A phrase of an intent, read with {@link #template}. */
    public void phrase(Intent intent, Template template) {
        Set<String> anchors = template.anchors();
        int anchor = -1;
        if (!anchors.isEmpty()) {
            anchor = lexicon.term();
            lexicon.words(anchor, anchors, true);
        }
        phrases.computeIfAbsent(intents.indexOf(intent), any -> new LinkedHashMap<>())
                .put(template, anchor);
    }

    /** A phrase that says the intent is not meant. */
    public void notPhrase(Intent intent, Template template) {
        notPhrases.computeIfAbsent(intents.indexOf(intent), any -> new ArrayList<>()).add(template);
    }

    /** Reads a template in which {@code <name>} stands for one word of a group. */
    public Template template(String source) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            int from = source.indexOf('<', at);
            int to = from < 0 ? -1 : source.indexOf('>', from);
            if (to < 0) {
                break;
            }
            out.append(source, at, from)
                    .append('(')
                    .append(
                            String.join(
                                    "|",
                                    new TreeSet<>(group(source.substring(from + 1, to)).words())))
                    .append(')');
            at = to + 1;
        }
        return Template.parse(out.append(source.substring(at)).toString(), normal);
    }

    Mention read(String rule) {
        List<Integer> needed = new ArrayList<>();
        List<Integer> helpful = new ArrayList<>();
        List<Integer> barred = new ArrayList<>();
        int bonus = 0;
        StringTokenizer parts = new StringTokenizer(rule);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            if (isBonus(part)) {
                bonus = Integer.parseInt(part);
            } else if (part.startsWith("-")) {
                barred.add(term(part.substring(1)));
            } else if (part.startsWith("?")) {
                helpful.add(term(part.substring(1)));
            } else {
                needed.add(term(part));
            }
        }
        if (needed.isEmpty()) {
            throw new IllegalArgumentException("it needs at least one word that must be there");
        }
        return new Mention(rule, array(needed), array(helpful), array(barred), bonus);
    }

    private static boolean isBonus(String part) {
        boolean signed = part.startsWith("+") || part.startsWith("-");
        return signed
                && (part.length() == 2 || part.length() == 3)
                && part.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    private static int[] array(List<Integer> terms) {
        return terms.stream().mapToInt(Integer::intValue).toArray();
    }

    private int term(String source) {
        Integer known = terms.get(source);
        if (known != null) {
            return known;
        }
        int term = lexicon.term();
        for (String word : source.split("\\|")) {
            if (word.startsWith("<") && word.endsWith(">")) {
                Group group = group(word.substring(1, word.length() - 1));
                lexicon.words(term, group.words(), false);
                lexicon.exceptions(term, group.exceptions());
            } else {
                String plain = normal.of(word.replace('_', ' '));
                if (plain.isEmpty() || word.contains("<") || word.contains("(")) {
                    throw new IllegalArgumentException("'" + word + "' is no word");
                }
                lexicon.words(term, Set.of(plain), false);
            }
        }
        terms.put(source, term);
        return term;
    }

    private Group group(String name) {
        Group group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException(
                    "there is no group <"
                            + name
                            + ">"
                            + org.citizenwindow.dialog.match.Nearest.hint(name, groups.keySet()));
        }
        return group;
    }

    /** The book of all that was gathered. */
    public IntentBook build() {
        built = lexicon.build();
        return new IntentBook(this);
    }

    List<Intent> intents() {
        return intents;
    }

    Lexicon lexicon() {
        return built;
    }

    Map<Integer, List<Mention>> mentions() {
        return mentions;
    }

    Map<Integer, Map<Template, Integer>> phrases() {
        return phrases;
    }

    Map<Integer, List<Mention>> not() {
        return not;
    }

    Map<Integer, List<Template>> notPhrases() {
        return notPhrases;
    }
}
