package org.citizenwindow.appointments;

import java.util.List;
import org.citizenwindow.shared.ErrorCode;

/** How booking a held slot ended. */
public sealed interface Booking {
    /** The case has this appointment. */
    record Booked(BookingView view) implements Booking {}

    /** The hold ran out and somebody else has the last seat. */
    record SlotTaken(List<SlotView> nearby) implements Booking {
        public SlotTaken {
            nearby = List.copyOf(nearby);
        }
    }

    /** The office says no, e.g. {@code appointments:hold_unknown}. */
    record Refused(ErrorCode why) implements Booking {}
}
