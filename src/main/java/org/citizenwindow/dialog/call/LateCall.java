package org.citizenwindow.dialog.call;

import java.time.Duration;
import java.util.Optional;

/**
 * A call beyond the machine, between its tries. Decides what comes after each, for the job that makes the calls and for the
 * player of talks alike, so that a talk shows what will happen.
 *
 * @param tries how often it was tried, the last one included
 * @param done what is known of its effect
 */
public record LateCall(int tries, Done done) {
    /** Whether the back end did what it was asked. */
    public enum Done {
        NO,
        /** A try ran out of time, broke off, or was interrupted: nobody knows. */
        PERHAPS,
        YES
    }

    /** What comes after a try. */
    public sealed interface Next {
        /** It is tried again, with the same id. */
        record Again(Duration pause, Done done) implements Next {}

        /** It is over. */
        record Over(CallResult result, Done done) implements Next {}
    }

    /**
     * What comes after this try.
     *
     * @param outcome what the back end answered; empty when nobody knows whether it did anything
     */
    public Next after(Optional<CallResult> outcome, LateTerms terms) {
        return switch (outcome.orElse(null)) {
            case CallResult.Ok ok -> new Next.Over(ok, Done.YES);
            // The same id has the same answer: what was refused now was not done before either.
            case CallResult.Rejected rejected -> new Next.Over(rejected, Done.NO);
            case CallResult.Unavailable ignored -> againOr(terms.waitAfter(tries), done);
            case null -> againOr(terms.waitAfter(tries), Done.PERHAPS);
        };
    }

    /** What comes when whoever tried was not heard of again: that costs the call no try, once. */
    public Next interrupted(LateTerms terms) {
        return againOr(terms.waitAfter(tries - 1), Done.PERHAPS);
    }

    private static Next againOr(Optional<Duration> pause, Done done) {
        return pause.<Next>map(time -> new Next.Again(time, done))
                .orElseGet(() -> new Next.Over(new CallResult.Unavailable(), done));
    }

    /**
     * Whether it is to be undone now that it is over.
     *
     * @param used whether the flow went on by its answer
     */
    public static boolean isUndone(Done done, boolean used) {
        return done == Done.PERHAPS || done == Done.YES && !used;
    }
}
