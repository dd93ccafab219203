package org.citizenwindow.appointments;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.events.AppointmentChanged;

/** Turns a hold into a case's appointment. */
@Singleton
public class BookSlot {
    private static final ErrorCode HOLD_UNKNOWN = new ErrorCode("appointments:hold_unknown");
    private static final ErrorCode HAS_ONE = new ErrorCode("appointments:has_one");

    private final Seats seats;
    private final OfferSlots offers;
    private final OfficeQueries offices;
    private final Event<AppointmentChanged> changed;
    private final Clock clock;

    BookSlot(
            Seats seats,
            OfferSlots offers,
            OfficeQueries offices,
            Event<AppointmentChanged> changed,
            Clock clock) {
        this.seats = seats;
        this.offers = offers;
        this.offices = offices;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Books what is held. A hold that ran out is booked all the same while the slot has a seat. The same hold for the same case
     * a second time changes nothing. Refused for an unknown hold, and when the case has another appointment ({@link MoveBooking}
     * is for that).
     *
     * @param by the staff sign-in name, or {@code citizen}
     */
    @Transactional
    public Booking book(UUID hold, CaseNumber number, String by) {
        if (BookingEntity.lockBooked(number).filter(row -> !row.id.equals(hold)).isPresent()) {
            return new Booking.Refused(HAS_ONE);
        }
        Instant now = now();
        return confirm(hold, number, now, AppointmentChanged.Kind.BOOKED, by);
    }

    /** Books a hold and tells it as this kind of change. */
    Booking confirm(
            UUID hold, CaseNumber number, Instant now, AppointmentChanged.Kind kind, String by) {
        Optional<BookingEntity> found = BookingEntity.lock(hold);
        if (found.isEmpty()) {
            return new Booking.Refused(HOLD_UNKNOWN);
        }
        BookingEntity row = found.get();
        if (row.isBookedFor(number)) {
            return new Booking.Booked(row.view());
        }
        Optional<BookingEntity> seat =
                switch (row.status) {
                    case HELD -> row.isLiveHold(now) ? found : again(row, now);
                    case EXPIRED -> again(row, now);
                    case CANCELLED, BOOKED -> Optional.empty();
                };
        if (seat.isEmpty()) {
            boolean lapsed =
                    row.status == BookingStatus.EXPIRED || row.status == BookingStatus.HELD;
            return lapsed
                    ? new Booking.SlotTaken(offers.nearby(row.service, row.siteId, row.startsAt))
                    : new Booking.Refused(HOLD_UNKNOWN);
        }
        BookingEntity booked = seat.get();
        booked.bookFor(number, now);
        BookingEntity.flush();
        changed.fire(new AppointmentChanged(number, kind, booked.siteId, booked.startsAt, by, now));
        return new Booking.Booked(booked.view());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes a seat of the slot whose hold ran out, if there is one and the slot can still be had. */
    private Optional<BookingEntity> again(BookingEntity lapsed, Instant now) {
        ZoneId zone = offices.office().zone();
        Slot.SlotId id =
                new Slot.SlotId(lapsed.siteId, lapsed.startsAt.atZone(zone).toLocalDateTime());
        lapsed.become(BookingStatus.EXPIRED, now);
        return offers.find(lapsed.service, id)
                .flatMap(
                        slot ->
                                seats.take(
                                        slot,
                                        lapsed.service,
                                        lapsed.view().conversation(),
                                        now,
                                        now));
    }
}
