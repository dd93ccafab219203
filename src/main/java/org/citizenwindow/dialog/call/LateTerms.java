package org.citizenwindow.dialog.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What a flow declares of a call to a back end beyond the machine: such a call leaves the turn, and its answer comes as an
 * event of its own.
 *
 * @param timeout how long one try may take
 * @param again how often it is tried again after the first try
 * @param pause before the first of these tries; doubled before each further one
 * @param longest the most that is waited between two tries
 * @param after how long the citizen waits without a word
 * @param say key of the words that are said then, once
 * @param undo the call that makes undone what this one did though nobody has the use of it; gets its arguments and its id
 */
public record LateTerms(
        Duration timeout,
        int again,
        Duration pause,
        Duration longest,
        Duration after,
        String say,
        Optional<String> undo) {

    /** Argument under which the call for undoing is told which call is meant. */
    public static final String CALL = "call";

    /** How long to wait after this many tries; empty when it is time to give up. */
    public Optional<Duration> waitAfter(int tries) {
        return tries > again ? Optional.empty() : Optional.of(pauseAfter(tries));
    }

    private Duration pauseAfter(int tries) {
        Duration doubled = pause.multipliedBy(1L << Math.clamp(tries - 1, 0, 30));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** The longest it can take until the last try is over. */
    public Duration inAll() {
        Duration all = timeout.multipliedBy(again + 1L);
        for (int tries = 1; tries <= again; tries++) {
            all = all.plus(pauseAfter(tries));
        }
        return all;
    }
}
