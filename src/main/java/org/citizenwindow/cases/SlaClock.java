package org.citizenwindow.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.shared.OpeningHours;

/**
 * The clock of a promise. It runs only while the service is open and stands still while the citizen is asked for something;
 * a case of high priority is due at once, whatever the hour.
 *
 * @param firstAnswer open time from opening to the first answer
 * @param closing open time from acceptance to closing
 */
record SlaClock(Duration firstAnswer, Duration closing) {

    /** When the first answer is owed; never, for a service that does not open again. */
    Optional<Instant> firstAnswerDue(CasePriority priority, Instant opened, OpeningHours hours) {
        return switch (priority) {
            case HIGH -> Optional.of(opened);
            case NORMAL -> hours.plus(opened, firstAnswer);
        };
    }

    /** When an accepted case is to be closed. */
    Optional<Instant> closingDue(Instant accepted, OpeningHours hours) {
        return hours.plus(accepted, closing);
    }

    /** The open time left when the clock is stopped; zero when it had run out. */
    static Duration stop(Instant due, Instant now, OpeningHours hours) {
        return hours.between(now, due);
    }

    /** When the answer is owed after the clock runs again. */
    static Optional<Instant> resume(Duration left, Instant now, OpeningHours hours) {
        return hours.plus(now, left);
    }
}
