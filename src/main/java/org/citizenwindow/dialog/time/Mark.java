package org.citizenwindow.dialog.time;

import java.util.Locale;

/**
 * What one word of a time means, e.g. {@code day 1 morning} for 明早.
 *
 * @param kind what sort of word
 * @param value its number: days from today, days behind a festival, length in minutes …; 0 where it has none
 * @param part the part of the day it names; null for none
 * @param key the festival or fixed day ({@code 10-01}); empty for none
 */
record Mark(Kind kind, int value, DayPart part, String key) {
    enum Kind {
        HOUR,
        MINUTE,
        HALF,
        HALF_SPOKEN,
        MINUTES,
        SHARP,
        BEFORE,
        PAST,
        AM,
        PM,
        PART,
        DAY,
        WEEKDAY,
        WEEK,
        WEEKEND,
        WEEKDAY_BY_NUMBER,
        NEXT,
        /** The day that follows, this many days later: "a week on Tuesday". */
        WEEK_ON,
        MONTH,
        MONTH_OF,
        YEAR,
        ERA,
        YEAR_UNIT,
        MONTH_UNIT,
        DAY_UNIT,
        EARLY_MONTH,
        MONTH_BEGIN,
        MONTH_MIDDLE,
        MONTH_END,
        YEAR_BEGIN,
        YEAR_END,
        MONTH_NAME,
        ORDINAL,
        LENGTH,
        MONTHS,
        AGO,
        LATER,
        WITHIN,
        NOW,
        A,
        AND,
        AT,
        ABOUT,
        RANGE,
        /** With 1: only where a time follows at once. */
        OR,
        NOT,
        /** Every day, on working days: no day that is meant. */
        USUAL,
        SKIP,
        NONE,
        FIXED,
        MOVING,
        CLOCK,
        CLOCK_HOUR,
        DATE,
        /** "The end of" (-1) or "the beginning of" (1) a month that is named next. */
        EDGE,
        /** Behind a clock time: one after (1) or before (-1) it. */
        BOUND,
        /** So many days beside another day that is named behind it: "the day before" Christmas. */
        BESIDE,
        /** The same, only behind that day, or where it was told before: 国庆 前一天, 翌日, "the day before that". */
        NEIGHBOUR,
        /** Where a clause may end. */
        PAUSE,
        /** Behind two times that "and" joins: 九点和十点 之间. */
        AMID,
        /** The n-th of the days of the week in a month, -1 the last; without a number one follows: 第2金曜. */
        NTH,
        /** So many minutes are one of what is counted: 三點兩個字. */
        FIVES
    }

    /**
     * Reads a meaning as it stands in a file.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Mark parse(String meaning) {
        String[] parts = meaning.split(" ");
        Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        boolean keyed = kind == Kind.FIXED || kind == Kind.MOVING;
        String last = parts[parts.length - 1];
        boolean named = kind == Kind.PART || kind == Kind.DAY && parts.length == 3;
        DayPart part = named ? DayPart.valueOf(last.toUpperCase(Locale.ROOT)) : null;
        boolean counted = kind != Kind.PART && parts.length > (keyed ? 2 : 1);
        int value = counted ? Integer.parseInt(parts[keyed ? 2 : 1]) : 0;
        return new Mark(kind, value, part, keyed ? parts[1] : "");
    }
}
