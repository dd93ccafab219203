package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Times reckoned from now: 半小时前, 两天后, in two hours, 1時間半前. */
final class Durations {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** Days, where half a month is said. */
    private static final int MONTH = 30;

    private final Calendar calendar;

    Durations(Calendar calendar) {
        this.calendar = calendar;
    }

    /** A length, in minutes and months, and whether a part of it was shorter than a day. */
    private record Length(int next, double minutes, int months, boolean fine) {
        Length plus(Length more) {
            return new Length(
                    more.next, minutes + more.minutes, months + more.months, fine || more.fine);
        }
    }

    Optional<Step> read(Tokens tokens, int i) {
        if (isTwo(tokens, i)) { // 二、三日後
            return Step.of(i + 3, new Atom.Stray());
        }
        boolean after = tokens.value(i, Kind.AT) > 0 && tokens.is(i, Kind.PAST); // after two hours
        boolean within = tokens.is(i, Kind.WITHIN) || after;
        int at = tokens.past(within ? i + 1 : i, Kind.ABOUT);
        Optional<Length> first = length(tokens, at);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Length all = first.get();
        for (Optional<Length> more = length(tokens, past(tokens, all.next()));
                more.isPresent();
                more = length(tokens, past(tokens, all.next()))) {
            all = all.plus(more.get());
        }
        int end = tokens.past(all.next(), Kind.ABOUT);
        end = tokens.is(end, Kind.SKIP) && !tokens.is(end, Kind.LATER) ? end + 1 : end;
        int sign = tokens.is(end, Kind.AGO) ? -1 : tokens.is(end, Kind.LATER) ? 1 : 0;
        if (sign == 0 && !within) {
            return from(tokens, end, all);
        }
        int next = sign == 0 ? all.next() : end + 1;
        int way = sign == 0 ? 1 : sign;
        Optional<Step> day = onDay(tokens, next, all, way);
        return day.isPresent() ? day : Step.of(next, atom(all, way));
    }

    /** Two weeks later on Wednesday; a month from now, the same day. */
    private Optional<Step> onDay(Tokens tokens, int next, Length length, int sign) {
        int at = tokens.past(next, Kind.SKIP);
        int weeks = (int) length.minutes() / WEEK;
        boolean whole = weeks > 0 && length.months() == 0 && length.minutes() % WEEK == 0;
        if (whole && tokens.is(at, Kind.WEEKDAY)) {
            int weekday = tokens.value(at, Kind.WEEKDAY);
            return Step.of(at + 1, new Atom.Day(calendar.inWeek(weeks * sign, weekday)));
        }
        boolean today =
                tokens.is(at, Kind.DAY)
                        && tokens.value(at, Kind.DAY) == 0
                        && tokens.at(at).mark(Kind.DAY).orElseThrow().part() == null;
        return !length.fine() && today ? Step.of(at + 1, atom(length, sign)) : Optional.empty();
    }

    /** Two neighbours with a mark between them, of what is counted behind. */
    private static boolean isTwo(Tokens tokens, int i) {
        boolean mark = tokens.is(i + 1, Kind.SKIP) || tokens.is(i + 1, ',');
        boolean close = tokens.touches(i) && tokens.touches(i + 1);
        return tokens.isNumber(i)
                && mark
                && close
                && tokens.number(i + 2) == tokens.number(i) + 1
                && length(tokens, i + 2).isPresent();
    }

    /** Two weeks from tomorrow. */
    private Optional<Step> from(Tokens tokens, int i, Length length) {
        boolean from = tokens.value(i, Kind.RANGE) == Times.OPENS && !length.fine();
        boolean weekday = tokens.is(i + 1, Kind.WEEKDAY);
        if (!from || !weekday && !tokens.is(i + 1, Kind.DAY)) {
            return Optional.empty();
        }
        LocalDate first =
                weekday
                        ? calendar.next(tokens.value(i + 1, Kind.WEEKDAY))
                        : calendar.today().plusDays(tokens.value(i + 1, Kind.DAY));
        LocalDate day =
                first.plusMonths(length.months()).plusDays(Math.round(length.minutes() / DAY));
        return Step.of(i + 2, new Atom.Day(day));
    }

    private static int past(Tokens tokens, int i) {
        return tokens.is(i, Kind.AND) ? i + 1 : i;
    }

    private Atom atom(Length length, int sign) {
        if (length.fine()) {
            return new Atom.Moment(
                    calendar.now()
                            .plusMonths((long) sign * length.months())
                            .plusMinutes(Math.round(sign * length.minutes()))
                            .truncatedTo(ChronoUnit.MINUTES));
        }
        return new Atom.Day(
                calendar.today()
                        .plusMonths((long) sign * length.months())
                        .plusDays(Math.round(sign * length.minutes() / DAY)));
    }

    private static Optional<Length> length(Tokens tokens, int i) {
        double count = -1;
        int at = i;
        if (tokens.is(at, Kind.HALF)) {
            count = 0.5;
            at = tokens.past(at + 1, Kind.A);
        } else if (tokens.is(at, Kind.MINUTES)) {
            int next = tokens.past(tokens.past(at + 1, Kind.SKIP), Kind.A);
            int ofHour = tokens.value(next, Kind.LENGTH) == 60 ? next + 1 : at + 1;
            return Optional.of(new Length(ofHour, tokens.value(at, Kind.MINUTES), 0, true));
        } else if (tokens.isNumber(at) && !tokens.isAbout(at)) {
            count = tokens.number(at++);
            if (tokens.is(at, '.') && tokens.isNumber(at + 1)) {
                count += Double.parseDouble("0." + tokens.number(at + 1));
                at += 2;
            }
            int half = tokens.past(tokens.past(at, Kind.AND), Kind.A);
            if (tokens.is(half, Kind.HALF)) {
                count += 0.5;
                at = half + 1;
            }
            at = tokens.is(at, Kind.A) ? at + 1 : at;
        } else if (tokens.is(at, Kind.A)) {
            count = 1;
            at++;
        }
        return count < 0 || count > 1_000_000 ? Optional.empty() : unit(tokens, at, count);
    }

    private static Optional<Length> unit(Tokens tokens, int at, double count) {
        if (tokens.is(at, Kind.MONTHS)) {
            int months = tokens.value(at, Kind.MONTHS);
            double all = count * months;
            double days = (all - Math.floor(all)) * MONTH;
            return days == Math.rint(days)
                    ? Optional.of(new Length(at + 1, days * DAY, (int) all, false))
                    : Optional.empty();
        }
        if (!tokens.is(at, Kind.LENGTH)) {
            return Optional.empty();
        }
        int unit = tokens.value(at, Kind.LENGTH);
        int next = at + 1;
        double minutes = count * unit;
        int half = tokens.past(tokens.past(next, Kind.AND), Kind.A);
        if (tokens.is(half, Kind.HALF)) {
            minutes += unit / 2.0;
            next = half + 1;
        }
        return Optional.of(new Length(next, minutes, 0, minutes % DAY != 0 || unit < DAY));
    }
}
