package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.appointments.office.OfficeQueries;

/** The office as every turn needs it (its time zone, its name), read from the database at most every few seconds. */
@Singleton
class OfficeMemo {
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject OfficeQueries queries;
    @Inject Clock clock;

    private volatile Known known;

    Office office() {
        Known last = known;
        Instant now = clock.instant();
        if (last == null || last.at.plus(FRESH).isBefore(now)) {
            last = new Known(queries.office(), now);
            known = last;
        }
        return last.office;
    }

    private record Known(Office office, Instant at) {}
}
