package org.citizenwindow.dialog.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A value a citizen gave or a back end returned. Closed, so that storing, showing and comparing are exhaustive. */
public sealed interface Value {
    record Str(String text) implements Value {}

    record Bool(boolean value) implements Value {}

    record Num(BigDecimal value) implements Value {}

    /** A moment, to the minute; shown in the office's time zone. */
    record Moment(Instant at) implements Value {}

    /** From one moment to a later one; whole days run from midnight to midnight in the office's time zone. */
    record Period(Instant from, Instant to) implements Value {
        /** What the name of a period's slot is followed by, for its first and its last moment. */
        public static final String START = ".start";

        public static final String END = ".end";

        public Period {
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("a period ends after it begins");
            }
        }
    }

    /** A place: a pin with its label, or words only ({@code pinned} false, degrees zero). */
    record Place(boolean pinned, double latitude, double longitude, String label)
            implements Value {}

    /**
     * One picture of a photos slot.
     *
     * @param shot the named shot it answers, e.g. {@code front}
     * @param state {@code received}, {@code stored} or {@code rejected}
     * @param sha256 empty until stored
     * @param reason why rejected, else empty
     */
    record Photo(String ref, String shot, String state, String sha256, String reason)
            implements Value {}

    /** Something offered to choose from: a stable id for machines and a label for people. */
    record Choice(String id, String label) implements Value {}

    record Many(List<Value> items) implements Value {
        public Many {
            items = List.copyOf(items);
        }
    }
}
