package org.citizenwindow.dialog.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Clock times: 两点一刻, 差五分三点, 14:30, 午後3時半, half past two, 2:30 pm. */
final class Clocks {
    private Clocks() {}

    static Optional<Step> read(Tokens tokens, int i) {
        if (tokens.is(i, Kind.CLOCK)) {
            int minutes = tokens.value(i, Kind.CLOCK);
            if (tokens.is(i + 1, Kind.HOUR) && minutes % 60 == 0) { // 午後一|時半
                return afterHour(tokens, i, minutes / 60, true);
            }
            return Step.of(i + 1, new Atom.Clock(minutes / 60, minutes % 60, true));
        }
        if (tokens.is(i, Kind.CLOCK_HOUR)) {
            boolean half = tokens.is(i + 1, Kind.HALF) || tokens.is(i + 1, Kind.HALF_SPOKEN);
            int hour = tokens.value(i, Kind.CLOCK_HOUR);
            if (tokens.is(i + 1, Kind.MINUTES)) {
                int minutes = tokens.value(i + 1, Kind.MINUTES);
                return Step.of(i + 2, new Atom.Clock(hour, minutes, false));
            }
            return Step.of(half ? i + 2 : i + 1, new Atom.Clock(hour, half ? 30 : 0, false));
        }
        if (tokens.is(i, Kind.BEFORE)) {
            return before(tokens, i)
                    .or(() -> tokens.is(i, Kind.AT) ? limited(tokens, i) : Optional.empty());
        }
        boolean range = tokens.value(i - 1, Kind.RANGE) == Times.OPENS && tokens.isNumber(i);
        Optional<Step> first = range ? Ends.first(tokens, i, tokens.number(i)) : Optional.empty();
        if (first.isPresent()) { // from 10 to 12 is no ten to twelve
            return first;
        }
        Optional<Step> relative =
                pastOrTo(tokens, i)
                        .or(() -> Ends.hourBefore(tokens, i))
                        .or(() -> Ends.neighbours(tokens, i));
        if (relative.isPresent()) {
            return relative;
        }
        if (tokens.is(i, Kind.AT) || tokens.is(i, Kind.ABOUT)) {
            return limited(tokens, i);
        }
        return tokens.isNumber(i) ? number(tokens, i) : Optional.empty();
    }

    /** 差五分三点, 差一刻三点. */
    private static Optional<Step> before(Tokens tokens, int i) {
        boolean quarter = tokens.is(i + 1, Kind.MINUTES);
        int minutes = quarter ? tokens.value(i + 1, Kind.MINUTES) : tokens.number(i + 1);
        int at = quarter ? i + 2 : tokens.is(i + 2, Kind.MINUTE) ? i + 3 : -1;
        boolean whole =
                at > 0
                        && minutes > 0
                        && minutes < 60
                        && tokens.isNumber(at)
                        && tokens.is(at + 1, Kind.HOUR);
        return whole ? Step.of(at + 2, minus(tokens.number(at), minutes)) : Optional.empty();
    }

    private static Atom.Clock minus(int hour, int minutes) {
        int all = (hour == 0 ? 24 : hour) * 60 - minutes;
        return new Atom.Clock(all / 60, all % 60, hour > 12 || hour == 0);
    }

    /** Half past two, a quarter to three, ten past four. */
    static Optional<Step> pastOrTo(Tokens tokens, int i) {
        int first = tokens.is(i, Kind.A) ? i + 1 : i;
        int minutes =
                tokens.is(first, Kind.HALF)
                        ? 30
                        : tokens.is(first, Kind.MINUTES)
                                ? tokens.value(first, Kind.MINUTES)
                                : tokens.isNumber(first) ? tokens.number(first) : -1;
        int link = first + 1;
        if (tokens.value(link, Kind.LENGTH) == 1) {
            link++;
        }
        boolean past = tokens.is(link, Kind.PAST) && !tokens.is(link, Kind.WITHIN);
        boolean digits = tokens.digits(first) > 0 && tokens.digits(link + 1) > 0;
        boolean to = tokens.is(link, Kind.BEFORE) && !digits; // in digits, 10 to 12 is two hours
        int hour = tokens.number(link + 1);
        boolean fits = minutes > 0 && minutes < 60 && hour >= 1 && hour <= 12;
        boolean five = minutes % 5 == 0 && minutes <= 30;
        if (!fits || !past && !(to && five) || tokens.is(link + 2, ':')) {
            boolean halfTwo =
                    tokens.is(first, Kind.HALF)
                            && tokens.number(link) >= 1
                            && tokens.isLatinWord(link);
            return halfTwo
                    ? end(tokens, link + 1, new Atom.Clock(tokens.number(link), 30, false))
                    : Optional.empty();
        }
        return end(
                tokens,
                link + 2,
                past ? new Atom.Clock(hour, minutes, false) : minus(hour, minutes));
    }

