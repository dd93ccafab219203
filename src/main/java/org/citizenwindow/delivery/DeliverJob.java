package org.citizenwindow.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.channel.Channel;
import org.citizenwindow.channel.SendResult;
import org.citizenwindow.delivery.OutboxQueue.Claim;
import org.citizenwindow.delivery.OutboxQueue.Ended;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.jobs.Heartbeats;
import org.jboss.logging.Logger;

/**
 * Empties the outbox: claims in one transaction, calls the platform in none, records the outcome with the next claim. One
 * citizen's messages go one after the other; different citizens' side by side.
 */
@ApplicationScoped
public class DeliverJob {
    private static final Logger LOG = Logger.getLogger(DeliverJob.class);
    private static final String NAME = "delivery";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int SIDE_BY_SIDE = 32;
    private static final long POLL_MILLIS = 500;

    /** Between two claims, so that under load one transaction serves many citizens. */
    private static final long BREATH_MILLIS = 50;

    private static final long LAST_WORDS_SECONDS = 3;
    private static final Duration SWEEP = Duration.ofSeconds(10);

    @Inject OutboxQueue queue;
    @Inject DeliverySignal signal;
    @Inject Clock clock;
    @Inject Instance<Channel> channels;
    @Inject Heartbeats heartbeats;

    /** Attempts that ended and are not recorded yet. */
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    private final Semaphore hands = new Semaphore(SIDE_BY_SIDE);
    private volatile boolean running;
    private Thread loop;

    void start(@Observes StartupEvent event) {
        heartbeats.expect(NAME, LONGEST_SILENCE);
        running = true;
        loop = Thread.ofVirtual().name("delivery").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        signal.ring();
        loop.join(Duration.ofSeconds(5));
        // What is in hand may still end, and what ended must be known after the restart.
        boolean idle = hands.tryAcquire(SIDE_BY_SIDE, LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        hands.release(idle ? SIDE_BY_SIDE : 0);
        try {
            recordAndClaim(0);
        } catch (DatabaseFault e) {
            LOG.warnf(
                    "the last %d deliveries could not be recorded (%s); they become uncertain",
                    ended.size(), DatabaseFault.reason(e));
        }
    }

    private void run() {
        Instant swept = Instant.EPOCH;
        Instant released = Instant.EPOCH;
        while (running) {
            try {
                heartbeats.beat(NAME);
                Instant now = clock.instant();
                if (Duration.between(swept, now).compareTo(SWEEP) > 0) {
                    queue.holdBack();
                    int interrupted = queue.markInterrupted();
                    if (interrupted > 0) {
                        LOG.warnf(
                                "%d messages were in hand when a process died; marked uncertain",
                                interrupted);
                    }
                    swept = now;
                }
                if (Duration.between(released, now).toMillis() >= POLL_MILLIS) {
                    queue.letGo();
                    released = now;
                }
                if (deliverSome() || !ended.isEmpty()) {
                    Thread.sleep(BREATH_MILLIS);
                } else {
                    signal.await(POLL_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DatabaseFault e) {
                LOG.warnf("delivery waits for the database (%s)", DatabaseFault.reason(e));
                pause();
            } catch (RuntimeException e) {
                LOG.error("delivery stumbled and goes on", e);
                pause();
            }
        }
    }

    /** Sends what can be sent now; false when nothing could. */
    private boolean deliverSome() throws InterruptedException {
        hands.acquire();
        int free = 1 + hands.drainPermits();
        List<Claim> claims = List.of();
        try {
            claims = recordAndClaim(free);
        } finally {
            hands.release(free - claims.size());
        }
        for (Claim claim : claims) {
            Thread.ofVirtual().name("delivery-", claim.ids().get(0)).start(() -> send(claim));
        }
        return !claims.isEmpty();
    }

    /** What ended stays in hand until the database has taken it. */
    private List<Claim> recordAndClaim(int citizens) {
        List<Ended> attempts = new ArrayList<>();
        for (Ended one = ended.poll(); one != null; one = ended.poll()) {
            attempts.add(one);
        }
        try {
            return queue.recordAndClaim(attempts, citizens);
        } catch (RuntimeException e) {
            if (DatabaseFault.kindOf(e) != DatabaseFault.Kind.BUG) {
                ended.addAll(attempts);
            } // else they stay "sending", and the sweep marks them uncertain
            throw e;
        }
    }

    private void send(Claim claim) {
        try {
            ended.add(new Ended(claim, attempt(claim)));
        } catch (RuntimeException e) {
            // The claim stays "sending"; the sweep marks it uncertain, because the call may have
            // left.
            LOG.errorf(e, "delivery of %s to %s failed", claim.ids(), claim.to());
        } finally {
            hands.release();
            signal.ring();
        }
    }

    private SendResult attempt(Claim claim) {
        return channels.stream()
                .filter(channel -> channel.platform().equals(claim.to().platform()))
                .findFirst()
                .map(channel -> channel.send(claim.to(), claim.message()))
                .orElseGet(() -> new SendResult.Rejected("delivery:no_channel", false));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
