package org.citizenwindow.staff.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.citizenwindow.appointments.Booking;
import org.citizenwindow.appointments.MoveBooking;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.shared.StaffId;

/**
 * Moves an appointment only if the case is as it was looked at. Appointments know no case versions; but each change of a case
 * makes exactly one version, the move among them, so after it the case must be one further. The locks are taken in the order
 * in which a citizen's own move takes them: the booking, then the case.
 */
@Singleton
class MoveAtVersion {
    @Inject MoveBooking moveBooking;
    @Inject CaseQueries cases;

    /** How moving ended. */
    sealed interface Moving {
        /** As the booking says. */
        record Ended(Booking booking) implements Moving {}

        /** Somebody changed the case meanwhile; nothing was done. */
        record Stale() implements Moving {}
    }

    /** Undoes the transaction. */
    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Moves it, in a transaction of its own.
     *
     * @param seen the case with the version that was looked at
     * @param hold what is held of the new slot
     */
    Moving move(CaseRef seen, UUID hold, StaffId by) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> new Moving.Ended(moved(seen, hold, by)));
        } catch (Changed e) {
            return new Moving.Stale();
        }
    }

    private Booking moved(CaseRef seen, UUID hold, StaffId by) {
        Booking booking = moveBooking.move(seen.number(), hold, by.value());
        long now = cases.find(seen.number()).orElseThrow().version();
        if (booking instanceof Booking.Booked && now != seen.version().orElseThrow() + 1) {
            throw new Changed();
        }
        return booking;
    }
}
