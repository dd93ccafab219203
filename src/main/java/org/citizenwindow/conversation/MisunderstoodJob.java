package org.citizenwindow.conversation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.jobs.Heartbeats;
import org.jboss.logging.Logger;

/**
 * Writes what was counted of words nobody understood, and forgets them 30 days after they were last seen. Harmless on any number
 * of instances.
 */
@Singleton
class MisunderstoodJob {
    private static final Logger LOG = Logger.getLogger(MisunderstoodJob.class);
    private static final String NAME = "misunderstood";
    private static final Duration EXPECTED = Duration.ofHours(18);

    private final Misunderstood misunderstood;
    private final Heartbeats heartbeats;
    private final Clock clock;

    MisunderstoodJob(Misunderstood misunderstood, Heartbeats heartbeats, Clock clock) {
        this.misunderstood = misunderstood;
        this.heartbeats = heartbeats;
        this.clock = clock;
        heartbeats.expect(NAME, EXPECTED);
    }

    @Scheduled(
            identity = NAME + "-write",
            every = "${window.misunderstood.write-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        try {
            misunderstood.write();
        } catch (DatabaseFault away) {
            LOG.warnf(
                    "words nobody understood wait to be written (%s)", DatabaseFault.reason(away));
        }
    }

    void stopping(@Observes ShutdownEvent stop) {
        write();
    }

    @Scheduled(
            identity = NAME,
            every = "${window.misunderstood.forget-every:6h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        misunderstood.forgetBefore(clock.instant().minus(Misunderstood.KEPT));
        heartbeats.beat(NAME);
    }
}
