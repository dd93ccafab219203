package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Days: 12月5号, 12/5, 5 Dec, 下周三, 月底, 国庆节, the day after tomorrow. */
final class Dates {
    /** Minutes. */
    private static final int DAY = 24 * 60;

    /** The day that the middle of a month is. */
    static final int MIDDLE = 15;

    private final Calendar calendar;
    private final Weekdays weekdays;

    Dates(Calendar calendar) {
        this.calendar = calendar;
        this.weekdays = new Weekdays(calendar);
    }

    Optional<Step> read(Tokens tokens, int i) {
        if (tokens.isNumber(i)) {
            return number(tokens, i);
        }
        if (tokens.is(i, Kind.DAY)) {
            Mark day = tokens.at(i).mark(Kind.DAY).orElseThrow();
            Atom date = new Atom.Day(calendar.today().plusDays(day.value()));
            return day.part() == null
                    ? Step.of(i + 1, date)
                    : Step.of(i + 1, date, new Atom.Part(day.part()));
        }
        Optional<Step> week = week(tokens, i);
        if (week.isPresent()) {
            return week;
        }
        if (tokens.is(i, Kind.MONTH_NAME)) {
            return monthName(tokens, i);
        }
        if (tokens.is(i, Kind.ORDINAL) && isDayOfMonth(tokens, i)) {
            return ordinal(tokens, i + 1, tokens.value(i, Kind.ORDINAL));
        }
        if (tokens.is(i, Kind.ERA) && tokens.isNumber(i + 1) && tokens.is(i + 2, Kind.YEAR_UNIT)) {
            int year = tokens.value(i, Kind.ERA) + tokens.number(i + 1);
            return inYear(tokens, i + 3, year);
        }
        if (tokens.is(i, Kind.YEAR)) {
            int year = calendar.today().getYear() + tokens.value(i, Kind.YEAR);
            return inYear(tokens, tokens.past(i + 1, Kind.SKIP), year);
        }
        return monthOrFeast(tokens, i);
    }

    /** "The third", "third of May"; no "ask my boss first". */
    private static boolean isDayOfMonth(Tokens tokens, int i) {
        int next = tokens.past(i + 1, Kind.SKIP);
        return tokens.value(i, Kind.ORDINAL) > 3
                || tokens.is(i - 1, Kind.SKIP)
                || tokens.is(i - 1, Kind.WEEKDAY)
                || tokens.is(i - 1, Kind.RANGE)
                || tokens.is(next, Kind.MONTH_NAME)
                || tokens.is(next, Kind.MONTH_OF)
                || tokens.is(next, Kind.MONTH);
    }

    private Optional<Step> week(Tokens tokens, int i) {
        if (tokens.is(i, Kind.WEEK)) {
            int weeks = tokens.value(i, Kind.WEEK);
            int at = tokens.past(i + 1, Kind.SKIP);
            if (tokens.is(at, Kind.WEEKEND) || tokens.is(at, Kind.MONTH_END)) { // 这周末
                return Step.of(at + 1, calendar.weekend(weeks));
            }
            if (tokens.is(at, Kind.DAY) && tokens.value(at, Kind.DAY) == 0) { // 来週の今日
                return Step.of(at + 1, new Atom.Day(calendar.today().plusWeeks(weeks)));
            }
            if (tokens.isAbout(at) && tokens.number(at) / 10 < 7) { // 下周三四
                Atom first = new Atom.Day(calendar.inWeek(weeks, tokens.number(at) / 10));
                return Step.of(at + 1, first, Atom.Link.OR);
            }
            int weekday = weekday(tokens, at);
            return weekday > 0
                    ? Step.of(at + 1, new Atom.Day(calendar.inWeek(weeks, weekday)))
                    : Step.of(i + 1, calendar.week(weeks));
        }
        Optional<Step> later = weekdays.later(tokens, i);
        if (later.isPresent()) {
            return later;
        }
        if (tokens.is(i, Kind.NEXT)) {
            int which = tokens.value(i, Kind.NEXT);
            if (tokens.is(i + 1, Kind.WEEKEND)) {
                return Step.of(i + 2, calendar.weekend(which));
            }
            int weekday = tokens.value(i + 1, Kind.WEEKDAY);
            if (weekday == 0) {
                return Optional.empty();
            }
            return Step.of(
                    i + 2,
                    which == 0
                            ? new Atom.Weekday(weekday)
                            : which < 0
                                    ? new Atom.Day(calendar.last(weekday))
                                    : new Atom.Day(calendar.inWeek(which, weekday)));
        }
        if (tokens.is(i, Kind.WEEKDAY)) {
            int weekday = tokens.value(i, Kind.WEEKDAY);
            Optional<Step> dated = weekdays.dated(tokens, tokens.past(i + 1, Kind.SKIP), weekday);
            if (dated.isPresent()) {
                return dated;
            }
            int at = tokens.past(i + 1, Kind.SKIP);
            int weeks = tokens.value(at, Kind.WEEK);
            return tokens.is(at, Kind.WEEK)
                    ? Step.of(at + 1, new Atom.Day(calendar.inWeek(weeks, weekday)))
                    : Step.of(i + 1, new Atom.Weekday(weekday));
        }
        boolean numbered =
                tokens.is(i, Kind.WEEKDAY_BY_NUMBER)
                        && tokens.digits(i + 1) == 1
                        && tokens.number(i + 1) >= 1
                        && tokens.number(i + 1) <= 7
                        && tokens.touches(i);
        if (numbered) {
            return Step.of(i + 2, new Atom.Weekday(tokens.number(i + 1)));
        }
        return tokens.is(i, Kind.WEEKEND) ? Step.of(i + 1, calendar.weekend()) : Optional.empty();
    }

