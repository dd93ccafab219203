package org.citizenwindow.staff.accounts;

import java.time.Duration;

/**
 * How long to wait after how many failures. An address gets more tries than an account, because a whole office may share
 * one; no wait is longer than {@link #LONGEST}, so that nobody can be locked out of their account for a day by a stranger.
 */
enum ThrottleRules {
    ACCOUNT(4),
    ADDRESS(20);

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** A failure counts for so long. */
    static final Duration MEMORY = Duration.ofDays(1);

    private final int free;

    ThrottleRules(int free) {
        this.free = free;
    }

    /** The wait after the n-th failure in a row; zero for the first few. */
    Duration waitAfter(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free - 1, 16);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
