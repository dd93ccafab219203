package org.citizenwindow.dialog.understand;

import java.util.Arrays;
import java.util.List;

/**
 * Of which intents the pieces of a text are characteristic. A piece speaks for an intent by how many of its examples have it,
 * compared with how often all examples have it; a piece that none of an intent's examples has speaks against it, the more
 * the more examples it has. The logarithms are added up (naive Bayes), and made comparable between short and long texts.
 */
final class Pieces {
    /** Of each piece as much as if so many more examples of an intent had been seen that are like all others. */
    private static final double UNSEEN = 1.0;

    /** An intent of few examples has others that nobody wrote down. */
    private static final int FEW = 30;

    private final int intents;

    /** By piece, where its entries begin; an entry is an intent and what the piece says for it. */
    private final int[] from;

    private final short[] intent;

    private final short[] worth;

    /** By intent, what a piece that none of its examples has says against it. */
    private final int[] against;

    /**
     * @param pieces how many there are
     * @param examples the numbers of the pieces of each example
     * @param intentOf its intent
     */
    Pieces(int intents, int pieces, List<int[]> examples, short[] intentOf) {
        this.intents = intents;
        int[] sizes = new int[intents];
        int all = 0;
        for (int example = 0; example < intentOf.length; example++) {
            sizes[intentOf[example]]++;
            all += examples.get(example).length;
        }
        against = new int[intents];
        for (int i = 0; i < intents; i++) {
            double size = Math.max(FEW, sizes[i]);
            against[i] = (int) Math.round(-Math.log1p(size / UNSEEN) * Evidence.ONE);
        }
        from = new int[pieces + 1];
        short[] heldBy = holders(examples, intentOf, all);
        short[] holding = new short[all];
        short[] worths = new short[all];
        int entries = 0;
        int[] counts = new int[intents];
        for (int piece = 0; piece < from.length - 1; piece++) {
            int begin = from[piece];
            int end = from[piece + 1];
            for (int i = begin; i < end; i++) {
                counts[heldBy[i]]++;
            }
            double often = intentOf.length / (UNSEEN * (end - begin));
            from[piece] = entries;
            for (int i = begin; i < end; i++) {
                int holder = heldBy[i];
                if (counts[holder] > 0) {
                    holding[entries] = (short) holder;
                    double said = Math.log1p(counts[holder] * often) * Evidence.ONE;
                    worths[entries++] = (short) Math.min(Short.MAX_VALUE, Math.round(said));
                    counts[holder] = 0;
                }
            }
        }
        from[from.length - 1] = entries;
        intent = Arrays.copyOf(holding, entries);
        worth = Arrays.copyOf(worths, entries);
    }

    /** By piece, the intents of the examples that have it, as often as they have it. */
    private short[] holders(List<int[]> examples, short[] intentOf, int all) {
        for (int[] pieces : examples) {
            for (int piece : pieces) {
                from[piece + 1]++;
            }
        }
        for (int i = 1; i < from.length; i++) {
            from[i] += from[i - 1];
        }
        short[] held = new short[all];
        int[] next = from.clone();
        for (int example = 0; example < intentOf.length; example++) {
            for (int piece : examples.get(example)) {
                held[next[piece]++] = intentOf[example];
            }
        }
        return held;
    }

    /**
     * Adds what a text's pieces say to the scores of the intents.
     *
     * @param text the numbers of its pieces
     * @param weight what one is worth
     */
    void weigh(int[] text, double weight, int[] scores) {
        int[] sums = new int[intents];
        int known = 0;
        for (int piece : text) {
            if (from[piece] < from[piece + 1]) {
                known++;
                for (int i = from[piece]; i < from[piece + 1]; i++) {
                    sums[intent[i]] += worth[i];
                }
            }
        }
        if (known > 0) {
            double share = weight / Math.sqrt(known);
            for (int i = 0; i < intents; i++) {
                scores[i] += (int) ((sums[i] + known * against[i]) * share);
            }
        }
    }
}
