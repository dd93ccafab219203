package org.citizenwindow.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.conversation.HandleMessage;
import org.citizenwindow.conversation.HandleMessage.Handled;
import org.citizenwindow.conversation.HandleMessage.Locked;
import org.citizenwindow.conversation.HandleMessage.Passive;
import org.citizenwindow.delivery.Outbox;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.database.Sql;
import org.jboss.logging.Logger;

/**
 * Accepts a push: once, in the citizen's order, in time. The turn and its receipt are one transaction. When the turn cannot
 * end in time the push is stored, acknowledged and handled by {@link InboxJob}; when the database is away it goes to the
 * {@link Spool}. WeChat closes the connection after 5 s and asks again (platform-facts 1.4).
 */
@Singleton
public class AcceptMessage {
    private static final Logger LOG = Logger.getLogger(AcceptMessage.class);

    /** What is kept back of the time to store a push whose turn takes too long. */
    private static final Duration RESERVE = Duration.ofMillis(1_000);

    private static final int TURNS_AT_ONCE = 20;

    @Inject HandleMessage handleMessage;
    @Inject Receipts receipts;
    @Inject Outbox outbox;
    @Inject Sql sql;
    @Inject Spool spool;
    @Inject Clock clock;
    @Inject MeterRegistry metrics;

    /**
     * Threads of the system's, each with its connection: a turn waits for the database three times, and a virtual thread is
     * parked and woken by way of two others each time. Some connections are left for everything else.
     */
    private final ExecutorService turns =
            Executors.newFixedThreadPool(
                    TURNS_AT_ONCE, Thread.ofPlatform().daemon().name("turn-", 1).factory());

    /** What is stored instead of handled must not queue behind the turns that are too slow. */
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();

    private final ScheduledExecutorService watch = watch();

