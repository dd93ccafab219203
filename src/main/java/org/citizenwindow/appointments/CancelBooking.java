package org.citizenwindow.appointments;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.events.AppointmentChanged;

/** Cancels a case's appointment and gives the seat back. */
@Singleton
public class CancelBooking {
    private final Event<AppointmentChanged> changed;
    private final Clock clock;

    CancelBooking(Event<AppointmentChanged> changed, Clock clock) {
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Cancels it.
     *
     * @param by the staff sign-in name, or {@code citizen}, or {@code system}
     */
    @Transactional
    public Cancelling cancel(CaseNumber number, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BookingEntity row = BookingEntity.lockBooked(number).orElse(null);
        if (row == null) {
            return new Cancelling.NothingBooked();
        }
        row.become(BookingStatus.CANCELLED, now);
        BookingEntity.flush();
        changed.fire(
                new AppointmentChanged(
                        number,
                        AppointmentChanged.Kind.CANCELLED,
                        row.siteId,
                        row.startsAt,
                        by,
                        now));
        return new Cancelling.Cancelled(row.view());
    }
}
