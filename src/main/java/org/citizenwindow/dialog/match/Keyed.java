package org.citizenwindow.dialog.match;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers by keys, of which nothing but a hash is kept: small, but what is found may belong to another key and must be looked
 * at once more.
 */
public final class Keyed {
    private final int[] hashes;
    private final int[] numbers;

    private Keyed(long[] pairs) {
        hashes = new int[pairs.length];
        numbers = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            hashes[i] = (int) (pairs[i] >> Integer.SIZE);
            numbers[i] = (int) pairs[i];
        }
    }

    /** Collects them. */
    public static final class Builder {
        private long[] pairs = new long[64];
        private int size;

        /**
         * @param hash of the key
         */
        public void add(int hash, int number) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = (long) hash << Integer.SIZE | number;
        }

        public Keyed build() {
            Arrays.sort(pairs, 0, size);
            return new Keyed(Arrays.copyOf(pairs, size));
        }
    }

    /** The numbers of all keys with this hash, from the least on. */
    public void each(int hash, IntConsumer number) {
        int at = Arrays.binarySearch(hashes, hash);
        while (at > 0 && hashes[at - 1] == hash) {
            at--;
        }
        while (at >= 0 && at < hashes.length && hashes[at] == hash) {
            number.accept(numbers[at++]);
        }
    }
}
