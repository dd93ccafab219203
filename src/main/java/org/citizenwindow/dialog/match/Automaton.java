package org.citizenwindow.dialog.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Symbols that lead on from each state, sorted, and where each leads. */
    private final int[][] symbols;

    private final int[][] targets;
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
        List<Map<Integer, Integer>> next = new ArrayList<>();
        grow(next, ending);
        for (int number = 0; number < words.size(); number++) {
            int state = 0;
            for (int symbol : words.get(number)) {
                Integer to = next.get(state).get(symbol);
                if (to == null) {
                    to = grow(next, ending);
                    next.get(state).put(symbol, to);
                }
                state = to;
            }
            if (state != 0) {
                ending.get(state).add(number);
            }
        }
        symbols = new int[next.size()][];
        targets = new int[next.size()][];
        ends = new int[next.size()][];
        for (int state = 0; state < ends.length; state++) {
            List<Integer> here = ending.get(state);
            ends[state] =
                    here.isEmpty() ? NONE : here.stream().mapToInt(Integer::intValue).toArray();
            Map<Integer, Integer> on = next.get(state);
            symbols[state] = on.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            targets[state] = Arrays.stream(symbols[state]).map(on::get).toArray();
        }
        fail = new int[ends.length];
        shorter = new int[ends.length];
        link();
    }

    private static int grow(List<Map<Integer, Integer>> next, List<List<Integer>> ending) {
        next.add(new HashMap<>(2));
        ending.add(new ArrayList<>(1));
        return next.size() - 1;
    }

    /** Where to go on when a word breaks off: the longest other beginning that is still open. */
    private void link() {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        Arrays.stream(targets[0]).forEach(queue::add);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            shorter[state] = ends[fail[state]].length > 0 ? fail[state] : shorter[fail[state]];
            for (int i = 0; i < symbols[state].length; i++) {
                int to = targets[state][i];
                fail[to] = step(fail[state], symbols[state][i]);
                queue.add(to);
            }
        }
    }

    private int step(int from, int symbol) {
        int state = from;
        while (true) {
            int at = Arrays.binarySearch(symbols[state], symbol);
            if (at >= 0) {
                return targets[state][at];
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
