package org.citizenwindow.appointments;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Tidies holds that ran out. Nothing waits for it: such a hold stops counting at its own time. */
@Singleton
public class ExpireHolds {
    private final AppointmentsConfig config;
    private final Clock clock;

    ExpireHolds(AppointmentsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Marks holds that ran out and forgets those that came to nothing long ago.
     *
     * @return how many were marked
     */
    @Transactional
    public int expire() {
        Instant now = clock.instant();
        BookingEntity.delete(
                "caseNumber is null and status <> ?1 and changedAt < ?2",
                BookingStatus.HELD,
                now.minus(config.keepExpired()));
        return BookingEntity.update(
                "set status = ?1, changedAt = ?2, version = version + 1"
                        + " where status = ?3 and heldUntil <= ?2",
                BookingStatus.EXPIRED,
                now,
                BookingStatus.HELD);
    }
}
