package org.citizenwindow.shared.events;

import java.time.Instant;
import org.citizenwindow.shared.CaseNumber;

/**
 * A case got, changed or lost its appointment. Fired by {@code appointments} inside the transaction that wrote it; {@code
 * cases} writes it into the case's history.
 *
 * @param siteId the service point, as in the office file
 * @param start when the visit begins (began, for a cancelled one)
 * @param by the staff sign-in name, or {@code citizen}, or {@code system}
 */
public record AppointmentChanged(
        CaseNumber number, Kind kind, String siteId, Instant start, String by, Instant at) {

    public enum Kind {
        BOOKED,
        MOVED,
        CANCELLED
    }
}
