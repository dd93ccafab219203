package org.citizenwindow.shared.events;

import java.time.Instant;
import java.util.Map;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;

/**
 * Something happened to a case. Fired by {@code cases} inside the transaction that wrote it and its history.
 *
 * @param number the case
 * @param conversation whose case it is
 * @param service the public service, e.g. {@code accident}: where the citizen's text for this event is found
 * @param kind what happened
 * @param by the staff sign-in name, or {@code citizen}, or {@code system}
 * @param facts values for the citizen's text: {@code reason}, {@code shot}, {@code time}, {@code place}, {@code text}, {@code outcome}
 * @param at when
 */
public record CaseChanged(
        CaseNumber number,
        ConversationKey conversation,
        String service,
        Kind kind,
        String by,
        Map<String, String> facts,
        Instant at) {

    /** What can happen to a case; the citizen is told of those that have a text {@code case.<kind>} in the service. */
    public enum Kind {
        OPENED,
        ASSIGNED,
        ACCEPTED,
        REFUSED,
        /** More is needed from the citizen: {@code shot} names the photo, or {@code text} says what. */
        INFO_REQUESTED,
        /** The citizen gave what was asked. */
        INFO_RECEIVED,
        /** The citizen said where it is; the place itself is a field of the case, sealed, never a fact. */
        LOCATED,
        /** The citizen corrected what was stated: {@code field} names it; the values are fields of the case, sealed. */
        AMENDED,
        /** Staff changed what is looked at first: {@code priority} as code, {@code reason}. */
        PRIORITIZED,
        /** The case has an appointment: {@code time} as ISO 8601 instant, {@code place} as id of the service point. */
        APPOINTMENT_BOOKED,
        APPOINTMENT_MOVED,
        APPOINTMENT_CANCELLED,
        /** Staff wrote to the citizen: {@code text}. */
        REPLIED,
        NOTED,
        CLOSED,
        REOPENED
    }
}
