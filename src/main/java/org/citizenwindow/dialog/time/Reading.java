package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the words for a time mean. Always an interpretation: to be read back, never a certainty. */
public sealed interface Reading {
    /**
     * A moment, to the minute.
     *
     * @param bound whether that moment is meant, or one after or before it ("after three")
     */
    record At(LocalDateTime time, Bound bound) implements Reading {
        At(LocalDateTime time) {
            this(time, Bound.NONE);
        }
    }

    /** On which side of a moment the one that is meant lies. */
    enum Bound {
        NONE,
        AFTER,
        BEFORE
    }

    /** A day without a time. */
    record On(LocalDate day) implements Reading {}

    /** From a time to a time, e.g. a part of the day. */
    record Between(LocalDateTime from, LocalDateTime to) implements Reading {}

    /** From a day to a day, both included, e.g. a week-end. */
    record Days(LocalDate from, LocalDate to) implements Reading {}

    /** A time that does not exist: 30 February, 25 o'clock. */
    record Impossible() implements Reading {}

    /** Several times, or words that contradict each other. */
    record Several() implements Reading {}
}
