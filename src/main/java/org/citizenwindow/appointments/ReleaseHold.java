package org.citizenwindow.appointments;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Gives a held seat back. */
@Singleton
public class ReleaseHold {
    private final Clock clock;

    ReleaseHold(Clock clock) {
        this.clock = clock;
    }

    /** Gives it back; does nothing to a hold that is booked, given back, or unknown. */
    @Transactional
    public void release(UUID hold) {
        BookingEntity.lock(hold)
                .filter(row -> row.status == BookingStatus.HELD)
                .ifPresent(row -> row.become(BookingStatus.CANCELLED, clock.instant()));
    }
}
