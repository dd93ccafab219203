package org.citizenwindow.appointments;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Runs {@link ExpireHolds} every minute on every instance; twice at once does no harm. */
@Singleton
class HoldExpiryJob {
    private final ExpireHolds expireHolds;

    HoldExpiryJob(ExpireHolds expireHolds) {
        this.expireHolds = expireHolds;
    }

    @Scheduled(
            every = "60s",
            identity = "appointments-hold-expiry",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        expireHolds.expire();
    }
}
