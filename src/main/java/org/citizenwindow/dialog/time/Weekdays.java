package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.util.Optional;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Days of the week that something beside them tells more exactly: a week on Tuesday, Friday 27. */
final class Weekdays {
    /** Minutes. */
    private static final int DAY = 24 * 60;

    /** A number up to this beside a day may be an hour. */
    private static final int NOON = 12;

    private final Calendar calendar;

    Weekdays(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Friday 27: a bare number that is the day of a month which falls on that weekday. */
    Optional<Step> dated(Tokens tokens, int i, int weekday) {
        boolean bare =
                tokens.digits(i) == 2
                        && tokens.number(i) > NOON
                        && !tokens.is(i + 1, Kind.HOUR)
                        && !tokens.is(i + 1, '.')
                        && !tokens.isNumber(i + 1)
                        && !Ends.isOther(tokens, i + 1);
        Atom day = bare ? calendar.dayOfMonth(tokens.number(i)) : new Atom.Bad();
        return day instanceof Atom.Day(LocalDate date, boolean passed)
                        && date.getDayOfWeek().getValue() == weekday
                ? Step.of(i + 1, day)
                : Optional.empty();
    }

    /** 26(木): the day of a month with its weekday behind it. */
    Optional<Step> inBrackets(Tokens tokens, int i, int number) {
        int at = tokens.is(i + 1, '(') ? i + 2 : i + 1;
        int weekday = tokens.value(at, Kind.WEEKDAY);
        boolean close = tokens.digits(i) > 0 && tokens.touches(i);
        return close
                        && calendar.dayOfMonth(number) instanceof Atom.Day day
                        && day.date().getDayOfWeek().getValue() == weekday
                ? Step.of(at + 1, day)
                : Optional.empty();
    }

    /** A week on Tuesday, Tuesday week, a week tomorrow. */
    Optional<Step> later(Tokens tokens, int i) {
        boolean before = tokens.is(i, Kind.WEEK_ON);
        int at = before ? i + 1 : i;
        int days = before ? tokens.value(i, Kind.WEEK_ON) : tokens.value(i + 1, Kind.LENGTH) / DAY;
        boolean behind = tokens.is(i, Kind.WEEKDAY) && days > 0 && days % 7 == 0;
        if (!before && !behind) {
            return Optional.empty();
        }
        LocalDate day =
                tokens.is(at, Kind.WEEKDAY)
                        ? calendar.next(tokens.value(at, Kind.WEEKDAY))
                        : calendar.today().plusDays(tokens.value(at, Kind.DAY));
        boolean named = tokens.is(at, Kind.WEEKDAY) || tokens.is(at, Kind.DAY);
        return named
                ? Step.of(before ? at + 1 : at + 2, new Atom.Day(day.plusDays(days)))
                : Optional.empty();
    }
}
