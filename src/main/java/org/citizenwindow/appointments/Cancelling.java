package org.citizenwindow.appointments;

/** How cancelling an appointment ended. */
public sealed interface Cancelling {
    /** The seat is free for others. */
    record Cancelled(BookingView view) implements Cancelling {}

    /** The case has no appointment. */
    record NothingBooked() implements Cancelling {}
}
