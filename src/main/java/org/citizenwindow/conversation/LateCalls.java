package org.citizenwindow.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.conversation.CallQueue.Row;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.call.LateCall;
import org.citizenwindow.dialog.call.LateCall.Done;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.CallRegistry;
import org.citizenwindow.shared.ConversationKey;
import org.jboss.logging.Logger;

/**
 * The outbox of calls to back ends beyond the machine: written in the transaction of the turn that makes them, carried out by
 * {@link CallJob}, undone when they did what nobody has the use of. A turn that makes none costs nothing here.
 */
@Singleton
class LateCalls {
    private static final Logger LOG = Logger.getLogger(LateCalls.class);

    /** What was done and nobody wanted must not stay because a back end is away for the night: about 20 hours of tries. */
    private static final int UNDO_AGAIN = 30;

    private static final Duration UNDO_PAUSE = Duration.ofSeconds(2);
    private static final Duration UNDO_LONGEST = Duration.ofHours(1);

    @Inject CallQueue queue;
    @Inject CallRequests requests;
    @Inject CallRegistry calls;
    @Inject Event<Written> written;
    @Inject MeterRegistry metrics;
    @Inject Clock clock;

    /** A call of this name stands in the outbox. */
    record Written(String name) {}

    /** Writes a call, in the caller's transaction. */
    void write(
            Effect.CallLater call,
            ConversationKey waiting,
            CallHandler.Request request,
            Instant now) {
        if (calls.late(call.service()).isEmpty()) {
            throw new IllegalStateException("no handler for " + call.service());
        }
        queue.write(
                call.callId(),
                Optional.of(waiting),
                call.service(),
                requests.seal(request),
                call.terms(),
                false,
                now,
                now);
        written.fire(new Written(call.service()));
    }

    /**
     * Nobody waits for the answer any more.
     *
     * @param used whether the flow went on by it
     */
    void end(String id, boolean used) {
        Optional<Row> row = queue.lock(id);
        if (row.isEmpty()) {
            return;
        }
        switch (row.get().state()) {
            case CALLING -> queue.unwanted(id); // closed when it is known what came of it
            case WAITING, ANSWERED -> close(row.get(), used);
            case FAILED -> {}
        }
    }

    /** The citizen left: what was not begun never will be, the rest is undone. */
    void endAll(ConversationKey waiting) {
        queue.of(waiting).forEach(id -> end(id, false));
    }

    private void close(Row row, boolean used) {
        queue.delete(row.id());
        if (LateCall.isUndone(row.done(), used)) {
            undo(row);
        }
    }

    private void undo(Row row) {
        CallHandler.Request request =
                CallRequests.undoing(requests.open(row.request(), clock.instant()));
        Optional<String> name = row.terms().undo();
        if (name.isEmpty()) {
            count(row.name(), "no_way_back");
            LOG.warnf(
                    "what %s may have done under %s stays: nothing undoes it",
                    row.name(), request.callId());
            return;
        }
        Optional<CallHandler> atOnce = calls.find(name.get());
        if (atOnce.isPresent()) {
            atOnce.get().handle(request);
            count(name.get(), "done");
            return;
        }
        // What is perhaps still on its way gets the time to arrive.
        Instant due =
                row.done() == Done.PERHAPS
                        ? request.now().plus(row.terms().timeout())
                        : request.now();
        LateTerms terms =
                new LateTerms(
                        row.terms().timeout(),
                        UNDO_AGAIN,
                        UNDO_PAUSE,
                        UNDO_LONGEST,
                        Duration.ZERO,
                        "",
                        Optional.empty());
        queue.write(
                request.callId(),
                Optional.empty(),
                name.get(),
                requests.seal(request),
                terms,
                true,
                request.now(),
                due);
        written.fire(new Written(name.get()));
    }

    /** Counts how an undoing ended. */
    void count(String name, String end) {
        metrics.counter("window.call.undone", "call", name, "end", end).increment();
    }
}
