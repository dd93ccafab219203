package org.citizenwindow.conversation;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.citizenwindow.platform.jobs.Heartbeats;

/** Forgets remembered answers that were not used for as long as is set. Harmless on any number of instances. */
@Singleton
class RememberedJob {
    private static final String NAME = "remembered";
    private static final Duration EXPECTED = Duration.ofHours(18);

    private final Remembered remembered;
    private final Heartbeats heartbeats;
    private final Clock clock;

    RememberedJob(Remembered remembered, Heartbeats heartbeats, Clock clock) {
        this.remembered = remembered;
        this.heartbeats = heartbeats;
        this.clock = clock;
        heartbeats.expect(NAME, EXPECTED);
    }

    @Scheduled(
            identity = NAME,
            every = "${window.jobs.remembered:6h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        remembered.forgetOld(clock.instant());
        heartbeats.beat(NAME);
    }
}
