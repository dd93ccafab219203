package org.citizenwindow.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.conversation.CallQueue.Row;
import org.citizenwindow.conversation.CallQueue.State;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.call.LateCall;
import org.citizenwindow.dialog.call.LateCall.Next;
import org.jboss.logging.Logger;

/**
 * Records how a try ended, and lets the conversation that waits for it go on: one transaction, under the conversation's lock
 * like every other event of it.
 */
@Singleton
class SettleCall {
    private static final Logger LOG = Logger.getLogger(SettleCall.class);

    @Inject CallQueue queue;
    @Inject LateCalls calls;
    @Inject SessionStore sessions;
    @Inject Turn turn;
    @Inject MeterRegistry metrics;
    @Inject Clock clock;

    /**
     * A try that ended.
     *
     * @param row as it was claimed
     * @param result empty when nobody knows whether anything was done
     * @param code how it ended without an answer
     */
    record Attempt(Row row, Optional<CallResult> result, String code) {}

    /** A try ended in this process. */
    @Transactional
    void ended(Attempt attempt) {
        settle(
                attempt.row(),
                attempt.code(),
                call -> call.after(attempt.result(), attempt.row().terms()));
    }

    /** A try was in the hands of a process that died. */
    @Transactional
    void interrupted(Row row) {
        LOG.warnf("%s was in hand when a process died (try %d)", row.name(), row.tries());
        settle(row, "interrupted", call -> call.interrupted(row.terms()));
    }

    /** What comes after a try, by what was known before it. */
    private interface Rule {
        Next after(LateCall call);
    }

    private void settle(Row tried, String code, Rule rule) {
        // Every turn locks its conversation before its calls, and so does this.
        Optional<Session> session = tried.waits().flatMap(sessions::lockIfThere);
        Optional<Row> standing =
                queue.lock(tried.id())
                        .filter(row -> row.state() == State.CALLING)
                        .filter(row -> row.tries() == tried.tries());
        if (standing.isEmpty()) {
            return; // a later try has it: the back end answers it the same
        }
        Row row = standing.get();
        Next next = rule.after(new LateCall(row.tries(), row.done()));
        if (row.undoes()) {
            undoing(row, next, code);
            return;
        }
        Instant now = clock.instant();
        boolean wanted = session.filter(s -> s.state().awaits(row.id())).isPresent();
        switch (next) {
            case Next.Again again when wanted && row.waits().isPresent() ->
                    queue.again(row.id(), now.plus(again.pause()), again.done(), code);
            case Next.Again again -> {
                queue.answered(row.id(), again.done());
                calls.end(row.id(), false);
            }
            case Next.Over over -> {
                queue.answered(row.id(), over.done());
                givenUp(row, over.result(), code);
                if (wanted) {
                    turn.take(
                            session.orElseThrow(),
                            new Event.CallAnswered(row.id(), over.result()),
                            now,
                            HandleMessage.Passive.none());
                } else {
                    calls.end(row.id(), false);
                }
            }
        }
    }

    private void givenUp(Row row, CallResult result, String code) {
        if (result instanceof CallResult.Unavailable) {
            metrics.counter("window.call.given.up", "call", row.name()).increment();
            LOG.warnf("%s is given up after %d tries (%s)", row.name(), row.tries(), code);
        }
    }

    private void undoing(Row row, Next next, String code) {
        switch (next) {
            case Next.Again again ->
                    queue.again(row.id(), clock.instant().plus(again.pause()), again.done(), code);
            case Next.Over over when over.result() instanceof CallResult.Unavailable -> {
                queue.failed(row.id(), clock.instant(), code);
                calls.count(row.name(), "failed");
                LOG.errorf(
                        "%s is given up after %d tries (%s); somebody has to do it by hand: %s",
                        row.name(), row.tries(), code, row.id());
            }
            case Next.Over over -> {
                queue.delete(row.id());
                calls.count(
                        row.name(),
                        over.result() instanceof CallResult.Rejected ? "refused" : "done");
            }
        }
    }

    /** An undoing that was given up is known for so long. */
    @Transactional
    void forgetOld(Duration after) {
        queue.forgetFailed(clock.instant().minus(after));
    }
}
