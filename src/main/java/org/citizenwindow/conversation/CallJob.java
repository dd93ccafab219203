package org.citizenwindow.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.citizenwindow.conversation.CallQueue.Row;
import org.citizenwindow.conversation.SettleCall.Attempt;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.jobs.Heartbeats;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.CallRegistry;
import org.citizenwindow.services.LateCallHandler;
import org.jboss.logging.Logger;

/**
 * Carries out calls to back ends beyond the machine: claims one in a transaction, asks in none, records the outcome in another.
 * At once when it was written here, within a second when elsewhere or when it is time for another try.
 */
@ApplicationScoped
public class CallJob {
    private static final Logger LOG = Logger.getLogger(CallJob.class);
    private static final String NAME = "calls";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    /** Calls to one back end at once: a slow one holds up its own callers only. */
    static final int HANDS = 8;

    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration FAILED_ARE_KEPT = Duration.ofDays(30);
    private static final long LAST_WORDS_SECONDS = 3;
    private static final long BREATH_MILLIS = 500;

    @Inject CallQueue queue;
    @Inject SettleCall settle;
    @Inject CallRequests requests;
    @Inject CallRegistry calls;
    @Inject MeterRegistry metrics;
    @Inject Clock clock;
    @Inject Heartbeats heartbeats;

    private final Map<String, Semaphore> hands = new ConcurrentHashMap<>();
    private volatile Instant swept = Instant.EPOCH;
    private volatile boolean stopping;

    @PostConstruct
    void expectToBeHeard() {
        heartbeats.expect(NAME, LONGEST_SILENCE);
    }

    @Scheduled(
            identity = NAME,
            every = "${window.jobs.calls:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void work() {
        heartbeats.beat(NAME);
        if (!calls.late().isEmpty()) {
            look();
        }
    }

    private void look() {
        try {
            Instant now = clock.instant();
            queue.interrupted(now).forEach(this::interrupted);
            calls.late().forEach(this::callSome);
            if (Duration.between(swept, now).compareTo(SWEEP) > 0) {
                settle.forgetOld(FAILED_ARE_KEPT);
                swept = now;
            }
        } catch (DatabaseFault e) {
            LOG.warnf("calls wait for the database (%s)", DatabaseFault.reason(e));
        }
    }

    private void interrupted(Row row) {
        try {
            settle.interrupted(row);
        } catch (RuntimeException e) {
            if (DatabaseFault.kindOf(e) != DatabaseFault.Kind.BUG) {
                LOG.infof("%s waits to be tried again (%s)", row.name(), DatabaseFault.reason(e));
                return;
            }
            // Looked at again, but not each second: a fault of ours does not mend itself.
            LOG.errorf(e, "%s was interrupted, which could not be recorded", row.name());
            queue.lookAgain(row.id(), clock.instant().plus(SWEEP));
        }
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) LateCalls.Written call) {
        begin(call.name());
    }

    /** On a thread of its own: whoever committed is not kept waiting. */
    private void begin(String name) {
        Thread.ofVirtual()
                .name("calls-" + name)
                .start(
                        () -> {
                            try {
                                callSome(name);
                            } catch (DatabaseFault e) {
                                LOG.warnf(
                                        "%s waits for the database (%s)",
                                        name, DatabaseFault.reason(e));
                            }
                        });
    }

    /** Takes calls of this name for as long as there are some and a hand is free. */
    private void callSome(String name) {
        Semaphore free = hands.computeIfAbsent(name, any -> new Semaphore(HANDS));
        while (!stopping && free.tryAcquire()) {
            Optional<Row> claim = Optional.empty();
            try {
                claim = queue.claim(name, clock.instant());
            } finally {
                if (claim.isEmpty()) {
                    free.release();
                }
            }
            if (claim.isEmpty()) {
                return;
            }
            Row row = claim.get();
            Thread.ofVirtual().name("call-" + name).start(() -> carryOut(row, free));
        }
    }

    private void carryOut(Row row, Semaphore free) {
        try {
            Thread asking = ask(row);
            // The hand is free when the back end lets go of it, not when nobody waits any more.
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // It stays in hand until its time is over, and is tried again: its id is known there.
            LOG.errorf(e, "what came of %s could not be recorded", row.name());
        } finally {
            free.release();
            begin(row.name());
        }
    }

    /** Asks once and records what came of it; gives the thread that asks, which may still be at it. */
    private Thread ask(Row row) throws InterruptedException {
        Instant now = clock.instant();
        LateCallHandler handler = calls.late(row.name()).orElseThrow();
        CallHandler.Request request = requests.open(row.request(), now);
        FutureTask<CallResult> asked =
                new FutureTask<>(() -> handler.handle(request, now.plus(row.terms().timeout())));
        Thread asking = Thread.ofVirtual().name("asking-" + row.name()).start(asked);
        long began = System.nanoTime();
        Attempt attempt = attempt(row, asked);
        metrics.timer("window.call", "call", row.name(), "end", end(attempt))
                .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        record(attempt, now.plus(row.terms().timeout()).plus(CallQueue.GRACE));
        return asking;
    }

    /** The citizen's conversation may be in hand, and the database away for a moment: as long as the claim holds, it is tried. */
    private void record(Attempt attempt, Instant until) throws InterruptedException {
        while (true) {
            try {
                settle.ended(attempt);
                return;
            } catch (RuntimeException e) {
                boolean passing = DatabaseFault.kindOf(e) != DatabaseFault.Kind.BUG;
                if (!passing || clock.instant().isAfter(until)) {
                    throw e;
                }
                LOG.infof(
                        "what came of %s waits to be recorded (%s)",
                        attempt.row().name(), DatabaseFault.reason(e));
                Thread.sleep(BREATH_MILLIS);
            }
        }
    }

    private Attempt attempt(Row row, FutureTask<CallResult> asked) throws InterruptedException {
        try {
            CallResult result = asked.get(row.terms().timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (result != null && !requests.fits(result)) {
                LOG.errorf("%s answers more than %d characters", row.name(), Limits.ANSWER);
                return new Attempt(row, Optional.empty(), "too_large");
            }
            String code = result instanceof CallResult.Unavailable ? "unavailable" : "";
            return new Attempt(row, Optional.ofNullable(result), code);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Attempt(row, Optional.empty(), "timeout");
        } catch (ExecutionException e) {
            // Its words may hold what was asked: only its kind is told.
            String kind = e.getCause().getClass().getSimpleName();
            LOG.warnf("%s failed at try %d: %s", row.name(), row.tries(), kind);
            return new Attempt(row, Optional.empty(), kind);
        }
    }

    private static String end(Attempt attempt) {
        return switch (attempt.result().orElse(null)) {
            case CallResult.Ok ignored -> "ok";
            case CallResult.Rejected ignored -> "rejected";
            case CallResult.Unavailable ignored -> "unavailable";
            case null -> attempt.code().equals("timeout") ? "timeout" : "failed";
        };
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        for (Semaphore free : hands.values()) {
            // What is in hand may still end; what does not is tried again elsewhere.
            if (!free.tryAcquire(HANDS, LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        }
    }
}
