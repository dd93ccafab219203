package org.citizenwindow.dialog.understand;

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

    /** A term of a word: its number times four, and what the word is to it. */
    private static final int TERM = 2;

    /** The term's words do not count in it: 交 is not to pay in 交通. */
    private static final int EXCEPT = 1;

    /** A Latin word may stand within another. */
    private static final int ANYWHERE = 2;

    /** Gathers terms; their numbers stay the same in the lexicon. */
    static final class Builder {
        private final Map<String, int[]> words = new HashMap<>();
        private int terms;

        /** A term without words yet. */
        int term() {
            return terms++;
        }

        /**
         * Words that count for a term.
         *
         * @param members in {@link Normal} form
         * @param anywhere whether a Latin word may stand within another
         */
        void words(int term, Iterable<String> members, boolean anywhere) {
            int entry = term << TERM | (anywhere ? ANYWHERE : 0);
            members.forEach(word -> put(word, entry));
        }

        /** Longer words in which those of a term do not count. */
        void exceptions(int term, Iterable<String> exceptions) {
            int entry = term << TERM | EXCEPT | ANYWHERE;
            exceptions.forEach(word -> put(word, entry));
        }

        private void put(String word, int entry) {
            if (word.isEmpty()) {
                return;
            }
            int[] before = words.get(word);
            if (before == null) {
                words.put(word, new int[] {entry});
            } else if (before[before.length - 1] != entry) {
                int[] all = Arrays.copyOf(before, before.length + 1);
                all[before.length] = entry;
                words.put(word, all);
            }
        }

        Lexicon build() {
            return new Lexicon(words, terms);
        }
    }

    private final List<String> words;

    /** Where the entries of each word begin among all. */
    private final int[] first;

    private final int[] entries;
    private final int[] points;
    private final Automaton automaton;
    private final int terms;

    private Lexicon(Map<String, int[]> byWord, int terms) {
        this.terms = terms;
        words = List.copyOf(byWord.keySet());
        first = new int[words.size() + 1];
        entries = new int[byWord.values().stream().mapToInt(all -> all.length).sum()];
        for (int word = 0; word < words.size(); word++) {
            int[] own = byWord.get(words.get(word));
            System.arraycopy(own, 0, entries, first[word], own.length);
            first[word + 1] = first[word] + own.length;
        }
        points = words.stream().mapToInt(Lexicon::points).toArray();
        automaton = new Automaton(words);
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

    /** All words, for those who look for misspelt ones. */
    List<String> words() {
        return words;
    }

    /** Whether this is one of the words. */
    boolean knows(String word) {
        return automaton.holds(word);
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
        for (int i = first[word]; i < first[word + 1]; i++) {
            if ((entries[i] & EXCEPT) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Notes a word as found.
     *
     * @param whole whether it begins and ends where words do
     * @param less points it loses for being misspelt
     */
    void hit(Found found, int word, int from, int to, boolean whole, int less) {
        for (int i = first[word]; i < first[word + 1]; i++) {
            int term = entries[i] >> TERM;
            if ((entries[i] & EXCEPT) != 0) {
                found.except(term, from, to, less > 0);
            } else if (whole || (entries[i] & ANYWHERE) != 0) {
                found.hit(term, from, to, Math.max(1, points[word] - less));
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
        boolean joined = latin(before) || Character.isDigit(before);
        return !(joined && (latin(after) || Character.isDigit(after)));
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && !Normal.isCjk(c);
    }
}
