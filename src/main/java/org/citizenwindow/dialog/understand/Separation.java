package org.citizenwindow.dialog.understand;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By which pieces the examples of each intent are told from all others: a plane between both, as far from either as can be (a
 * linear support vector machine with squared losses, by dual coordinate descent). What single pieces do not say, {@link Pieces}
 * adds up as if each were said by itself; here a piece counts by what it adds to the others of the same sentence.
 *
 * <p>It is found anew from the examples whenever they are made ready: nothing is stored, and there is no chance in it, so the
 * same examples always give the same planes.
 */
final class Separation {
    /** Pieces that fewer examples have are left out: they would only learn these by heart. */
    static final int LEAST = 3;

    /** What an example on the wrong side costs, against the width between both. */
    private static final float COST = 0.3f;

    /** How often all examples are gone through; in between only those that are near the plane. */
    private static final int ROUNDS = 7;

    private static final int ALL = 3;

    /** An example that is better than right by this is left alone until all are gone through again. */
    private static final float CLEAR = 0.02f;

    /** Examples are taken in an order that mixes the intents: every so many-th of them. */
    private static final double GOLDEN = 0.6180339887498949;

    /** The planes' slopes are kept in these parts. */
    private static final float PARTS = 48;

    private final int intents;
    private final int pieces;

    /** By piece and intent. */
    private final byte[] slopes;

    /** By intent, how far it is when nothing is said. */
    private final float[] offsets;

    /**
     * @param pieces those with lower numbers are looked at
     * @param examples the numbers of the pieces of each example
     * @param intentOf its intent
     */
    Separation(int intents, int pieces, List<int[]> examples, short[] intentOf) {
        this.intents = intents;
        this.pieces = pieces;
        int[][] texts = new int[examples.size()][];
        float[] shares = new float[texts.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Arrays.stream(examples.get(i)).filter(piece -> piece < pieces).toArray();
            shares[i] = share(texts[i].length);
        }
        int[] order = mixed(texts.length);
        slopes = new byte[pieces * intents];
        offsets = new float[intents];
        // Each plane is found by itself, whatever order they come in.
        IntStream.range(0, intents)
                .parallel()
                .forEach(intent -> keep(intent, plane(intent, texts, shares, intentOf, order)));
    }

    private void keep(int intent, float[] plane) {
        for (int piece = 0; piece < pieces; piece++) {
            float parts = Math.round(plane[piece] * PARTS);
            slopes[piece * intents + intent] =
                    (byte) Math.clamp(parts, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        offsets[intent] = plane[pieces];
    }

    /** Each piece of a text of so many counts this much, that long and short texts are alike. */
    private static float share(int pieces) {
        return (float) (1 / Math.sqrt(Math.max(1, pieces)));
    }

    private static int[] mixed(int count) {
        int step = Math.max(1, (int) (count * GOLDEN));
        while (common(step, count) > 1) {
            step++;
        }
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) ((long) i * step % count);
        }
        return order;
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }

    /** The slopes of an intent's plane, and last its offset. */
    private float[] plane(
            int intent, int[][] texts, float[] shares, short[] intentOf, int[] order) {
        float[] plane = new float[pieces + 1];
        float[] pulls = new float[texts.length];
        boolean[] clear = new boolean[texts.length];
        float own = 0.5f / COST;
        for (int round = 0; round < ROUNDS; round++) {
            boolean all = round % ALL == 0;
            for (int example : order) {
                if (all || !clear[example]) {
                    int[] text = texts[example];
                    float side = intentOf[example] == intent ? 1 : -1;
                    float off =
                            side * (sum(plane, text) * shares[example] + plane[pieces])
                                    - 1
                                    + own * pulls[example];
                    float before = pulls[example];
                    clear[example] = before == 0 && off > CLEAR;
                    float norm = text.length == 0 ? 1 : 2;
                    float now = Math.max(before - off / (norm + own), 0);
                    if (now != before) {
                        pulls[example] = now;
                        move(plane, text, (now - before) * side, shares[example]);
                    }
                }
            }
        }
        return plane;
    }

    private static float sum(float[] plane, int[] text) {
        float sum = 0;
        for (int piece : text) {
            sum += plane[piece];
        }
        return sum;
    }

    private void move(float[] plane, int[] text, float by, float share) {
        float each = by * share;
        for (int piece : text) {
            plane[piece] += each;
        }
        plane[pieces] += by;
    }

    /**
     * Adds to the score of each intent on which side of its plane a text is, and how far.
     *
     * @param text the numbers of its pieces
     * @param weight what one is worth that is as far as examples should be
     */
    void weigh(int[] text, double weight, int[] scores) {
        int[] sums = new int[intents];
        int known = 0;
        for (int piece : text) {
            if (piece < pieces) {
                known++;
                int from = piece * intents;
                for (int i = 0; i < intents; i++) {
                    sums[i] += slopes[from + i];
                }
            }
        }
        double share = share(known) / PARTS;
        for (int i = 0; known > 0 && i < intents; i++) {
            scores[i] += (int) ((sums[i] * share + offsets[i]) * weight * Evidence.ONE);
        }
    }
}
