package org.citizenwindow.dialog.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the day that is meant where the year, the month or the week is left out. Weeks begin on Monday.
 *
 * @param now the moment of speaking, office time
 * @param festivals days of festivals that move
 * @param before the day that was told before a slip: a bare day of a month is of the same one
 */
record Calendar(
        LocalDateTime now,
        Bias bias,
        Map<String, List<LocalDate>> festivals,
        Optional<Atom.Day> before) {
    /** Days in which a day of a month has just passed: told with a time, that one is meant. */
    private static final int JUST = 31;

    /** Days. */
    private static final int YEAR = 366;

    LocalDate today() {
        return now.toLocalDate();
    }

    /** A day of a year; a bad one when it does not exist. */
    Atom day(int year, int month, int day) {
        try {
            return new Atom.Day(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return new Atom.Bad();
        }
    }

    /** Whether it is a day on the side of today that is asked for. */
    boolean fits(Atom date) {
        boolean past = bias == Bias.PAST;
        return date instanceof Atom.Day day
                && (past ? !day.date().isAfter(today()) : !day.date().isBefore(today()));
    }

    /** Whether it is a day that people speak of without its year. */
    boolean isNear(Atom date) {
        return date instanceof Atom.Day day
                && Math.abs(day.date().toEpochDay() - today().toEpochDay()) <= YEAR;
    }

    /** The next such day to come, or the last one; a bad one when no year has it. */
    Atom day(int month, int day) {
        try {
            MonthDay of = MonthDay.of(month, day);
            int year = today().getYear();
            int step = bias == Bias.PAST ? -1 : 1;
            for (int tries = 0; tries < 9; tries++) {
                LocalDate date = of.atYear(year);
                boolean leads =
                        bias == Bias.PAST ? !date.isAfter(today()) : !date.isBefore(today());
                if (leads && of.isValidYear(year)) {
                    boolean passed =
                            of.isValidYear(year - 1)
                                    && !date.minusYears(1).isBefore(today().minusDays(JUST));
                    return new Atom.Day(date, bias == Bias.FUTURE && passed);
                }
                year += step;
            }
            return new Atom.Bad();
        } catch (DateTimeException impossible) {
            return new Atom.Bad();
        }
    }

    /** The next such day of a month to come, or the last one. */
    Atom dayOfMonth(int day) {
        YearMonth month = YearMonth.from(before.map(Atom.Day::date).orElse(today()));
        if (before.isPresent() && day >= 1 && day <= 31 && month.isValidDay(day)) {
            return new Atom.Day(month.atDay(day), before.get().passed());
        }
        for (int tries = 0; day >= 1 && day <= 31 && tries < 9; tries++) {
            if (month.isValidDay(day)) {
                LocalDate date = month.atDay(day);
                boolean leads =
                        bias == Bias.PAST ? !date.isAfter(today()) : !date.isBefore(today());
                if (leads) {
                    return new Atom.Day(date);
                }
            }
            month = month.plusMonths(bias == Bias.PAST ? -1 : 1);
        }
        return new Atom.Bad();
    }

    /** The month of this number that comes next, this month included; or the last one. */
    Optional<YearMonth> month(int number) {
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        YearMonth now = YearMonth.from(today());
        YearMonth same = YearMonth.of(now.getYear(), number);
        if (bias == Bias.PAST) {
            return Optional.of(same.isAfter(now) ? same.minusYears(1) : same);
        }
        return Optional.of(same.isBefore(now) ? same.plusYears(1) : same);
    }

    YearMonth monthFromNow(int months) {
        return YearMonth.from(today()).plusMonths(months);
    }

    /** A day of the week so many weeks from this one. */
    LocalDate inWeek(int weeks, int weekday) {
        return monday().plusWeeks(weeks).plusDays(weekday - 1L);
    }

    private LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The week so many weeks from this one. */
    Atom week(int weeks) {
        LocalDate first = monday().plusWeeks(weeks);
        return new Atom.Span(first, first.plusDays(6));
    }

    Atom weekend(int weeks) {
        LocalDate saturday = monday().plusWeeks(weeks).plusDays(5);
        return new Atom.Span(saturday, saturday.plusDays(1));
    }

    /** The week-end to come; on a Sunday that is the next one. */
    Atom weekend() {
        if (bias == Bias.PAST) {
            return weekend(today().getDayOfWeek().getValue() >= 6 ? 0 : -1);
        }
        return weekend(today().getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0);
    }

    /** The next such day of the week after today. */
    LocalDate next(int weekday) {
        return today().with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
    }

    /** The last such day of the week before today. */
    LocalDate last(int weekday) {
        return today().with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    }

    /** A festival that moves, in a year or the next to come; empty beyond the table. */
    Optional<LocalDate> festival(String name, Optional<Integer> year) {
        List<LocalDate> days = festivals.getOrDefault(name, List.of());
        if (year.isPresent()) {
            return days.stream().filter(day -> day.getYear() == year.get()).findFirst();
        }
        return bias == Bias.PAST
                ? days.stream().filter(day -> !day.isAfter(today())).reduce((a, b) -> b)
                : days.stream().filter(day -> !day.isBefore(today())).findFirst();
    }
}
