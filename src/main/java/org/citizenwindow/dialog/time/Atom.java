package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A piece of a time expression, as the grammar finds them one after another. */
sealed interface Atom {
    /**
     * A day.
     *
     * @param passed whether the same day has just passed and next year's stands here instead
     */
    record Day(LocalDate date, boolean passed) implements Atom {
        Day(LocalDate date) {
            this(date, false);
        }
    }

    /** A day of the week with no word which: 1 = Monday. */
    record Weekday(int number) implements Atom {}

    /** From a day to a day. */
    record Span(LocalDate from, LocalDate to) implements Atom {}

    record Part(DayPart part) implements Atom {}

    /**
     * A clock time.
     *
     * @param sure whether the hour is one of twenty-four for certain
     */
    record Clock(int hour, int minute, boolean sure) implements Atom {}

    /** A moment reckoned from now. */
    record Moment(LocalDateTime time) implements Atom {}

    record Now() implements Atom {}

    /** A clock time that is no more than a bound: after three, 十点之前. */
    record Limit(Reading.Bound bound) implements Atom {}

    /** What stands between two times. */
    enum Link implements Atom {
        TO,
        OR,
        NOT,
        /** A clause may end here. */
        PAUSE,
        /** What follows is so every day or every week. */
        USUAL
    }

    /** A day that does not exist. */
    record Bad() implements Atom {}

    /** A number that belongs to nothing: something else was written. */
    record Stray() implements Atom {}
}
