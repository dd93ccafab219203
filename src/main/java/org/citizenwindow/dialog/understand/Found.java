package org.citizenwindow.dialog.understand;

import java.util.Arrays;

/** Which terms a text holds, and how much of it the longest word of each is. */
final class Found {
    private final int[] points;
    private int[] hits = new int[64];
    private int hitCount;
    private int[] exceptions = new int[12];
    private int exceptionCount;

    Found(int terms) {
        points = new int[terms];
    }

    void hit(int term, int from, int to, int worth) {
        if (hitCount + 4 > hits.length) {
            hits = Arrays.copyOf(hits, hits.length * 2);
        }
        hits[hitCount++] = term;
        hits[hitCount++] = from;
        hits[hitCount++] = to;
        hits[hitCount++] = worth;
    }

    /**
     * Notes an exception.
     *
     * @param longer whether it only rules out words that are shorter, as it may be one of them by its sound
     */
    void except(int term, int from, int to, boolean longer) {
        if (exceptionCount + 4 > exceptions.length) {
            exceptions = Arrays.copyOf(exceptions, exceptions.length * 2);
        }
        exceptions[exceptionCount++] = term;
        exceptions[exceptionCount++] = from;
        exceptions[exceptionCount++] = to;
        exceptions[exceptionCount++] = longer ? 1 : 0;
    }

    /** All words are noted: those within an exception are struck out. */
    Found settled() {
        for (int i = 0; i < hitCount; i += 4) {
            int term = hits[i];
            if (hits[i + 3] > points[term] && !excepted(term, hits[i + 1], hits[i + 2])) {
                points[term] = hits[i + 3];
            }
        }
        return this;
    }

    private boolean excepted(int term, int from, int to) {
        for (int i = 0; i < exceptionCount; i += 4) {
            int more = to - from + exceptions[i + 3];
            if (exceptions[i] == term
                    && exceptions[i + 1] <= from
                    && to <= exceptions[i + 2]
                    && exceptions[i + 2] - exceptions[i + 1] >= more) {
                return true;
            }
        }
        return false;
    }

    boolean has(int term) {
        return points[term] > 0;
    }

    /** All terms that are there, in rising order. */
    int[] terms() {
        int count = 0;
        for (int point : points) {
            count += point > 0 ? 1 : 0;
        }
        int[] terms = new int[count];
        for (int term = points.length - 1; term >= 0; term--) {
            if (points[term] > 0) {
                terms[--count] = term;
            }
        }
        return terms;
    }

    int points(int term) {
        return points[term];
    }

    /** Whether any word was found. */
    boolean any() {
        return hitCount > 0;
    }
}
