package org.citizenwindow.dialog.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all of many words in a text in one pass (Aho and Corasick, 1975), so that the time does not grow with their number.
 * Works on sequences of whole numbers: characters of a text, or syllables of its reading.
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

    private static final int[] NONE = {};

    private final List<Map<Integer, Integer>> next = new ArrayList<>();
    private final int[] fail;
    private final int[] shorter;
    private final int[][] ends;
    private final int[] lengths;

    /**
     * @param words each as its sequence; empty ones are never found
     */
    public Automaton(List<int[]> words) {
        lengths = words.stream().mapToInt(word -> word.length).toArray();
        List<List<Integer>> ending = new ArrayList<>();
        grow(ending);
        for (int number = 0; number < words.size(); number++) {
            int state = 0;
            for (int symbol : words.get(number)) {
                Integer to = next.get(state).get(symbol);
                if (to == null) {
                    to = grow(ending);
                    next.get(state).put(symbol, to);
                }
                state = to;
            }
            if (state != 0) {
                ending.get(state).add(number);
            }
        }
        ends = new int[next.size()][];
        for (int state = 0; state < ends.length; state++) {
            List<Integer> here = ending.get(state);
            ends[state] =
                    here.isEmpty() ? NONE : here.stream().mapToInt(Integer::intValue).toArray();
        }
        fail = new int[next.size()];
        shorter = new int[next.size()];
        link();
    }

    private int grow(List<List<Integer>> ending) {
        next.add(new HashMap<>(2));
        ending.add(new ArrayList<>(1));
        return next.size() - 1;
    }

    /** Where to go on when a word breaks off: the longest other beginning that is still open. */
    private void link() {
        ArrayDeque<Integer> queue = new ArrayDeque<>(next.get(0).values());
        while (!queue.isEmpty()) {
            int state = queue.remove();
            shorter[state] = ends[fail[state]].length > 0 ? fail[state] : shorter[fail[state]];
            next.get(state)
                    .forEach(
                            (symbol, to) -> {
                                fail[to] = step(fail[state], symbol);
                                queue.add(to);
                            });
        }
    }

    private int step(int from, int symbol) {
        int state = from;
        while (true) {
            Integer to = next.get(state).get(symbol);
            if (to != null) {
                return to;
            }
            if (state == 0) {
                return 0;
            }
            state = fail[state];
        }
    }

    /** All words in a text of characters, overlapping ones too. */
    public void scan(CharSequence text, Hit hit) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
            report(state, i + 1, hit);
        }
    }

    /** All words in a sequence. */
    public void scan(int[] symbols, Hit hit) {
        int state = 0;
        for (int i = 0; i < symbols.length; i++) {
            state = step(state, symbols[i]);
            report(state, i + 1, hit);
        }
    }

    private void report(int state, int end, Hit hit) {
        for (int s = ends[state].length > 0 ? state : shorter[state]; s > 0; s = shorter[s]) {
            for (int word : ends[s]) {
                hit.at(word, end - lengths[word], end);
            }
        }
    }
}
