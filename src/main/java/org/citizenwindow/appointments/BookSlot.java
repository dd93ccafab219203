package org.citizenwindow.appointments;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.events.AppointmentChanged;

/** Turns a hold into a case's appointment. */
@Singleton
public class BookSlot {
    /** The hold is no more: given back, another case's, or never known. */
    public static final ErrorCode HOLD_EXPIRED = new ErrorCode("appointments:hold_expired");

    private static final ErrorCode HAS_ONE = new ErrorCode("appointments:has_one");

    private final RenewHold renewHold;
    private final Event<AppointmentChanged> changed;
    private final Clock clock;

    BookSlot(RenewHold renewHold, Event<AppointmentChanged> changed, Clock clock) {
        this.renewHold = renewHold;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Books what is held. A hold that ran out is booked all the same while the slot has a seat. The same hold for the same case
     * a second time changes nothing. Refused for a hold that is no more, and when the case has another appointment ({@link
     * MoveBooking} is for that).
     *
     * @param by the staff sign-in name, or {@code citizen}
     */
    @Transactional
    public Booking book(UUID hold, CaseNumber number, String by) {
        if (BookingEntity.lockBooked(number).filter(row -> !row.id.equals(hold)).isPresent()) {
            return new Booking.Refused(HAS_ONE);
        }
        return book(hold, number, AppointmentChanged.Kind.BOOKED, by);
    }

    /** Books a hold for a case without another appointment, and tells it as this kind of change. */
    Booking book(UUID hold, CaseNumber number, AppointmentChanged.Kind kind, String by) {
        Optional<BookingEntity> before = BookingEntity.lock(hold);
        if (before.filter(row -> row.isBookedFor(number)).isPresent()) {
            return new Booking.Booked(before.get().view());
        }
        Holding renewed = renewHold.renew(hold).orElse(null);
        return switch (renewed) {
            case null -> new Booking.Refused(HOLD_EXPIRED);
            case Holding.Taken taken -> new Booking.SlotTaken(taken.nearby());
            case Holding.Held held -> {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                BookingEntity row = BookingEntity.findById(held.view().id());
                row.bookFor(number, now);
                BookingEntity.flush();
                changed.fire(
                        new AppointmentChanged(number, kind, row.siteId, row.startsAt, by, now));
                yield new Booking.Booked(row.view());
            }
        };
    }
}
