package org.citizenwindow.dialog.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Hours that only what stands behind them tells for such: the first end of a range, an hour at the end of a text. */
final class Ends {
    static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");

    private static final int NOON = 12;

    private Ends() {}

    /** The hour before "to", which only the clock time behind it tells for one: from 9 to 11, 2 to 4 pm, 9 to half past 10. */
    static Optional<Step> first(Tokens tokens, int i, int hour) {
        boolean opened = tokens.value(i - 1, Kind.RANGE) == Times.OPENS;
        boolean dash = tokens.is(i + 1, '-');
        boolean joined =
                tokens.is(i + 1, Kind.RANGE)
                        || dash
                        || tokens.is(i + 1, Kind.BEFORE)
                        || tokens.is(i - 1, Kind.RANGE) && tokens.is(i + 1, Kind.AND);
        if (!joined || hour < 0 || hour > 24) {
            return Optional.empty();
        }
        Atom.Clock clock = new Atom.Clock(hour, 0, hour > NOON);
        if (tells(tokens, i + 2, dash)) {
            return Step.of(i + 2, clock, Atom.Link.TO);
        }
        int second = tokens.number(i + 2);
        boolean digits = tokens.digits(i) > 0 && tokens.digits(i + 2) > 0;
        boolean to = tokens.is(i + 1, Kind.BEFORE) || tokens.is(i + 1, Kind.RANGE);
        boolean later = second > hour && second <= NOON;
        boolean past = hour >= 9 && hour < NOON && second >= 1 && second <= 6;
        boolean hours = dash && hour > 0 && (later || past); // Tuesday 9-11, 10-2
        boolean words =
                tokens.isLatinWord(i) && tokens.isLatinWord(i + 2) && Clocks.isDated(tokens, i);
        boolean bare =
                (opened || words && !dash || digits && (to || hours && Clocks.isDated(tokens, i)))
                        && second >= 0
                        && second <= 24
                        && !isOther(tokens, i + 3);
        return bare
                ? Step.of(i + 3, clock, Atom.Link.TO, new Atom.Clock(second, 0, second > NOON))
                : Optional.empty();
    }

    /** Whether a clock time stands here for certain; behind a dash, a part of the day alone does not tell it: 12-3下午. */
    private static boolean tells(Tokens tokens, int i, boolean dash) {
        if (tokens.is(i, Kind.CLOCK) || Clocks.pastOrTo(tokens, i).isPresent()) {
            return true;
        }
        boolean half = tokens.is(i + 1, Kind.AM) || tokens.is(i + 1, Kind.PM);
        boolean told = tokens.is(i + 1, Kind.HOUR) || half && !tokens.is(i + 1, Kind.PART);
        return tokens.isNumber(i) && (told || !dash && Clocks.number(tokens, i).isPresent());
    }

    /** Whether a number before this place counts something else than hours, or is told more exactly. */
    static boolean isOther(Tokens tokens, int i) {
        return tokens.is(i, Kind.MONTH_NAME)
                || tokens.is(i, Kind.LENGTH)
                || tokens.is(i, Kind.MONTHS)
                || tokens.is(i, Kind.MONTH_UNIT)
                || tokens.is(i, Kind.DAY_UNIT)
                || tokens.is(i, ':')
                || tokens.is(i, '/')
                || tokens.is(i, '-')
                || SUFFIXES.contains(tokens.at(i).other());
    }

    /** A bare hour behind what tells that it is one: 下午3, tomorrow 3; "friday 10" where nothing follows. */
    static Optional<Step> hour(Tokens tokens, int i) {
        int before = tokens.isPause(i - 1) ? i - 2 : i - 1;
        boolean part = tokens.is(before, Kind.PART);
        boolean from = tokens.value(i - 1, Kind.RANGE) == Times.OPENS && Clocks.isDated(tokens, i);
        boolean day = from || tokens.is(i - 1, Kind.WEEKDAY) || tokens.is(i - 1, Kind.DAY);
        boolean last = day && tokens.number(i) <= NOON && tokens.ends(i + 1);
        int hour = tokens.number(i);
        boolean stands =
                tokens.digits(i) > 0
                        && hour >= 1
                        && hour <= 23
                        && !isOther(tokens, i + 1)
                        && (tokens.ends(i + 1) || !tokens.at(i + 1).marks().isEmpty());
        return stands && (part || last)
                ? Step.of(i + 1, new Atom.Clock(hour, 0, hour > NOON))
                : Optional.empty();
    }

    /** The second end of a range that a clock time begins: noon till 3, half two and three. */
    static Optional<Step> second(Tokens tokens, int i, List<Atom> told) {
        int last = told.size() - 1;
        boolean joined = last > 0 && told.get(last) == Atom.Link.TO;
        int hour = tokens.number(i);
        boolean stands =
                joined
                        && told.get(last - 1) instanceof Atom.Clock
                        && hour >= 1
                        && hour <= 24
                        && !tokens.isAbout(i)
                        && !isOther(tokens, i + 1)
                        && !tokens.is(i + 1, '.');
        return stands ? Step.of(i + 1, new Atom.Clock(hour, 0, hour > NOON)) : Optional.empty();
    }

    /** Hour 15 and 20 minutes, hour 10: the word before the number. */
    static Optional<Step> hourBefore(Tokens tokens, int i) {
        int hour = tokens.number(i + 1);
        boolean counted = tokens.isNumber(i - 1) || tokens.is(i - 1, Kind.A);
        boolean hours = tokens.value(i, Kind.LENGTH) == 60 && !counted;
        if (!hours || tokens.is(i - 1, Kind.HALF) || hour < 1 || hour > 24) {
            return Optional.empty();
        }
        int at = tokens.is(i + 2, Kind.AND) ? i + 3 : i + 2;
        int minutes = tokens.number(at);
        boolean exact = tokens.value(at + 1, Kind.LENGTH) == 1 && minutes > 0 && minutes < 60;
        return exact
                ? Step.of(at + 2, new Atom.Clock(hour, minutes, hour > NOON))
                : Step.of(i + 2, new Atom.Clock(hour, 0, hour > NOON));
    }

    /** 九、十点: from nine to ten. */
    static Optional<Step> neighbours(Tokens tokens, int i) {
        boolean two =
                tokens.number(i) > 0
                        && tokens.number(i + 2) == tokens.number(i) + 1
                        && tokens.is(i + 1, Kind.PAUSE)
                        && tokens.touches(i)
                        && tokens.is(i + 3, Kind.HOUR);
        return two
                ? Step.of(i + 2, new Atom.Clock(tokens.number(i), 0, false), Atom.Link.TO)
                : Optional.empty();
    }
}