    private static ScheduledExecutorService watch() {
        ScheduledThreadPoolExecutor watch =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("turn-watch").factory());
        watch.setRemoveOnCancelPolicy(true); // nearly all are
        return watch;
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
        turns.shutdown();
        aside.shutdown();
    }

    /**
     * Accepts a push, and waits for it.
     *
     * @param deadline when the platform must have its answer
     * @throws IllegalStateException when it could be made safe nowhere: the platform must be told to come again
     */
    public Acceptance accept(InboundMessage message, Instant deadline) {
        try {
            return begin(message, deadline).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The same without waiting; what cannot be made safe fails. */
    public CompletionStage<Acceptance> begin(InboundMessage message, Instant deadline) {
        Timer.Sample started = Timer.start(metrics);
        CompletableFuture<Acceptance> acceptance = new CompletableFuture<>();
        if (spool.isEmpty()) {
            now(message, deadline, acceptance);
        } else {
            aside.execute(() -> settle(acceptance, () -> later(message, false)));
        }
        return acceptance.thenApply(
                accepted -> {
                    started.stop(
                            metrics.timer(
                                    "window.push.accept",
                                    "way",
                                    accepted instanceof Acceptance.Answer ? "answered" : "stored"));
                    return accepted;
                });
    }

    private void now(
            InboundMessage message, Instant deadline, CompletableFuture<Acceptance> acceptance) {
        Attempt attempt = new Attempt();
        Future<?> late =
                watch.schedule(
                        () -> giveUp(message, attempt, deadline, acceptance),
                        millisUntil(deadline.minus(RESERVE)),
                        TimeUnit.MILLISECONDS);
        turns.execute(
                () -> {
                    if (!attempt.isGivenUp()) {
                        settle(acceptance, () -> turnOrLater(message, attempt));
                        late.cancel(false);
                    } // else it is stored already, and the inbox job's
                });
    }

    private static void settle(
            CompletableFuture<Acceptance> acceptance, Supplier<Acceptance> work) {
        try {
            acceptance.complete(work.get());
        } catch (RuntimeException e) {
            acceptance.completeExceptionally(e);
        }
    }

    private Acceptance turnOrLater(InboundMessage message, Attempt attempt) {
        try {
            return turn(message, attempt);
        } catch (RuntimeException e) {
            return failed(message, e);
        }
    }

    /** The turn takes too long. When it has written its answer and is about to commit, a moment more is enough. */
    private void giveUp(
            InboundMessage message,
            Attempt attempt,
            Instant deadline,
            CompletableFuture<Acceptance> acceptance) {
        if (attempt.abandon()) {
            aside.execute(() -> settle(acceptance, () -> later(message, false)));
        } else {
            watch.schedule(
                    () ->
                            acceptance.completeExceptionally(
                                    new IllegalStateException(
                                            "commit took too long; a repeat finds the stored answer")),
                    millisUntil(deadline),
                    TimeUnit.MILLISECONDS);
        }
    }

    private Acceptance turn(InboundMessage message, Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> inTransaction(message, attempt));
    }

    /** Two round trips and the commit: everything that is asked goes together, and so does everything that is written. */
    private Acceptance inTransaction(InboundMessage message, Attempt attempt) {
        Instant received = clock.instant();
        Sql.Query<Receipts.Stored> standing = receipts.standing(message);
        Sql.Query<Long> nextId = outbox.nextId();
        Locked locked = handleMessage.lock(message.conversation(), standing, nextId);
        Receipts.Before before = Receipts.before(message, locked.answers().to(standing));
        if (before.own().isPresent() && before.own().get().handled()) {
            return new Acceptance.Answer(said(before.own().get().answerId()), true);
        }
        for (Receipts.Pending earlier : before.pending()) {
            receipts.done(
                    earlier.message(),
                    handleMessage.handle(locked, earlier.message(), Passive.none()),
                    received);
            locked = handleMessage.lock(message.conversation(), nextId);
        }
        if (before.own().isPresent()) {
            sql.flush();
            return new Acceptance.Acknowledged();
        }
        long answerId = locked.answers().to(nextId).getFirst();
        Handled handled =
                handleMessage.handle(locked, message, passive(message, attempt, answerId));
        // With the time the message came: a chat shows it before the words it led to.
        receipts.handled(message, handled, received);
        sql.flush();
        return new Acceptance.Answer(handled.words(), false);
    }

    /** An answer to a notice reaches nobody. */
    private static Passive passive(InboundMessage message, Attempt attempt, long answerId) {
        boolean reaches =
                !(message.content() instanceof Content.Unfollowed
                        || message.content() instanceof Content.Notice);
        return () -> reaches && attempt.claim() ? OptionalLong.of(answerId) : OptionalLong.empty();
    }

    private List<org.citizenwindow.channel.OutboundMessage> said(Optional<Long> answerId) {
        return answerId.flatMap(outbox::find).map(List::of).orElse(List.of());
    }

    private Acceptance failed(InboundMessage message, Throwable cause) {
        return switch (DatabaseFault.kindOf(cause)) {
            case BUSY -> {
                LOG.infof("%s is busy (%s)", message.conversation(), DatabaseFault.reason(cause));
                yield later(message, false);
            }
            case AWAY -> {
                LOG.warnf("database is away (%s)", DatabaseFault.reason(cause));
                yield later(message, true);
            }
            case BUG -> {
                LOG.errorf(
                        cause,
                        "turn of %s failed; it is stored and tried again",
                        message.conversation());
                yield later(message, false);
            }
        };
    }

    private Acceptance later(InboundMessage message, boolean databaseAway) {
        if (!databaseAway && spool.isEmpty()) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> receipts.store(message, clock.instant()));
                return new Acceptance.Acknowledged();
            } catch (RuntimeException e) {
                LOG.warnf("database does not take pushes (%s); spooling", DatabaseFault.reason(e));
            }
        }
        spool.append(message);
        return new Acceptance.Acknowledged();
    }

    private long millisUntil(Instant moment) {
        return Math.max(1, Duration.between(clock.instant(), moment).toMillis());
    }
}
