package org.citizenwindow.dialog.match;

import java.util.Arrays;
import java.util.List;

/**
 * Words that share their beginnings, in a few flat arrays. States are numbered level by level, so that those that follow one
 * stand side by side, sorted, and the way from one to the next is nothing but a character; a state's number is higher than
 * that of every state nearer to the root.
 */
final class Trie {
    /** No state. */
    static final int NONE = -1;

    /** The first of the states that follow each; those of the next state end them. */
    private final int[] follow;

    /** The character that leads to each state. */
    private final char[] label;

    /** Where the words that end at each state begin in {@link #words}. */
    private final int[] ending;

    private final int[] words;

    /**
     * @param all words by their numbers; the same may be there twice, and the empty one ends nowhere
     */
    Trie(List<String> all) {
        Growth growth = new Growth(all);
        follow = growth.follow;
        label = growth.label;
        ending = growth.ending;
        words = growth.words;
    }

    /** Lets it grow from the root, level by level: the words of a state are sorted by one character and divided by it. */
    private static final class Growth {
        private final String[] all;
        private final long[] order;
        private int[] from = new int[64];
        private int[] to = new int[64];
        private int[] follow = new int[64];
        private int[] ending = new int[64];
        private char[] label = new char[64];
        private int[] words;
        private int size = 1;
        private int ended;

        Growth(List<String> all) {
            this.all = all.toArray(String[]::new);
            order = new long[this.all.length];
            words = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            to[0] = order.length;
            int level = 1;
            int depth = 0;
            for (int state = 0; state < size; state++) {
                if (state == level) {
                    level = size;
                    depth++;
                }
                sort(from[state], to[state], depth);
                follow[state] = size;
                ending[state] = ended;
                divide(from[state], to[state], depth);
            }
            follow = Arrays.copyOf(follow, size + 1);
            ending = Arrays.copyOf(ending, size + 1);
            follow[size] = size;
            ending[size] = ended;
            label = Arrays.copyOf(label, size);
            words = Arrays.copyOf(words, ended);
        }

        /** Puts a character in front of each number, so that sorting the numbers sorts by it; 0 where the word has ended. */
        private void sort(int from, int to, int depth) {
            boolean sorted = true;
            for (int i = from; i < to; i++) {
                int number = (int) order[i];
                String word = all[number];
                long c = word.length() == depth ? 0 : word.charAt(depth) + 1;
                order[i] = c << Integer.SIZE | number;
                sorted &= i == from || order[i - 1] < order[i];
            }
            if (!sorted) {
                Arrays.sort(order, from, to);
            }
        }

        private void divide(int from, int to, int depth) {
            int at = from;
            while (at < to) {
                int c = (int) (order[at] >> Integer.SIZE);
                int first = at;
                while (at < to && order[at] >> Integer.SIZE == c) {
                    at++;
                }
                if (c > 0) {
                    state((char) (c - 1), first, at);
                } else if (depth > 0) {
                    for (int i = first; i < at; i++) {
                        words[ended++] = (int) order[i];
                    }
                }
            }
        }

        private void state(char label, int from, int to) {
            if (size == this.from.length) {
                this.from = Arrays.copyOf(this.from, size * 2);
                this.to = Arrays.copyOf(this.to, size * 2);
                this.label = Arrays.copyOf(this.label, size * 2);
                follow = Arrays.copyOf(follow, size * 2);
                ending = Arrays.copyOf(ending, size * 2);
            }
            this.label[size] = label;
            this.from[size] = from;
            this.to[size++] = to;
        }
    }

    /** Whether this is one of the words. */
    boolean holds(String word) {
        int state = state(word);
        return state != NONE && ends(state);
    }

    /** The state a text leads to, or {@link #NONE}. */
    int state(String text) {
        int state = 0;
        for (int i = 0; i < text.length() && state != NONE; i++) {
            state = next(state, text.charAt(i));
        }
        return state;
    }

    /** How many states there are; the first is 0, the root. */
    int size() {
        return label.length;
    }

    /** The state a character leads to, or {@link #NONE}. */
    int next(int state, char c) {
        int low = follow[state];
        int high = follow[state + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            char here = label[middle];
            if (here == c) {
                return middle;
            }
            if (here < c) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** The first state that follows one; the others stand behind it. */
    int firstAfter(int state) {
        return follow[state];
    }

    /** The state behind the last that follows one. */
    int endAfter(int state) {
        return follow[state + 1];
    }

    /** The character that leads to a state. */
    char label(int state) {
        return label[state];
    }

    /** Whether a word ends at a state. */
    boolean ends(int state) {
        return ending[state] < ending[state + 1];
    }

    /** Where the words that end at a state begin among all of them. */
    int firstWord(int state) {
        return ending[state];
    }

    /** The number of a word by its place among those that end somewhere. */
    int word(int place) {
        return words[place];
    }
}