    /** After a word for a week: 三, 周三, 日, 天. */
    private static int weekday(Tokens tokens, int i) {
        if (tokens.is(i, Kind.WEEKDAY)) {
            return tokens.value(i, Kind.WEEKDAY);
        }
        boolean sunday =
                tokens.value(i, Kind.LENGTH) == 24 * 60
                        && (tokens.is(i, Kind.DAY_UNIT) || tokens.is(i, Kind.LENGTH));
        int number = tokens.number(i);
        boolean alone = !tokens.is(i + 1, Kind.HOUR) && !tokens.is(i + 1, ':');
        return sunday
                ? 7
                : number >= 1 && number <= 7 && alone && tokens.digits(i) < 2 ? number : 0;
    }

    private Optional<Step> number(Tokens tokens, int i) {
        int first = tokens.number(i);
        if (tokens.digits(i) == 8 && first >= 19000101 && first < 21000101) {
            return Step.of(i + 1, calendar.day(first / 10000, first / 100 % 100, first % 100));
        }
        boolean separated = Slashes.isSeparator(tokens, i + 1);
        if (first >= 1900 && first < 2100) {
            if (separated && tokens.isNumber(i + 2) && tokens.isNumber(i + 4)) {
                int next = tokens.is(i + 5, Kind.DAY_UNIT) ? i + 6 : i + 5;
                return Step.of(
                        next, calendar.day(first, tokens.number(i + 2), tokens.number(i + 4)));
            }
            return tokens.is(i + 1, Kind.YEAR_UNIT)
                    ? inYear(tokens, i + 2, first)
                    : Optional.empty();
        }
        boolean dated = tokens.isNumber(i + 2) && tokens.is(i + 3, Kind.MONTH_UNIT);
        if (tokens.digits(i) == 2 && tokens.is(i + 1, Kind.YEAR_UNIT) && dated) { // 26年12月
            return inYear(tokens, i + 2, 2000 + first);
        }
        if (tokens.is(i + 1, Kind.MONTH_UNIT)) {
            return month(tokens, i, Optional.empty());
        }
        Optional<Step> part = calendar.month(first).flatMap(m -> partOfMonth(tokens, i + 1, m));
        if (part.isPresent()) { // 12|月初
            return part;
        }
        if (tokens.is(i + 1, Kind.DAY_UNIT)) {
            return tokens.isAbout(i) || tokens.is(i + 2, Kind.AGO)
                    ? Optional.empty()
                    : Step.of(i + 2, calendar.dayOfMonth(first));
        }
        if (separated && tokens.isNumber(i + 2)) {
            return new Slashes(calendar).read(tokens, i, first, tokens.number(i + 2));
        }
        boolean mark = tokens.is(i + 1, '-') || tokens.is(i + 1, '.'); // 28-Nov, 24. November
        int at = mark ? i + 2 : tokens.past(i + 1, Kind.SKIP);
        if (tokens.is(at, Kind.MONTH_NAME)) {
            return withYear(tokens, at + 1, tokens.value(at, Kind.MONTH_NAME), first);
        }
        boolean suffixed = tokens.touches(i) && Ends.SUFFIXES.contains(tokens.at(i + 1).other());
        return suffixed ? ordinal(tokens, i + 2, first) : weekdays.inBrackets(tokens, i, first);
    }

