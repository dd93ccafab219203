package org.citizenwindow.appointments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;

/**
 * A held, booked or given-back seat, as it stood when it was read.
 *
 * @param siteId the service point, as in the office
 * @param capacity seats the slot had when this one was taken
 * @param heldUntil when a hold runs out; of no meaning once it is booked
 */
public record BookingView(
        UUID id,
        BookingStatus status,
        String service,
        String siteId,
        Instant start,
        Instant end,
        int capacity,
        ConversationKey conversation,
        Optional<CaseNumber> caseNumber,
        Instant heldUntil) {}
