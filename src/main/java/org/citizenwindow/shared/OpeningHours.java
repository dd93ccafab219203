package org.citizenwindow.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.shared.WeekHours.Span;

/**
 * When something is open: an ordinary week, less the holidays, in one time zone. Also counts open time, for promises that
 * run only while somebody is there to keep them.
 */
public record OpeningHours(ZoneId zone, WeekHours week, Set<LocalDate> holidays) {
    /** Longer than any closure: a calendar with no open minute in this time is taken as never opening again. */
    private static final int HORIZON_DAYS = 400;

    public OpeningHours {
        holidays = Set.copyOf(holidays);
    }

    /** Open day and night. */
    public static OpeningHours always(ZoneId zone) {
        return new OpeningHours(zone, WeekHours.daily(Span.allDay()), Set.of());
    }

    /** The open spans of a date, in order; empty on holidays and closed days. */
    public List<Span> on(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.on(day.getDayOfWeek());
    }

    public boolean isOpen(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return on(day).stream()
                .anyMatch(span -> !at.isBefore(start(day, span)) && at.isBefore(end(day, span)));
    }

    /** The first open moment at or after this one; empty when it never opens again. */
    public Optional<Instant> nextOpen(Instant from) {
        LocalDate first = from.atZone(zone).toLocalDate();
        for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)); ) {
            for (Span span : on(day)) {
                if (from.isBefore(end(day, span))) {
                    Instant start = start(day, span);
                    return Optional.of(start.isBefore(from) ? from : start);
                }
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    /**
     * The moment at which this much open time has passed.
     *
     * @param open how long; zero gives the next open moment
     * @return empty when it never opens for so long again
     */
    public Optional<Instant> plus(Instant from, Duration open) {
        Duration left = open;
        LocalDate first = from.atZone(zone).toLocalDate();
        for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)); ) {
            for (Span span : on(day)) {
                Instant start = start(day, span).isBefore(from) ? from : start(day, span);
                Duration here = Duration.between(start, end(day, span));
                if (here.isNegative() || here.isZero()) {
                    continue;
                }
                if (left.compareTo(here) <= 0) {
                    return Optional.of(start.plus(left));
                }
                left = left.minus(here);
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    /** The open time between two moments; zero when the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); ) {
            for (Span span : on(day)) {
                Instant start = start(day, span).isBefore(from) ? from : start(day, span);
                Instant end = end(day, span).isAfter(to) ? to : end(day, span);
                if (start.isBefore(end)) {
                    open = open.plus(Duration.between(start, end));
                }
            }
            day = day.plusDays(1);
        }
        return open;
    }

    private Instant start(LocalDate day, Span span) {
        return at(day, span.from());
    }

    private Instant end(LocalDate day, Span span) {
        return at(day, span.to());
    }

    /** A minute of a day as people read it off the wall, so that a change of summer time moves nothing. */
    private Instant at(LocalDate day, int minute) {
        LocalDate onDay = day.plusDays(minute / (24 * 60));
        return onDay.atTime(minute % (24 * 60) / 60, minute % 60).atZone(zone).toInstant();
    }
}