    /** A number, 月, and a day or a part of the month. */
    private Optional<Step> month(Tokens tokens, int i, Optional<Integer> year) {
        int month = tokens.number(i);
        int at = tokens.past(i + 2, Kind.SKIP);
        Optional<YearMonth> whole =
                year.isPresent() && month >= 1 && month <= 12
                        ? Optional.of(YearMonth.of(year.get(), month))
                        : calendar.month(month);
        if (tokens.isNumber(at) && !tokens.is(at + 1, Kind.HOUR) && !tokens.is(at + 1, ':')) {
            boolean unit = tokens.is(at + 1, Kind.DAY_UNIT);
            int day = tokens.number(at);
            return Step.of(
                    unit ? at + 2 : at + 1,
                    year.isPresent()
                            ? calendar.day(year.get(), month, day)
                            : calendar.day(month, day));
        }
        if (tokens.is(at, Kind.DATE)) {
            return Step.of(at + 1, calendar.day(month, tokens.value(at, Kind.DATE)));
        }
        if (whole.isEmpty()) {
            return Step.of(i + 2, new Atom.Bad());
        }
        Optional<LocalDate> part = partOf(tokens, at, whole.get());
        return part.isPresent()
                ? Step.of(at + 1, new Atom.Day(part.get()))
                : Step.of(i + 2, new Atom.Span(whole.get().atDay(1), whole.get().atEndOfMonth()));
    }

    private static Optional<Step> partOfMonth(Tokens tokens, int i, YearMonth month) {
        return partOf(tokens, i, month).flatMap(day -> Step.of(i + 1, new Atom.Day(day)));
    }

    private static Optional<LocalDate> partOf(Tokens tokens, int i, YearMonth month) {
        if (tokens.is(i, Kind.MONTH_END)) {
            return Optional.of(month.atEndOfMonth());
        }
        if (tokens.is(i, Kind.MONTH_MIDDLE)) {
            return Optional.of(month.atDay(MIDDLE));
        }
        boolean begin = tokens.is(i, Kind.MONTH_BEGIN) || tokens.is(i, Kind.EARLY_MONTH);
        return begin ? Optional.of(month.atDay(1)) : Optional.empty();
    }

    private Optional<Step> monthName(Tokens tokens, int i) {
        int month = tokens.value(i, Kind.MONTH_NAME);
        int at = tokens.past(tokens.is(i + 1, '.') ? i + 2 : i + 1, Kind.SKIP); // Nov. 28
        if (tokens.is(at, Kind.ORDINAL)) {
            return withYear(tokens, at + 1, month, tokens.value(at, Kind.ORDINAL));
        }
        if (tokens.is(at, Kind.DATE)) {
            return Step.of(at + 1, calendar.day(month, tokens.value(at, Kind.DATE)));
        }
        boolean clock =
                tokens.is(at + 1, ':') || tokens.is(at + 1, Kind.PM) || tokens.is(at + 1, Kind.AM);
        if (tokens.isNumber(at) && !clock && tokens.number(at) <= 31) {
            return withYear(tokens, suffix(tokens, at), month, tokens.number(at));
        }
        boolean none = tokens.digits(at) == 2 && tokens.number(at) > 31 && !clock; // Dec 35
        return none ? Step.of(at + 1, new Atom.Bad()) : Optional.empty();
    }

    private static int suffix(Tokens tokens, int number) {
        boolean suffixed =
                tokens.touches(number) && Ends.SUFFIXES.contains(tokens.at(number + 1).other());
        return suffixed ? number + 2 : number + 1;
    }

    private Optional<Step> withYear(Tokens tokens, int next, int month, int day) {
        int at = tokens.is(next, '-') ? next + 1 : tokens.past(next, Kind.SKIP);
        boolean year =
                tokens.digits(at) == 4 && tokens.number(at) >= 1900 && tokens.number(at) < 2100;
        if (year) {
            return Step.of(at + 1, calendar.day(tokens.number(at), month, day));
        }
        boolean two = // 27 Nov 26
                tokens.digits(at) == 2
                        && !Ends.isOther(tokens, at + 1)
                        && !tokens.is(at + 1, '.')
                        && !tokens.is(at + 1, Kind.HOUR)
                        && !tokens.is(at + 1, Kind.AM)
                        && !tokens.is(at + 1, Kind.PM)
                        && !tokens.isNumber(at + 1);
        Atom brief = two ? calendar.day(2000 + tokens.number(at), month, day) : new Atom.Bad();
        return calendar.isNear(brief)
                ? Step.of(at + 1, brief)
                : Step.of(next, calendar.day(month, day));
    }

    /** The 5th, of December or of next month. */
    private Optional<Step> ordinal(Tokens tokens, int next, int day) {
        int at = tokens.past(next, Kind.SKIP);
        if (tokens.is(at, Kind.MONTH_NAME)) {
            return withYear(tokens, at + 1, tokens.value(at, Kind.MONTH_NAME), day);
        }
        if (tokens.is(at, Kind.MONTH_OF) || tokens.is(at, Kind.MONTH)) {
            int months = tokens.value(at, Kind.MONTH_OF) + tokens.value(at, Kind.MONTH);
            return Step.of(at + 1, inMonth(calendar.monthFromNow(months), day));
        }
        return Step.of(next, calendar.dayOfMonth(day));
    }

