package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the pieces of a time together: one day, one part of it, one clock time. More than that is several times. */
final class Meaning {
    /** Minutes between a moment told by how long ago it was and the same told by the clock. */
    private static final int NEAR = 60;

    /** Hours that a time told from evening to morning lasts at most. */
    private static final int LONGEST_NIGHT = 14;

    private final Calendar calendar;

    Meaning(Calendar calendar) {
        this.calendar = calendar;
    }

    /** One time, as far as it was told. */
    private static final class Told {
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
                case Atom.Weekday w -> {
                    LocalDate agreeing =
                            day == null ? null : agreeing(new Atom.Day(day, passed), w.number());
                    boolean fits = day == null || agreeing != null;
                    passed &= day == null || day.equals(agreeing);
                    day = fits ? agreeing : day;
                    boolean same = weekday == null || weekday == w.number();
                    weekday = weekday == null && fits ? Integer.valueOf(w.number()) : weekday;
                    yield fits && same && span == null && moment == null;
                }
                case Atom.Part p -> {
                    boolean same = part == null || part == p.part() || isFiner(p.part());
                    part = part == null || isFiner(p.part()) ? p.part() : part;
                    yield same && moment == null;
                }
                case Atom.Clock c -> {
                    boolean same = clock == null || clock.equals(c) || isFiner(c);
                    clock = clock == null || isFiner(c) ? c : clock;
                    LocalDateTime near = moment == null ? null : near(moment, c);
                    moment = near == null ? moment : near;
                    clock = near == null ? clock : null;
                    yield same && (near != null || moment == null);
                }
                case Atom.Moment m -> {
                    LocalDateTime near = clock == null ? null : near(m.time(), clock);
                    boolean alone = moment == null && day == null && span == null;
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
            return clock != null
                    && clock.hour() == other.hour()
                    && clock.minute() == 0
                    && other.minute() > 0;
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

        /** Morning and "am", afternoon and "pm" agree. */
        private boolean isFiner(DayPart other) {
            return other == DayPart.AM && part == DayPart.MORNING
                    || other == DayPart.MORNING && part == DayPart.AM
                    || other == DayPart.PM && (part == DayPart.AFTERNOON || part == DayPart.EVENING)
                    || part == DayPart.PM
                            && (other == DayPart.AFTERNOON || other == DayPart.EVENING);
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

    Optional<Reading> of(List<Atom> atoms) {
        if (atoms.stream().anyMatch(Atom.Bad.class::isInstance)) {
            return Optional.of(new Reading.Impossible());
        }
        List<Told> told = new ArrayList<>(List.of(new Told()));
        boolean or = false;
        boolean joined = false;
        boolean range = false;
        boolean stray = false;
        boolean now = false;
        Reading.Bound bound = Reading.Bound.NONE;
        for (Atom atom : atoms) {
            switch (atom) {
                case Atom.Link link -> {
                    or |= link == Atom.Link.OR && !told.getLast().isEmpty();
                    or |= link == Atom.Link.NOT;
                    joined = link == Atom.Link.TO && !told.getLast().isEmpty();
                }
                case Atom.Stray ignored -> stray = true;
                case Atom.Limit(Reading.Bound of) -> bound = of;
                case Atom.Now ignored -> now = true;
                default -> {
                    Told copy = joined ? new Told() : told.getLast();
                    boolean fits = copy.add(atom);
                    if (joined || !fits) {
                        if (!fits) {
                            copy = new Told();
                            copy.add(atom);
                        }
                        range = joined && told.size() == 1;
                        or |= !range;
                        told.add(copy);
                    }
                    joined = false;
                }
            }
        }
        if (told.getFirst().isEmpty()) {
            boolean plain = now && !stray && !or;
            return plain
                    ? Optional.of(new Reading.At(calendar.now().truncatedTo(ChronoUnit.MINUTES)))
                    : Optional.empty();
        }
        if (stray || or && !isRange(told, range, or)) {
            return Optional.of(new Reading.Several());
        }
        Reading one = told.size() == 1 ? reading(told.getFirst()) : null;
        return Optional.of(
                one == null
                        ? range(told.getFirst(), told.getLast())
                        : one instanceof Reading.At at ? new Reading.At(at.time(), bound) : one);
    }

    private static boolean isRange(List<Told> told, boolean range, boolean or) {
        return range && told.size() == 2 && !or;
    }

    /** From one time to another; what the one leaves out, the other says. */
    private Reading range(Told first, Told second) {
        boolean own = second.part != null || second.clock != null && second.clock.sure();
        boolean ownDay = second.day != null || second.weekday != null;
        boolean spread = first.part == null && second.clock != null && !bothSure(first, second);
        if (spread) {
            first.part = second.part;
        }
        if (second.part == null && second.clock != null && !second.clock.sure()) {
            second.part = first.part;
        }
        if (first.day == null && first.weekday == null) {
            first.day = second.day;
            first.weekday = second.weekday;
        }
        second.day = second.day == null && second.weekday == null ? first.day : second.day;
        second.weekday =
                second.day == null && second.weekday == null ? first.weekday : second.weekday;
        Reading from = reading(first);
        if (!ownDay
                && from
                        instanceof
                        Reading.At(
                                LocalDateTime start,
                                Reading.Bound ignored)) { // both are on one day
            second.day = start.toLocalDate();
            second.weekday = null;
        }
        Reading to = reading(second);
        if (from instanceof Reading.At a && to instanceof Reading.At b) {
            LocalDateTime end = b.time();
            if (!end.isAfter(a.time()) && !ownDay) { // nine to two; ten at night to two
                LocalDateTime later = end.plusHours(own ? 24 : 12);
                end = later.isAfter(a.time().plusHours(LONGEST_NIGHT)) ? end : later;
            }
            return end.isAfter(a.time())
                    ? new Reading.Between(a.time(), end)
                    : new Reading.Several();
        }
        if (from instanceof Reading.On a
                && to instanceof Reading.On b
                && b.day().isAfter(a.day())) {
            return new Reading.Days(a.day(), b.day());
        }
        if (from instanceof Reading.Between a
                && to instanceof Reading.Between b
                && b.to().isAfter(a.to())) {
            return new Reading.Between(a.from(), b.to());
        }
        return from instanceof Reading.Impossible ? from : new Reading.Several();
    }

    private static boolean bothSure(Told first, Told second) {
        return first.clock != null && first.clock.sure() && second.clock.sure();
    }

    private Reading reading(Told told) {
        if (told.moment != null) {
            return new Reading.At(told.moment);
        }
        if (told.span != null) {
            return told.clock == null && told.part == null && told.day == null
                    ? new Reading.Days(told.span.from(), told.span.to())
                    : told.day != null ? dayReading(told) : new Reading.Several();
        }
        return dayReading(told);
    }

    private Reading dayReading(Told told) {
        Atom.Clock clock = told.clock;
        if (clock != null && (clock.minute() > 59 || clock.hour() > 24 || clock.hour() < 0)) {
            return new Reading.Impossible();
        }
        if (told.passed && (clock != null || told.part != null)) {
            told.day = told.day.minusYears(1);
            told.passed = false;
        }
        if (clock == null && told.part == null) {
            return new Reading.On(told.day != null ? told.day : weekday(told.weekday, null));
        }
        if (clock == null) {
            return part(told);
        }
        int hour = clock.hour();
        if (told.part != null) {
            hour = told.part.place(hour);
            if (hour < 0) {
                return new Reading.Several();
            }
        } else if (!clock.sure() && hour >= 1 && hour < 12) {
            return twelve(told, clock);
        }
        return new Reading.At(placed(told, hour * 60 + clock.minute()));
    }

    /** An hour that may be before or after noon: the next to come or the last one; on another day, the one people are awake at. */
    private Reading twelve(Told told, Atom.Clock clock) {
        int early = clock.hour() * 60 + clock.minute();
        int late = early + 12 * 60;
        LocalDate today = calendar.today();
        LocalDate day = told.day != null ? told.day : weekday(told.weekday, late);
        boolean near = day == null || day.equals(today);
        if (!near) {
            return new Reading.At(at(day, clock.hour() < 7 ? late : early));
        }
        LocalDateTime now = calendar.now();
        if (calendar.bias() == Bias.PAST) {
            if (!at(today, late).isAfter(now)) {
                return new Reading.At(at(today, late));
            }
            boolean gone = !at(today, early).isAfter(now) || day != null;
            return new Reading.At(gone ? at(today, early) : at(today.minusDays(1), late));
        }
        if (at(today, early).isAfter(now)) {
            return new Reading.At(at(today, clock.hour() < 7 && late > early ? late : early));
        }
        if (at(today, late).isAfter(now) || day != null) {
            return new Reading.At(at(today, late));
        }
        return new Reading.At(at(today.plusDays(1), clock.hour() < 7 ? late : early));
    }

    private LocalDateTime placed(Told told, int minutes) {
        if (told.day != null) {
            return at(told.day, minutes);
        }
        if (told.weekday != null) {
            return at(weekday(told.weekday, minutes), minutes);
        }
        LocalDateTime time = at(calendar.today(), minutes);
        boolean past = calendar.bias() == Bias.PAST;
        if (past && time.isAfter(calendar.now())) {
            return time.minusDays(1);
        }
        return !past && time.isBefore(calendar.now()) ? time.plusDays(1) : time;
    }

    private Reading part(Told told) {
        DayPart part = told.part;
        LocalDate day =
                told.day != null
                        ? told.day
                        : told.weekday != null
                                ? weekday(told.weekday, part.to() * 60)
                                : partOfToday(part);
        if (part == DayPart.NOON) {
            return new Reading.At(at(day, part.from() * 60));
        }
        return new Reading.Between(at(day, part.from() * 60), at(day, part.to() * 60));
    }

    private LocalDate partOfToday(DayPart part) {
        LocalDate today = calendar.today();
        if (calendar.bias() == Bias.PAST) {
            return at(today, part.from() * 60).isAfter(calendar.now()) ? today.minusDays(1) : today;
        }
        return at(today, part.to() * 60).isAfter(calendar.now()) ? today : today.plusDays(1);
    }

    /** The next such day to come, or the last one; today only where that leaves the time on the right side of now. */
    private LocalDate weekday(Integer weekday, Integer minutes) {
        if (weekday == null) {
            return null;
        }
        LocalDate today = calendar.today();
        int days = Math.floorMod(weekday - today.getDayOfWeek().getValue(), 7);
        boolean past = calendar.bias() == Bias.PAST;
        if (days == 0) {
            boolean fits = minutes != null && at(today, minutes).isAfter(calendar.now()) != past;
            return fits ? today : today.plusDays(past ? -7 : 7);
        }
        return today.plusDays(past ? days - 7L : days);
    }

    private static LocalDateTime at(LocalDate day, int minutes) {
        return day.atStartOfDay().plusMinutes(minutes);
    }
}
