package org.citizenwindow.bench;

import java.util.Arrays;

/** Every single latency in nanoseconds: exact percentiles, no buckets. Not thread-safe; one for each worker, then merged. */
final class Latencies {
    private long[] nanos = new long[1 << 14];
    private int size;

    void add(long latency) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = latency;
    }

    void addAll(Latencies other) {
        for (int i = 0; i < other.size; i++) {
            add(other.nanos[i]);
        }
    }

    int count() {
        return size;
    }

    /** Milliseconds below which this share of all is, e.g. 0.99; the slowest for 1. */
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * size) - 1;
        return size == 0 ? Double.NaN : sorted[Math.max(0, index)] / 1e6;
    }
}