    private static Atom inMonth(YearMonth month, int day) {
        return month.isValidDay(day) ? new Atom.Day(month.atDay(day)) : new Atom.Bad();
    }

    private Optional<Step> inYear(Tokens tokens, int i, int year) {
        if (tokens.isNumber(i) && tokens.is(i + 1, Kind.MONTH_UNIT)) {
            return month(tokens, i, Optional.of(year));
        }
        if (tokens.is(i, Kind.FIXED)) {
            String[] day = tokens.at(i).mark(Kind.FIXED).orElseThrow().key().split("-");
            return Step.of(
                    i + 1, calendar.day(year, Integer.parseInt(day[0]), Integer.parseInt(day[1])));
        }
        if (tokens.is(i, Kind.MOVING)) {
            return moving(tokens, i, Optional.of(year));
        }
        if (tokens.is(i, Kind.YEAR_END)) {
            return Step.of(i + 1, calendar.day(year, 12, 31));
        }
        return Optional.empty();
    }

    private Optional<Step> moving(Tokens tokens, int i, Optional<Integer> year) {
        Mark mark = tokens.at(i).mark(Kind.MOVING).orElseThrow();
        return calendar.festival(mark.key(), year)
                .flatMap(day -> Step.of(i + 1, new Atom.Day(day.plusDays(mark.value()))));
    }

    private Optional<Step> monthOrFeast(Tokens tokens, int i) {
        if (tokens.is(i, Kind.MONTH)) {
            YearMonth month = calendar.monthFromNow(tokens.value(i, Kind.MONTH));
            int at = tokens.past(i + 1, Kind.SKIP);
            if (tokens.isNumber(at) && tokens.is(at + 1, Kind.DAY_UNIT)) {
                return Step.of(at + 2, inMonth(month, tokens.number(at)));
            }
            boolean hour = tokens.is(at + 1, Kind.HOUR) || tokens.is(at + 1, ':');
            boolean day = tokens.number(at) > 0 && tokens.number(at) <= 31 && !hour;
            if (day && tokens.at(at).number().orElseThrow().cjk() && !tokens.isAbout(at)) {
                return Step.of(at + 1, inMonth(month, tokens.number(at))); // 这个月二十七
            }
            int early = tokens.is(at, Kind.EARLY_MONTH) ? tokens.number(at + 1) : -1;
            if (early >= 1 && early <= 10 && !tokens.is(at + 2, Kind.HOUR)) { // 下个月初八
                return Step.of(at + 2, inMonth(month, early));
            }
            if (tokens.is(at, Kind.DATE)) {
                return Step.of(at + 1, inMonth(month, tokens.value(at, Kind.DATE)));
            }
            if (tokens.is(at, Kind.DAY) && tokens.value(at, Kind.DAY) == 0) { // 下个月的今天
                return Step.of(at + 1, inMonth(month, calendar.today().getDayOfMonth()));
            }
            Optional<LocalDate> part = partOf(tokens, at, month);
            return part.isPresent()
                    ? Step.of(at + 1, new Atom.Day(part.get()))
                    : Step.of(i + 1, new Atom.Span(month.atDay(1), month.atEndOfMonth()));
        }
        if (tokens.is(i, Kind.DATE)) {
            return Step.of(i + 1, calendar.dayOfMonth(tokens.value(i, Kind.DATE)));
        }
        boolean partOfMonth =
                tokens.is(i, Kind.MONTH_END)
                        || tokens.is(i, Kind.MONTH_MIDDLE)
                        || tokens.is(i, Kind.MONTH_BEGIN);
        if (partOfMonth) {
            LocalDate day = partOf(tokens, i, calendar.monthFromNow(0)).orElseThrow();
            boolean gone = calendar.bias() == Bias.FUTURE && day.isBefore(calendar.today());
            return Step.of(
                    i + 1,
                    new Atom.Day(
                            gone
                                    ? partOf(tokens, i, calendar.monthFromNow(1)).orElseThrow()
                                    : day));
        }
        if (tokens.is(i, Kind.YEAR_END)) {
            return Step.of(i + 1, calendar.day(12, 31));
        }
        if (tokens.is(i, Kind.FIXED)) {
            String[] day = tokens.at(i).mark(Kind.FIXED).orElseThrow().key().split("-");
            return Step.of(i + 1, calendar.day(Integer.parseInt(day[0]), Integer.parseInt(day[1])));
        }
        return tokens.is(i, Kind.MOVING) ? moving(tokens, i, Optional.empty()) : Optional.empty();
    }
}
