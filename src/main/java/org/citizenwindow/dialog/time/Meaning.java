package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the pieces of a time together: one day, one part of it, one clock time. More than that is several times. */
final class Meaning {
    /** Hours that a time told from evening to morning lasts at most. */
    private static final int LONGEST_NIGHT = 14;

    private final Calendar calendar;

    Meaning(Calendar calendar) {
        this.calendar = calendar;
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
        boolean usual = false;
        Reading.Bound bound = Reading.Bound.NONE;
        for (Atom atom : atoms) {
            switch (atom) {
                case Atom.Link link -> {
                    or |= link == Atom.Link.OR && !told.getLast().isEmpty();
                    or |= link == Atom.Link.NOT;
                    or |= link == Atom.Link.USUAL && !told.getLast().isDated();
                    usual |= link == Atom.Link.USUAL;
                    joined = link == Atom.Link.TO && !told.getLast().isEmpty();
                }
                case Atom.Stray ignored -> stray = true;
                case Atom.Limit(Reading.Bound of) -> bound = of;
                case Atom.Now ignored -> now = true;
                default -> {
                    or |= usual; // "every Monday"; but "on the 26th, I am free every day"
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
        boolean parted = first.part != null;
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
                && !b.to().isBefore(a.to())) {
            return new Reading.Between(a.from(), b.to());
        }
        if (parted // morning to noon
                && from instanceof Reading.Between a
                && to instanceof Reading.At b
                && b.time().isAfter(a.from())) {
            return new Reading.Between(a.from(), b.time());
        }
        if (from instanceof Reading.At a // three to evening
                && to instanceof Reading.Between b
                && b.to().isAfter(a.time())) {
            return new Reading.Between(a.time(), b.to());
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
