package org.citizenwindow.cases;

import java.time.Instant;
import java.util.List;
import org.citizenwindow.shared.Masked;

/** One thing a citizen stated. Closed, so that storing, showing and searching are exhaustive; all of it is stored sealed. */
public sealed interface CaseField {
    record Words(String text) implements CaseField {
        @Override
        public String toString() {
            return "Words[***]";
        }
    }

    /**
     * One of the answers that were offered.
     *
     * @param id stays the same whatever the answer is called; {@code yes} or {@code no} for those
     * @param label what the citizen saw; empty where the service's texts say it
     */
    record Chosen(String id, String label) implements CaseField {}

    record Moment(Instant at) implements CaseField {}

    /** From one moment to a later one. */
    record Period(Instant from, Instant to) implements CaseField {}

    /**
     * A place: a pin in degrees with its label, or words only.
     *
     * @param pinned whether the degrees say anything
     */
    record Place(String label, boolean pinned, double latitude, double longitude)
            implements CaseField {
        @Override
        public String toString() {
            return "Place[***]";
        }
    }

    /** Number plates, normalised: capitals, no separators. Staff can search for them. */
    record Plates(List<String> plates) implements CaseField {
        public Plates {
            plates = List.copyOf(plates);
        }

        @Override
        public String toString() {
            return "Plates[" + plates.size() + "]";
        }
    }

    /** A telephone number, digits only. Staff can search for it. */
    record Phone(String number) implements CaseField {
        @Override
        public String toString() {
            return "Phone[" + Masked.tail(number, 4) + "]";
        }
    }
}
