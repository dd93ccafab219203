package org.citizenwindow.dialog.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Days of a month that its parts tell: the first Monday in December, 12月の第2金曜日, 5 to 8 December, 12月5号到8号. */
final class Months {
    private final Calendar calendar;

    Months(Calendar calendar) {
        this.calendar = calendar;
    }

    Optional<Step> read(Tokens tokens, int i) {
        return nthBefore(tokens, i)
                .or(() -> nthBehind(tokens, i))
                .or(() -> days(tokens, i))
                .or(() -> edge(tokens, i))
                .or(() -> newYear(tokens, i));
    }

    /** 年明けの4日: a day of January. */
    private Optional<Step> newYear(Tokens tokens, int i) {
        int at = tokens.past(i + 1, Kind.SKIP);
        boolean day = tokens.isNumber(at) && tokens.is(at + 1, Kind.DAY_UNIT);
        return tokens.is(i, Kind.YEAR_BEGIN) && day
                ? Step.of(at + 2, calendar.day(1, tokens.number(at)))
                : Optional.empty();
    }

    /** The end of next month, the middle of December. */
    private Optional<Step> edge(Tokens tokens, int i) {
        if (!tokens.is(i, Kind.EDGE)) {
            return Optional.empty();
        }
        int which = tokens.value(i, Kind.EDGE);
        return month(tokens, tokens.past(i + 1, Kind.SKIP))
                .flatMap(
                        named -> {
                            int day = which == 0 ? Dates.MIDDLE : 1;
                            LocalDate date =
                                    which < 0
                                            ? named.month().atEndOfMonth()
                                            : named.month().atDay(day);
                            return Step.of(named.next(), new Atom.Day(date));
                        });
    }

    /** A month and where it ends. */
    private record Named(YearMonth month, int next) {}

    private Optional<Named> month(Tokens tokens, int i) {
        if (tokens.is(i, Kind.MONTH_NAME)) {
            return calendar.month(tokens.value(i, Kind.MONTH_NAME)).map(m -> new Named(m, i + 1));
        }
        if (tokens.is(i, Kind.MONTH) || tokens.is(i, Kind.MONTH_OF)) {
            int months = tokens.value(i, Kind.MONTH) + tokens.value(i, Kind.MONTH_OF);
            return Optional.of(new Named(calendar.monthFromNow(months), i + 1));
        }
        return tokens.isNumber(i) && tokens.is(i + 1, Kind.MONTH_UNIT)
                ? calendar.month(tokens.number(i)).map(m -> new Named(m, i + 2))
                : Optional.empty();
    }

    /** Which day of the week it is of all in a month, and where the words for it end. */
    private record Nth(int number, int weekday, int next) {
        LocalDate in(YearMonth month) {
            DayOfWeek day = DayOfWeek.of(weekday);
            return month.atDay(1)
                    .with(
                            number < 0
                                    ? TemporalAdjusters.lastInMonth(day)
                                    : TemporalAdjusters.dayOfWeekInMonth(number, day));
        }
    }

    private static Optional<Nth> nth(Tokens tokens, int i) {
        int number =
                tokens.value(i, Kind.ORDINAL)
                        + tokens.value(i, Kind.NTH)
                        + Math.min(0, tokens.value(i, Kind.NEXT));
        boolean open = tokens.is(i, Kind.NTH) && number == 0;
        int which = open ? tokens.number(i + 1) : number;
        int at = tokens.past(open ? i + 2 : i + 1, Kind.A);
        return tokens.is(at, Kind.WEEKDAY) && which != 0 && which >= -1 && which <= 5
                ? Optional.of(new Nth(which, tokens.value(at, Kind.WEEKDAY), at + 1))
                : Optional.empty();
    }

    /** The second Friday in December, the last Monday of next month. */
    private Optional<Step> nthBefore(Tokens tokens, int i) {
        Optional<Nth> nth = nth(tokens, i);
        if (nth.isEmpty()) {
            return Optional.empty();
        }
        int at = nth.get().next();
        while (tokens.is(at, Kind.SKIP) || tokens.is(at, Kind.WITHIN)) {
            at++;
        }
        return month(tokens, at).map(month -> step(nth.get(), month.month(), month.next()));
    }

    /** 下个月第二个周三. */
    private Optional<Step> nthBehind(Tokens tokens, int i) {
        return month(tokens, i)
                .flatMap(
                        month ->
                                nth(tokens, tokens.past(month.next(), Kind.SKIP))
                                        .map(nth -> step(nth, month.month(), nth.next())));
    }

    private static Step step(Nth nth, YearMonth month, int next) {
        LocalDate day = nth.in(month);
        Atom atom = YearMonth.from(day).equals(month) ? new Atom.Day(day) : new Atom.Bad();
        return Step.of(next, atom).orElseThrow();
    }

    /** From one day of a month to another: December 5-8, 5th to 8th December, 12月5号到8号. */
    private Optional<Step> days(Tokens tokens, int i) {
        boolean named = tokens.is(i, Kind.MONTH_NAME);
        boolean counted = tokens.isNumber(i) && tokens.is(i + 1, Kind.MONTH_UNIT);
        int first = named ? i + 1 : counted ? i + 2 : i;
        int link = day(tokens, first);
        int second = link + 1;
        boolean joined =
                tokens.is(link, Kind.RANGE) && tokens.value(link, Kind.RANGE) != Times.OPENS
                        || tokens.is(link, Kind.BEFORE)
                        || tokens.is(link, '-');
        int end = day(tokens, second);
        if (link == first || !joined || end == second || tokens.is(end, ':')) {
            return Optional.empty();
        }
        int which = counted ? tokens.number(i) : tokens.value(named ? i : end, Kind.MONTH_NAME);
        boolean behind = !named && !counted && tokens.is(end, Kind.MONTH_NAME);
        boolean clock = tokens.is(end, Kind.AM) || tokens.is(end, Kind.PM);
        boolean bare = !named && !counted && !behind && isDay(tokens, end - 1);
        if (bare && tokens.number(second) <= 31) { // 24-26号, the 24th to the 26th
            return Step.of(
                    end,
                    calendar.dayOfMonth(tokens.number(first)),
                    Atom.Link.TO,
                    calendar.dayOfMonth(tokens.number(second)));
        }
        return (named || counted || behind) && !clock && tokens.number(second) <= 31
                ? Step.of(
                        behind ? end + 1 : end,
                        calendar.day(which, tokens.number(first)),
                        Atom.Link.TO,
                        calendar.day(which, tokens.number(second)))
                : Optional.empty();
    }

    private static boolean isDay(Tokens tokens, int i) {
        return tokens.is(i, Kind.DAY_UNIT) || Ends.SUFFIXES.contains(tokens.at(i).other());
    }

    /** Behind the number of a day, with what belongs to it; the same place where there is none. */
    private static int day(Tokens tokens, int i) {
        if (!tokens.isNumber(i) || tokens.number(i) > 31) {
            return i;
        }
        if (tokens.is(i + 1, Kind.HOUR) || tokens.is(i + 1, Kind.MONTH_UNIT)) {
            return i;
        }
        boolean suffixed =
                tokens.is(i + 1, Kind.DAY_UNIT)
                        || tokens.touches(i) && Ends.SUFFIXES.contains(tokens.at(i + 1).other());
        return suffixed ? i + 2 : i + 1;
    }
}
