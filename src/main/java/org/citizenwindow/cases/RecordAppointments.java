package org.citizenwindow.cases;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.events.AppointmentChanged;
import org.citizenwindow.shared.events.CaseChanged;

/** Writes what happens to a case's appointment into its history, in the transaction in which it happens. */
@Singleton
class RecordAppointments {
    private final CaseDesk desk;

    RecordAppointments(CaseDesk desk) {
        this.desk = desk;
    }

    void on(@Observes AppointmentChanged change) {
        CaseChanged.Kind kind =
                switch (change.kind()) {
                    case BOOKED -> CaseChanged.Kind.APPOINTMENT_BOOKED;
                    case MOVED -> CaseChanged.Kind.APPOINTMENT_MOVED;
                    case CANCELLED -> CaseChanged.Kind.APPOINTMENT_CANCELLED;
                };
        Map<String, String> facts =
                Map.of("time", change.start().toString(), "place", change.siteId());
        Handled handled =
                desk.change(
                        CaseRef.of(change.number()),
                        change.by(),
                        (file, now) -> new Decision.Made(kind, facts));
        if (!(handled instanceof Handled.Done)) {
            throw new IllegalStateException("appointment of an unknown case " + change.number());
        }
    }
}