    /** At three, but also after or before it. */
    private static Optional<Step> limited(Tokens tokens, int i) {
        int side = tokens.value(i, Kind.AT);
        Optional<Step> clock = at(tokens, i + 1);
        if (side == 0) {
            return clock;
        }
        Reading.Bound bound = side > 0 ? Reading.Bound.AFTER : Reading.Bound.BEFORE;
        return clock.map(
                step -> {
                    List<Atom> atoms = new ArrayList<>(step.atoms());
                    atoms.add(new Atom.Limit(bound));
                    return new Step(step.next(), atoms);
                });
    }

    /** At three; around 5. */
    private static Optional<Step> at(Tokens tokens, int i) {
        int start = tokens.past(tokens.past(i, Kind.ABOUT), Kind.SKIP);
        if (!tokens.isNumber(start)) {
            return Optional.empty();
        }
        Optional<Step> relative = pastOrTo(tokens, start);
        Optional<Step> whole = relative.isPresent() ? relative : number(tokens, start);
        boolean hours = tokens.value(start + 1, Kind.LENGTH) == 60; // at fifteen hours
        boolean clock = hours && tokens.value(i - 1, Kind.AT) == 0 && tokens.is(i - 1, Kind.AT);
        boolean other =
                tokens.is(start + 1, Kind.MONTH_NAME)
                        || tokens.is(start + 1, Kind.LENGTH) && !clock
                        || tokens.is(start + 1, Kind.MONTHS)
                        || tokens.is(start + 1, Kind.MONTH_UNIT)
                        || tokens.is(start + 1, Kind.DAY_UNIT)
                        || tokens.is(start + 1, '/')
                        || tokens.is(start + 1, '-');
        int hour = tokens.number(start);
        if (whole.isPresent() || other || hour < 0 || hour > 24 || tokens.isAbout(start)) {
            return whole;
        }
        return end(tokens, clock ? start + 2 : start + 1, new Atom.Clock(hour, 0, hour > 12));
    }

    static Optional<Step> number(Tokens tokens, int i) {
        int hour = tokens.number(i);
        boolean zero = tokens.digits(i) == 2 && hour < 10;
        if (tokens.isAbout(i) && tokens.is(i + 1, Kind.HOUR)) {
            int low = hour / 10; // 三四点: from three to four
            return hour < 90
                    ? Step.of(
                            i + 2,
                            new Atom.Clock(low, 0, false),
                            Atom.Link.TO,
                            new Atom.Clock(hour % 10, 0, false))
                    : Optional.empty();
        }
        boolean colon = tokens.is(i + 1, ':') || tokens.is(i + 1, '\uFF1A');
        boolean point =
                tokens.is(i + 1, '.')
                        && tokens.digits(i + 2) == 2
                        && (isHalfDay(tokens, i + 3) || isPointed(tokens, i));
        boolean dash = tokens.is(i + 1, '-') && tokens.number(i + 2) > 31 && isPointed(tokens, i);
        boolean h = tokens.at(i + 1).other().equals("h") && tokens.digits(i) > 0;
        if ((colon || point || dash || h) && tokens.digits(i + 2) == 2 && tokens.digits(i) <= 2) {
            int next = tokens.is(i + 3, ':') && tokens.isNumber(i + 4) ? i + 5 : i + 3;
            boolean sure = zero || h || hour > 12 || hour == 0;
            return end(tokens, next, new Atom.Clock(hour, tokens.number(i + 2), sure));
        }
        if (h) {
            return Step.of(i + 2, new Atom.Clock(hour, 0, true));
        }
        boolean four = tokens.digits(i) == 4 && hour < 2500 && hour % 100 < 60;
        if (tokens.is(i + 1, Kind.HOUR) && four) { // 0930 hrs
            return Step.of(i + 2, new Atom.Clock(hour / 100, hour % 100, true));
        }
        if (tokens.is(i + 1, Kind.HOUR)) {
            return afterHour(tokens, i, hour, zero);
        }
        Optional<Step> together = together(tokens, i, hour);
        if (together.isPresent()) {
            return together;
        }
        boolean foreign = // monday 11 hour
                tokens.value(i + 1, Kind.LENGTH) == 60
                        && hour >= 7
                        && hour <= 24
                        && isDated(tokens, i)
                        && !tokens.is(i - 1, Kind.WITHIN)
                        && tokens.ends(i + 2);
        if (foreign) {
            return Step.of(i + 2, new Atom.Clock(hour, 0, hour > 12));
        }
        boolean military = hour >= 100 && hour < 2500 && tokens.value(i + 1, Kind.LENGTH) == 60;
        if (military && hour % 100 < 60 && tokens.digits(i) % 4 == 0) { // 1400 hours
            return Step.of(i + 2, new Atom.Clock(hour / 100, hour % 100, true));
        }
        Optional<Step> first = Ends.first(tokens, i, hour);
        return first.isPresent() ? first : bare(tokens, i, hour);
    }

