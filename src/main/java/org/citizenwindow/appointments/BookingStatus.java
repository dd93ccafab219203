package org.citizenwindow.appointments;

import jakarta.persistence.EnumeratedValue;

/** Where a booking stands. */
public enum BookingStatus {
    /** Kept for a short while, so that the citizen can decide. */
    HELD("held"),
    /** Given to a case. */
    BOOKED("booked"),
    /** Given back: by the citizen, by staff, or with the case. */
    CANCELLED("cancelled"),
    /** A hold that ran out. */
    EXPIRED("expired");

    @EnumeratedValue private final String code;

    BookingStatus(String code) {
        this.code = code;
    }

    /** The word in the database and in the API. */
    public String code() {
        return code;
    }
}
