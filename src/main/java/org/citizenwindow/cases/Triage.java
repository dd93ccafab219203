package org.citizenwindow.cases;

import java.util.List;
import java.util.Set;
import org.citizenwindow.shared.CaseNumber;

/**
 * What to mind before deciding on a case.
 *
 * @param hints what catches the eye
 * @param twins other open cases with one of its plates, oldest first: perhaps the same event
 */
public record Triage(Set<Hint> hints, List<CaseNumber> twins) {
    public Triage {
        hints = Set.copyOf(hints);
        twins = List.copyOf(twins);
    }

    /** Something that catches the eye. */
    public enum Hint {
        /** Somebody may be in danger. */
        URGENT,
        /** An answer is owed and its time has passed. */
        LATE,
        /** There is no picture at all. */
        NO_PHOTO,
        /** A picture is still on its way; what it shows may change the decision. */
        PHOTO_PENDING,
        /** The valid picture of a shot could not be had. */
        PHOTO_REJECTED,
        /** Another open case has one of its plates. */
        TWIN
    }
}
