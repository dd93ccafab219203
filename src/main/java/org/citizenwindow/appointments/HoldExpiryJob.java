package org.citizenwindow.appointments;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.citizenwindow.platform.jobs.Heartbeats;

/** Runs {@link ExpireHolds} every minute on every instance; twice at once does no harm. */
@Singleton
class HoldExpiryJob {
    private static final String NAME = "appointments-hold-expiry";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private final ExpireHolds expireHolds;
    private final Heartbeats heartbeats;

    HoldExpiryJob(ExpireHolds expireHolds, Heartbeats heartbeats) {
        this.expireHolds = expireHolds;
        this.heartbeats = heartbeats;
        heartbeats.expect(NAME, LONGEST_SILENCE);
    }

    @Scheduled(
            every = "${window.jobs.hold-expiry:60s}",
            identity = NAME,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        expireHolds.expire();
        heartbeats.beat(NAME);
    }
}