    /** Hour and minutes in one, or with a word for hours between them: 230pm, at 1430, ten hour thirty. */
    private static Optional<Step> together(Tokens tokens, int i, int number) {
        int minutes = tokens.number(i + 2);
        boolean spoken =
                tokens.value(i + 1, Kind.LENGTH) == 60
                        && number <= 24
                        && minutes > 0
                        && minutes < 60
                        && !tokens.is(i + 3, Kind.LENGTH)
                        && !tokens.is(i - 1, Kind.WITHIN);
        if (spoken) {
            return end(tokens, i + 3, new Atom.Clock(number, minutes, number > 12));
        }
        int digits = tokens.digits(i);
        boolean half = tokens.is(i + 1, Kind.AM) || tokens.is(i + 1, Kind.PM);
        boolean at = tokens.is(i - 1, Kind.AT) || tokens.is(i - 1, Kind.ABOUT);
        boolean year = number >= 1990 && number < 2100;
        boolean alone = !Ends.isOther(tokens, i + 1) && !tokens.is(i + 1, Kind.YEAR_UNIT);
        boolean behind = digits == 4 && alone && !year && isDated(tokens, i);
        boolean clock = digits == 3 || digits == 4;
        return clock && number < 2400 && number % 100 < 60 && (half || alone && at || behind)
                ? end(tokens, i + 1, new Atom.Clock(number / 100, number % 100, digits == 4))
                : Optional.empty();
    }

    /** Whether a day is told before. */
    static boolean isDated(Tokens tokens, int i) {
        for (int at = i - 1; at >= 0; at--) {
            boolean day = tokens.is(at, Kind.DAY) || tokens.is(at, Kind.WEEKDAY);
            boolean date = tokens.is(at, Kind.DAY_UNIT) || tokens.is(at, Kind.MONTH_NAME);
            if (day || date) {
                return true;
            }
        }
        return false;
    }

    /** Whether two numbers with a point between them are a clock time: at 9.30; Tuesday 10.15; 4 December, 17.00. */
    private static boolean isPointed(Tokens tokens, int i) {
        int minutes = tokens.number(i + 2);
        boolean close = tokens.touches(i) && tokens.touches(i + 1) && !tokens.is(i + 3, '.');
        boolean fits = close && tokens.number(i) <= 24 && minutes < 60 && minutes % 5 == 0;
        boolean day = tokens.is(i + 4, Kind.WEEKDAY) || tokens.is(i + 4, Kind.DAY);
        boolean behind = tokens.is(i + 3, Kind.SKIP) && day; // 5.30 on Thursday
        return fits && (tokens.is(i - 1, Kind.AT) || isDated(tokens, i) || behind);
    }

    /** Three pm, eight tonight, two thirty, two oh five. */
    private static Optional<Step> bare(Tokens tokens, int i, int hour) {
        String spelled =
                tokens.at(i).number().filter(n -> !n.cjk()).map(n -> n.digits()).orElse("");
        boolean oh = spelled.length() == 3 && spelled.charAt(1) == '0' && tokens.digits(i) == 3;
        if (oh && tokens.at(i).end() - tokens.at(i).from() > 3) {
            return end(tokens, i + 1, new Atom.Clock(hour / 100, hour % 100, false));
        }
        if (hour < 0 || hour > 24) {
            return Optional.empty();
        }
        if (isHalfDay(tokens, i + 1) && !tokens.at(i).number().orElseThrow().cjk()) {
            return end(tokens, i + 1, new Atom.Clock(hour, 0, hour > 12));
        }
        boolean behind = tokens.is(i + 1, Kind.SHARP) || tokens.is(i + 1, Kind.BOUND);
        boolean sharp = behind && hour >= 1;
        boolean ish =
                sharp
                        || tokens.is(i + 1, Kind.ABOUT)
                                && (tokens.touches(i) && tokens.digits(i) > 0
                                        || tokens.isLatinWord(i) && isDated(tokens, i));
        if (ish && hour >= 1) {
            return end(tokens, i + 1, new Atom.Clock(hour, 0, hour > 12));
        }
        int minutes = tokens.number(i + 1);
        int ones = tokens.number(i + 2);
        boolean o = tokens.isLatinWord(i) && tokens.at(i + 1).other().equals("o");
        if (o && hour >= 1 && ones >= 1 && ones <= 9) { // three o five
            return end(tokens, i + 3, new Atom.Clock(hour, ones, false));
        }
        boolean words = tokens.isLatinWord(i) && tokens.isLatinWord(i + 1);
        boolean digits = tokens.digits(i) > 0 && tokens.digits(i + 1) == 2;
        boolean told = digits && (isHalfDay(tokens, i + 2) || tokens.is(i - 1, Kind.AT)); // 8 45 am
        boolean two = (words || told) && hour >= 1 && hour < 20;
        return two && minutes >= 10 && minutes < 60
                ? end(tokens, i + 2, new Atom.Clock(hour, minutes, hour > 12))
                : Optional.empty();
    }

