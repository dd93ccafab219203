package org.citizenwindow.delivery;

import java.time.Duration;
import java.util.Optional;

/** When to try again after a passing fault: 2 s, doubled up to 2 min, eight tries in all (about six minutes). */
final class RetryPolicy {
    static final int TRIES = 8;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private RetryPolicy() {}

    /** How long to wait after this many tries; empty when it is time to give up. */
    static Optional<Duration> waitAfter(int tries) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(tries - 1, 10));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
