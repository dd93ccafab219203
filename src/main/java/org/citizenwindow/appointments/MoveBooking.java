package org.citizenwindow.appointments;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.events.AppointmentChanged;

/** Gives a case another appointment; its old seat is free for others in the same moment. */
@Singleton
public class MoveBooking {
    private final BookSlot bookSlot;
    private final Clock clock;

    MoveBooking(BookSlot bookSlot, Clock clock) {
        this.bookSlot = bookSlot;
        this.clock = clock;
    }

    /**
     * Books what is held in place of the appointment the case has, or as its first one. When the held slot cannot be had any
     * more the old appointment stays.
     *
     * @param by the staff sign-in name, or {@code citizen}
     */
    @Transactional
    public Booking move(CaseNumber number, UUID hold, String by) {
        Optional<BookingEntity> old = BookingEntity.lockBooked(number);
        if (old.isEmpty()) {
            return bookSlot.book(hold, number, AppointmentChanged.Kind.BOOKED, by);
        }
        if (old.get().id.equals(hold)) {
            return new Booking.Booked(old.get().view());
        }
        // A case has one booked row at a time, so the old one steps aside before the new one is
        // written.
        Instant now = clock.instant();
        old.get().become(BookingStatus.CANCELLED, now);
        BookingEntity.flush();
        Booking booking = bookSlot.book(hold, number, AppointmentChanged.Kind.MOVED, by);
        if (!(booking instanceof Booking.Booked)) {
            old.get().become(BookingStatus.BOOKED, now);
        }
        return booking;
    }
}
