package org.citizenwindow.staff.accounts;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import java.time.Clock;

/** Deletes sessions and counted failures that have run out. Harmless on any number of instances. */
class SignInJob {
    @Inject Sessions sessions;
    @Inject SignInThrottle throttle;
    @Inject Clock clock;

    @Scheduled(every = "{window.staff.cleanup-every}", delayed = "1m")
    void deleteExpired() {
        sessions.deleteExpired();
        throttle.forgetBefore(clock.instant().minus(ThrottleRules.MEMORY));
    }
}
