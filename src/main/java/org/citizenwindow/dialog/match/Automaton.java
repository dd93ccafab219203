package org.citizenwindow.dialog.match;

import java.util.List;

/**
 * Finds all of many words in a text in one pass (Aho and Corasick, 1975), so that the time does not grow with their number.
 * A word is a sequence of characters: those of a text, or numbers of syllables written as characters.
 */
public final class Automaton {
    /** Hears of each word that was found. */
    public interface Hit {
        /**
         * @param word its number, in the order the words were given
         * @param from where it begins
         * @param to where it ends, exclusive
         */
        void at(int word, int from, int to);
    }

    private final Trie trie;

    /** Where to go on when a word breaks off: the longest other beginning that is still open. */
    private final int[] fail;

    /** The nearest of those at which a word ends. */
    private final int[] shorter;

    private final int[] lengths;

    /**
     * @param words empty ones are never found
     */
    public Automaton(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        trie = new Trie(words);
        fail = new int[trie.size()];
        shorter = new int[trie.size()];
        for (int state = 0; state < fail.length; state++) {
            for (int to = trie.firstAfter(state); to < trie.endAfter(state); to++) {
                fail[to] = state == 0 ? 0 : step(fail[state], trie.label(to));
                shorter[to] = trie.ends(fail[to]) ? fail[to] : shorter[fail[to]];
            }
        }
    }

    private int step(int from, char symbol) {
        int state = from;
        while (true) {
            int to = trie.next(state, symbol);
            if (to != Trie.NONE) {
                return to;
            }
            if (state == 0) {
                return 0;
            }
            state = fail[state];
        }
    }

    /** Whether this is one of the words. */
    public boolean holds(String word) {
        return trie.holds(word);
    }

    /** All words in a text, overlapping ones too. */
    public void scan(CharSequence text, Hit hit) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
            for (int s = trie.ends(state) ? state : shorter[state]; s > 0; s = shorter[s]) {
                for (int at = trie.firstWord(s); at < trie.firstWord(s + 1); at++) {
                    int word = trie.word(at);
                    hit.at(word, i + 1 - lengths[word], i + 1);
                }
            }
        }
    }
}
