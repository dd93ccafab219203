package org.citizenwindow.staff.accounts;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.citizenwindow.platform.jobs.Heartbeats;

/** Deletes sessions and counted failures that have run out. Harmless on any number of instances. */
@Singleton
class SignInJob {
    private static final String NAME = "staff-sign-in";
    private static final int MISSED_RUNS = 3;

    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Heartbeats heartbeats;
    private final Clock clock;

    SignInJob(
            Sessions sessions,
            SignInThrottle throttle,
            Heartbeats heartbeats,
            Clock clock,
            StaffConfig config) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.heartbeats = heartbeats;
        this.clock = clock;
        heartbeats.expect(NAME, config.cleanupEvery().multipliedBy(MISSED_RUNS));
    }

    @Scheduled(
            identity = NAME,
            every = "${window.staff.cleanup-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() {
        sessions.deleteExpired();
        throttle.forgetBefore(clock.instant().minus(ThrottleRules.MEMORY));
        heartbeats.beat(NAME);
    }
}
