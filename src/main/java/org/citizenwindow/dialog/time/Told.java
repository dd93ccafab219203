package org.citizenwindow.dialog.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** One time, as far as it was told. */
final class Told {
    /** Minutes between a moment told by how long ago it was and the same told by the clock. */
    private static final int NEAR = 60;

    LocalDate day;
    boolean passed;
    Integer weekday;
    DayPart part;
    Atom.Clock clock;
    LocalDateTime moment;
    Atom.Span span;

    /** Adds a piece; false when there is another of its kind already. */
    boolean add(Atom atom) {
        return switch (atom) {
            case Atom.Day d -> {
                boolean same = day == null || day.equals(d.date());
                boolean fits = weekday == null || d.date().getDayOfWeek().getValue() == weekday;
                boolean within = span == null || within(d.date());
                if (day == null) {
                    day = fits ? d.date() : agreeing(d, weekday);
                    passed = d.passed() && d.date().equals(day);
                    fits = day != null;
                }
                yield same && fits && within && moment == null;
            }
            case Atom.Weekday w when span != null -> {
                LocalDate of = within(w.number());
                boolean same = day == null || day.equals(of);
                day = of == null ? day : of;
                yield of != null && same;
            }
            case Atom.Weekday w -> {
                LocalDate agreeing =
                        day == null ? null : agreeing(new Atom.Day(day, passed), w.number());
                boolean fits = day == null || agreeing != null;
                passed &= day == null || day.equals(agreeing);
                day = fits ? agreeing : day;
                boolean same = weekday == null || weekday == w.number();
                weekday = weekday == null && fits ? Integer.valueOf(w.number()) : weekday;
                yield fits && same && moment == null;
            }
            case Atom.Part p -> {
                boolean same = part == null || part == p.part() || isFiner(p.part());
                part = part == null || same && !part.isWithin(p.part()) ? p.part() : part;
                yield same && moment == null;
            }
            case Atom.Clock c -> {
                boolean same = clock == null || isSame(c) || isFiner(c);
                clock = clock == null ? c : isFiner(c) ? finer(c) : clock;
                LocalDateTime near = moment == null ? null : near(moment, c);
                moment = near == null ? moment : near;
                clock = near == null ? clock : null;
                yield same && (near != null || moment == null);
            }
            case Atom.Moment m -> {
                LocalDateTime near = clock == null ? null : near(m.time(), clock);
                boolean again = moment == null || moment.equals(m.time());
                boolean alone = again && day == null && span == null;
                boolean fits = alone && (clock == null || near != null);
                clock = fits ? null : clock;
                moment = moment != null ? moment : near == null ? m.time() : near;
                yield fits;
            }
            case Atom.Span s -> {
                boolean alone = span == null && day == null && moment == null;
                span = span == null ? s : span;
                yield alone;
            }
            default -> true;
        };
    }

    /** The one such day of the week in a week that was told; null where there is none, or more than one. */
    private LocalDate within(int weekday) {
        LocalDate first = span.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
        return within(first) && !within(first.plusWeeks(1)) ? first : null;
    }

    private boolean within(LocalDate date) {
        return !date.isBefore(span.from()) && !date.isAfter(span.to());
    }

    /** A day and the weekday beside it, this year's where next year's does not agree; null where neither does. */
    private static LocalDate agreeing(Atom.Day day, int weekday) {
        if (day.date().getDayOfWeek().getValue() == weekday) {
            return day.date();
        }
        LocalDate before = day.date().minusYears(1);
        boolean agrees = day.passed() && before.getDayOfWeek().getValue() == weekday;
        return agrees ? before : null;
    }

    /** "Ten, ten twenty": the same hour again, told more exactly. */
    private boolean isFiner(Atom.Clock other) {
        return clock != null && isSameHour(other) && clock.minute() == 0 && other.minute() > 0;
    }

    /** Noon, half past twelve: of the two the hour that is one of twenty-four for certain. */
    private Atom.Clock finer(Atom.Clock other) {
        return clock.sure() && !other.sure()
                ? new Atom.Clock(clock.hour(), other.minute(), true)
                : other;
    }

    /** "Noon, twelve o'clock", "15:00, three o'clock": the same time again. */
    private boolean isSame(Atom.Clock other) {
        boolean same = isSameHour(other) && clock.minute() == other.minute();
        clock = same && other.sure() && !clock.sure() ? other : clock;
        return same;
    }

    private boolean isSameHour(Atom.Clock other) {
        boolean sure = clock.sure() && other.sure();
        return sure ? clock.hour() == other.hour() : (clock.hour() - other.hour()) % 12 == 0;
    }

    /** "Ten minutes ago, at 9:50": the clock time about a moment; null where it is another time. */
    private static LocalDateTime near(LocalDateTime moment, Atom.Clock clock) {
        if (clock.hour() > 24 || clock.minute() > 59) {
            return null;
        }
        LocalDateTime first =
                moment.toLocalDate()
                        .atStartOfDay()
                        .plusHours(clock.hour())
                        .plusMinutes(clock.minute());
        for (int hours : clock.sure() ? new int[] {0} : new int[] {0, 12, -12}) {
            LocalDateTime time = first.plusHours(hours);
            if (Math.abs(ChronoUnit.MINUTES.between(time, moment)) <= NEAR) {
                return time;
            }
        }
        return null;
    }

    /** Morning and "am", afternoon and "pm", dusk and evening agree: the narrower one holds. */
    private boolean isFiner(DayPart other) {
        return part != null && (other.isWithin(part) || part.isWithin(other));
    }

    /** Whether it says on which day. */
    boolean isDated() {
        return day != null || weekday != null || moment != null || span != null;
    }

    boolean isEmpty() {
        return day == null
                && weekday == null
                && part == null
                && clock == null
                && moment == null
                && span == null;
    }
}
