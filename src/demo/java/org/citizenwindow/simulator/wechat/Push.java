package org.citizenwindow.simulator.wechat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A push and what became of it, as the switchboard shows it.
 *
 * @param what the message or event in short, e.g. {@code text} or {@code event CLICK}
 * @param xml the body before encryption
 * @param reply what the application said, or why that could not be shown
 */
public record Push(
        long id,
        String openId,
        String what,
        Mode mode,
        Instant at,
        String xml,
        List<Attempt> attempts,
        Outcome outcome,
        String reply) {

    /** What became of it. */
    public enum Outcome {
        RUNNING,
        /** The application answered with a message for the citizen. */
        REPLIED,
        /** The application answered {@code success} or nothing. */
        ACKNOWLEDGED,
        /** The citizen was shown that the service is out of order. */
        FAILED
    }

    /**
     * One try.
     *
     * @param status the HTTP status, 0 when there was none
     * @param millis from sending to the whole answer, as the platform measures it
     */
    public record Attempt(int number, int status, long millis, String result) {}

    Push after(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Push(id, openId, what, mode, at, xml, List.copyOf(all), outcome, reply);
    }

    Push ended(Outcome how, String said) {
        return new Push(id, openId, what, mode, at, xml, attempts, how, said);
    }
}
