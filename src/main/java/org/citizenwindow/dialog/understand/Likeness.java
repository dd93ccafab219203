package org.citizenwindow.dialog.understand;

import java.util.Arrays;
import java.util.List;

/**
 * Which examples mention the same things as a text: by the terms of the {@link Lexicon}, so that one example stands for all
 * words of the groups it mentions. The likeness of two is the cosine of what they mention, where a term counts by how few
 * examples and how few intents have it.
 */
final class Likeness {
    /** Squared weights of terms are kept in these parts. */
    private static final int PARTS = 64;

    /** Terms whose squared weight is less are left out: very many examples have them, and they hardly say anything. */
    private static final double LEAST = 1.5;

    private final int intents;
    private final short[] intentOf;

    /** By term, where its examples begin, which they are, and its squared weight. */
    private final int[] from;

    private final int[] holder;
    private final int[] weight;

    /** By example, what the sum of its common weights is divided by. */
    private final float[] length;

    /**
     * @param terms how many terms there are
     * @param examples the terms of each example, each once
     * @param intentOf its intent
     */
    Likeness(int intents, int terms, List<int[]> examples, short[] intentOf) {
        this.intents = intents;
        this.intentOf = intentOf;
        int[] sizes = new int[intents];
        int[] often = new int[terms];
        int[][] by = new int[terms][];
        for (int example = 0; example < intentOf.length; example++) {
            sizes[intentOf[example]]++;
            for (int term : examples.get(example)) {
                often[term]++;
                if (by[term] == null) {
                    by[term] = new int[intents];
                }
                by[term][intentOf[example]]++;
            }
        }
        weight = new int[terms];
        from = new int[terms + 1];
        for (int term = 0; term < terms; term++) {
            double one = often[term] == 0 ? 0 : says(by[term], sizes, often[term]);
            weight[term] = one * one < LEAST ? 0 : (int) Math.round(one * one * PARTS);
            from[term + 1] = from[term] + (weight[term] == 0 ? 0 : often[term]);
        }
        holder = new int[from[terms]];
        length = new float[intentOf.length];
        int[] next = from.clone();
        for (int example = 0; example < intentOf.length; example++) {
            int sum = 0;
            for (int term : examples.get(example)) {
                if (weight[term] > 0) {
                    holder[next[term]++] = example;
                    sum += weight[term];
                }
            }
            length[example] = (float) (1 / Math.sqrt(Math.max(1, sum)));
        }
    }

    /** How much a term says: rare ones more, and those that few intents have. */
    private double says(int[] by, int[] sizes, int often) {
        double all = 0;
        for (int i = 0; i < intents; i++) {
            all += by[i] == 0 ? 0 : (double) by[i] / sizes[i];
        }
        double spread = 0;
        for (int i = 0; i < intents; i++) {
            if (by[i] > 0) {
                double share = by[i] / all / sizes[i];
                spread -= share * Math.log(share);
            }
        }
        return Math.log1p((double) intentOf.length / often) * (1 - spread / Math.log(intents));
    }

    /**
     * Adds to the score of each intent how like the text its nearest example is.
     *
     * @param terms what the text mentions, each once
     * @param one what two that are the same are worth
     * @return by intent, its nearest example; -1 where none is like the text at all
     */
    int[] weigh(int[] terms, int one, int[] scores) {
        int all = 0;
        int sum = 0;
        for (int term : terms) {
            all += from[term + 1] - from[term];
            sum += weight[term];
        }
        int[] common = new int[intentOf.length];
        int[] like = new int[Math.min(all, common.length)];
        int alike = 0;
        for (int term : terms) {
            for (int i = from[term]; i < from[term + 1]; i++) {
                int example = holder[i];
                if (common[example] == 0) {
                    like[alike++] = example;
                }
                common[example] += weight[term];
            }
        }
        int[] nearest = new int[intents];
        Arrays.fill(nearest, -1);
        float[] most = new float[intents];
        for (int i = 0; i < alike; i++) {
            int example = like[i];
            int intent = intentOf[example];
            float likeness = common[example] * length[example];
            boolean first = likeness == most[intent] && example < nearest[intent];
            if (likeness > most[intent] || first) {
                most[intent] = likeness;
                nearest[intent] = example;
            }
        }
        double share = one / Math.sqrt(Math.max(1, sum));
        for (int i = 0; i < intents; i++) {
            scores[i] += (int) (most[i] * share);
        }
        return nearest;
    }
}
