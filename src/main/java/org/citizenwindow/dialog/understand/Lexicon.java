package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.match.Automaton;
import org.citizenwindow.dialog.match.Normal;

/**
 * All words of all rules of one language, found in a text in one pass. Words of the same meaning make up a term; a longer word
 * says more than a short one and gives its term more points.
 */
final class Lexicon {
    /** A Han or kana character carries about as much as two thirds of a Latin word. */
    static final int POINTS_PER_CHARACTER = 2;

    static final int POINTS_PER_LATIN_WORD = 3;

    /**
     * A word that belongs to a term.
     *
     * @param except whether it is one in which the term's words do not count: 交 is not to pay in 交通
     * @param anywhere whether a Latin word may stand within another
     */
    private record Entry(int term, boolean except, boolean anywhere) {}

    /** Gathers terms; their numbers stay the same in the lexicon. */
    static final class Builder {
        private final Map<String, List<Entry>> words = new HashMap<>();
        private int terms;

        /**
         * @param members words in {@link Normal} form
         * @param exceptions longer words in which they do not count
         */
        int term(Iterable<String> members, Iterable<String> exceptions, boolean anywhere) {
            int term = terms++;
            members.forEach(word -> put(word, new Entry(term, false, anywhere)));
            exceptions.forEach(word -> put(word, new Entry(term, true, true)));
            return term;
        }

        private void put(String word, Entry entry) {
            if (!word.isEmpty()) {
                words.computeIfAbsent(word, any -> new ArrayList<>(1)).add(entry);
            }
        }

        Lexicon build() {
            return new Lexicon(words, terms);
        }
    }

    private final List<String> words;
    private final Entry[][] entries;
    private final int[] points;
    private final Automaton automaton;
    private final int terms;

    private Lexicon(Map<String, List<Entry>> byWord, int terms) {
        this.terms = terms;
        words = byWord.keySet().stream().sorted().toList();
        entries =
                words.stream()
                        .map(w -> byWord.get(w).toArray(Entry[]::new))
                        .toArray(Entry[][]::new);
        points = words.stream().mapToInt(Lexicon::points).toArray();
        automaton = new Automaton(words.stream().map(w -> w.chars().toArray()).toList());
    }

    /** What a text is worth if all of it is understood. */
    static int points(String text) {
        int points = 0;
        boolean inLatin = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c != ' ' && !Normal.isCjk(c);
            if (!latin && c != ' ') {
                points += POINTS_PER_CHARACTER;
            } else if (latin && !inLatin) {
                points += POINTS_PER_LATIN_WORD;
            }
            inLatin = latin;
        }
        return points;
    }

    /** All words, sorted; for those who look for misspelt ones. */
    List<String> words() {
        return words;
    }

    int terms() {
        return terms;
    }

    /** The words of a text in {@link Normal} form. */
    Found find(String text) {
        Found found = new Found(terms);
        scan(text, found);
        return found.settled();
    }

    void scan(String text, Found found) {
        scan(text, found, new BitSet(text.length()));
    }

    /**
     * The same.
     *
     * @param spelt marks where words of two characters and more stand
     */
    void scan(String text, Found found, BitSet spelt) {
        automaton.scan(
                text,
                (word, from, to) -> {
                    hit(found, word, from, to, whole(text, from, to), 0);
                    if (to - from > 1 && means(word)) {
                        spelt.set(from, to);
                    }
                });
    }

    /** Whether a word counts for some term, and is not only named as what does not. */
    private boolean means(int word) {
        return Arrays.stream(entries[word]).anyMatch(entry -> !entry.except());
    }

    /**
     * Notes a word as found.
     *
     * @param whole whether it begins and ends where words do
     * @param less points it loses for being misspelt
     */
    void hit(Found found, int word, int from, int to, boolean whole, int less) {
        for (Entry entry : entries[word]) {
            if (entry.except()) {
                found.except(entry.term(), from, to, less > 0);
            } else if (whole || entry.anywhere()) {
                found.hit(entry.term(), from, to, Math.max(1, points[word] - less));
            }
        }
    }

    private static boolean whole(String text, int from, int to) {
        return edge(text, from) && edge(text, to);
    }

    private static boolean edge(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return !(latin(before) && latin(after))
                && !(Character.isDigit(before) && Character.isDigit(after));
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && !Normal.isCjk(c);
    }
}
