package org.citizenwindow.appointments;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.citizenwindow.shared.events.CitizenLeft;

/** Who leaves in the middle of a report gives the held seat back; an appointment that is booked belongs to its case. */
@Singleton
class ReleaseOnLeaving {
    void on(@Observes CitizenLeft citizen) {
        BookingEntity.<BookingEntity>list(
                        "conversationKey = ?1 and status = ?2",
                        citizen.conversation().value(),
                        BookingStatus.HELD)
                .forEach(hold -> hold.become(BookingStatus.CANCELLED, citizen.at()));
    }
}
