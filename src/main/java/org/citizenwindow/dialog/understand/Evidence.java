package org.citizenwindow.dialog.understand;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What examples say about a text.
 *
 * @param scores by intent, how much speaks for it: a logarithm in parts of {@link #ONE}, comparable within one text;
 *     {@link #NONE} for an intent without an example
 * @param nearest by intent, the number of the example that is most like the text; -1 where none is
 * @param known how many pieces of the text stand in any example
 * @param all how many it has
 */
record Evidence(int[] scores, int[] nearest, int known, int all) {
    /** Scores count in parts of one. */
    static final int ONE = 1024;

    static final int NONE = Integer.MIN_VALUE;

    /** The intents that have examples, the likeliest first. */
    IntStream likeliest() {
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] != NONE)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> scores[i]).reversed())
                .mapToInt(Integer::intValue);
    }

    /** The same without what examples of these intents say. */
    Evidence without(IntPredicate intents) {
        int[] others = scores.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] = intents.test(i) ? NONE : others[i];
        }
        return new Evidence(others, nearest, known, all);
    }

    /** The same where these intents have no more than another text says for them. */
    Evidence atMost(Evidence other, IntPredicate intents) {
        int[] least = scores.clone();
        for (int i = 0; i < least.length; i++) {
            least[i] = intents.test(i) ? Math.min(least[i], other.scores[i]) : least[i];
        }
        return new Evidence(least, nearest, known, all);
    }

    /** The highest score of all. */
    int most() {
        int most = NONE;
        for (int score : scores) {
            most = Math.max(most, score);
        }
        return most;
    }
}