    private static Optional<Step> afterHour(Tokens tokens, int i, int hour, boolean zero) {
        boolean sure = zero || hour > 12 || hour == 0;
        int at = i + 2;
        if (tokens.is(at, Kind.HALF) || tokens.is(at, Kind.HALF_SPOKEN)) {
            return end(tokens, at + 1, new Atom.Clock(hour, 30, sure));
        }
        if (tokens.is(at, Kind.MINUTES)) {
            return end(tokens, at + 1, new Atom.Clock(hour, tokens.value(at, Kind.MINUTES), sure));
        }
        if (tokens.is(at, Kind.BEFORE)) {
            boolean quarter = tokens.is(at + 1, Kind.MINUTES);
            int minutes = quarter ? tokens.value(at + 1, Kind.MINUTES) : tokens.number(at + 1);
            if (minutes > 0 && minutes < 60) {
                boolean unit = !quarter && tokens.is(at + 2, Kind.MINUTE);
                return end(tokens, unit ? at + 3 : at + 2, minus(hour, minutes));
            }
        }
        boolean ago = // 8時の10分前
                tokens.is(at, Kind.SKIP)
                        && tokens.isNumber(at + 1)
                        && tokens.is(at + 2, Kind.MINUTE)
                        && tokens.is(at + 3, Kind.AGO);
        int number = tokens.is(at, Kind.PAST) || ago ? at + 1 : at;
        int fives = fives(tokens, number);
        if (fives > 0) {
            int next = tokens.is(number + 1, Kind.FIVES) ? number + 2 : number + 1;
            return end(tokens, next, new Atom.Clock(hour, fives, sure));
        }
        boolean counted = tokens.is(number + 1, Kind.A) || tokens.is(number + 1, Kind.HOUR);
        if (tokens.isNumber(number) && counted) { // 三点|三个人, 九点|十点
            return end(tokens, at, new Atom.Clock(hour, 0, sure));
        }
        if (tokens.isNumber(number)) {
            boolean unit = tokens.is(number + 1, Kind.MINUTE);
            int minutes = tokens.number(number);
            boolean stands = unit || tokens.digits(number) == 2 || tokens.digits(number) == 0;
            boolean other = Ends.isOther(tokens, number + 1);
            boolean fits = unit || minutes >= 0 && (minutes < 60 || minutes < 100 && !other);
            if (stands && fits && !tokens.isAbout(number)) {
                int next = unit ? number + 2 : number + 1;
                if (tokens.is(next, Kind.AGO)) { // 3時5分前
                    return end(tokens, next + 1, minus(hour, minutes));
                }
                return end(tokens, next, new Atom.Clock(hour, minutes, sure));
            }
        }
        return end(tokens, at, new Atom.Clock(hour, 0, sure));
    }

    /** The minutes of one Han figure behind an hour, which counts the figures of the dial: 三點九; 0 for others. */
    private static int fives(Tokens tokens, int i) {
        int figure = tokens.number(i);
        boolean han =
                tokens.at(i).number().filter(n -> n.cjk() && n.digits().isEmpty()).isPresent();
        boolean counted = tokens.is(i + 1, Kind.FIVES) && figure > 0 && figure < 12;
        boolean lone =
                han
                        && figure > 0
                        && figure < 10
                        && (tokens.ends(i + 1) || tokens.is(i + 1, Kind.SKIP));
        return counted || lone ? 5 * figure : 0;
    }

    private static boolean isHalfDay(Tokens tokens, int i) {
        return tokens.is(i, Kind.AM) || tokens.is(i, Kind.PM) || tokens.is(i, Kind.PART);
    }

    /** What may follow a clock time: sharp, o'clock, am, pm. */
    private static Optional<Step> end(Tokens tokens, int next, Atom.Clock clock) {
        int at = next;
        while (tokens.is(at, Kind.SHARP) || tokens.is(at, Kind.HOUR) || tokens.is(at, Kind.ABOUT)) {
            at++;
        }
        List<Atom> atoms = new ArrayList<>(List.of(clock));
        if (tokens.is(at, Kind.AM) && !tokens.is(at, Kind.PART)) {
            atoms.add(new Atom.Part(DayPart.AM));
            at++;
        } else if (tokens.is(at, Kind.PM) && !tokens.is(at, Kind.PART)) {
            atoms.add(new Atom.Part(DayPart.PM));
            at++;
        }
        return Optional.of(new Step(at, atoms));
    }
}
