package org.citizenwindow.media;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.media.MediaQueue.Claim;
import org.citizenwindow.platform.jobs.Heartbeats;
import org.jboss.logging.Logger;

/**
 * Fetches and keeps what citizens sent: at once when it was announced here, within two seconds when elsewhere or when it is
 * time for another try.
 */
@Singleton
class MediaJob {
    private static final Logger LOG = Logger.getLogger(MediaJob.class);

    private static final String NAME = "media";

    /** Fetching mostly waits for the platform, so there are more hands than processors; decoding is bounded apart. */
    private static final int HANDS = 4;

    private static final int PATIENCE_SECONDS = 5;

    /** Fetching and decoding one item take their lease at most, were it not for a very slow machine. */
    private static final Duration LONGEST_SILENCE = MediaQueue.LEASE.multipliedBy(3);

    private final MediaQueue queue;
    private final KeepMedia keep;
    private final Clock clock;
    private final Heartbeats heartbeats;
    private final Semaphore free = new Semaphore(HANDS);

    /** Threads of their own, not virtual ones: decoding would sit on the carriers that answer citizens. */
    private final ExecutorService hands =
            Executors.newFixedThreadPool(
                    HANDS, Thread.ofPlatform().name("media-", 1).daemon().factory());

    private volatile boolean stopping;

    @Inject
    MediaJob(MediaQueue queue, KeepMedia keep, Clock clock, Heartbeats heartbeats) {
        this.queue = queue;
        this.keep = keep;
        this.clock = clock;
        this.heartbeats = heartbeats;
        heartbeats.expect(NAME, LONGEST_SILENCE);
    }

    @Scheduled(every = "${window.media.poll-every:2s}", identity = NAME)
    void poll() {
        wake();
    }

    void announced(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) StoreMedia.MediaAnnounced media) {
        wake();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        hands.shutdown();
        if (!hands.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            hands.shutdownNow(); // what was in hand is claimed again after its lease
        }
    }

    /** One more hand goes to work, when one is free. */
    private void wake() {
        if (!stopping && free.tryAcquire()) {
            hands.execute(
                    () -> {
                        try {
                            workWhileThereIs();
                        } finally {
                            free.release();
                        }
                    });
        }
    }

    private void workWhileThereIs() {
        try {
            Optional<Claim> claim = claim();
            while (claim.isPresent() && !stopping) {
                work(claim.get());
                claim = claim();
            }
        } catch (RuntimeException e) {
            LOG.warn("no media can be claimed just now", e);
        }
    }

    private Optional<Claim> claim() {
        Optional<Claim> claim = queue.claim();
        heartbeats.beat(NAME);
        return claim;
    }

    /** A failure here is ours or the disk's, never the citizen's: the item is tried again for as long as it takes. */
    private void work(Claim claim) {
        try {
            keep.keep(claim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "media %s is tried again later", claim.id());
            queue.tryAgain(claim, clock.instant().plus(MediaRules.wait(claim.tries())), "internal");
        }
    }
}
