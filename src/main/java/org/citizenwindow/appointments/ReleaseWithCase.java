package org.citizenwindow.appointments;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.citizenwindow.shared.events.CaseChanged;

/** A case that is over keeps nobody else's seat: its appointment, if still to come, is cancelled in the same transaction. */
@Singleton
class ReleaseWithCase {
    private final BookingQueries bookings;
    private final CancelBooking cancelBooking;
    private final Clock clock;

    ReleaseWithCase(BookingQueries bookings, CancelBooking cancelBooking, Clock clock) {
        this.bookings = bookings;
        this.cancelBooking = cancelBooking;
        this.clock = clock;
    }

    void on(@Observes CaseChanged change) {
        boolean over =
                change.kind() == CaseChanged.Kind.REFUSED
                        || change.kind() == CaseChanged.Kind.CLOSED;
        if (over) {
            bookings.ofCase(change.number())
                    .filter(booking -> booking.start().isAfter(clock.instant()))
                    .ifPresent(booking -> cancelBooking.cancel(change.number(), "system"));
        }
    }
}
