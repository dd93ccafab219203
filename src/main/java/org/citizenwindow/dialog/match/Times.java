package org.citizenwindow.dialog.match;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When something happened, in the words people use for it: now, a while ago, a day and a time of day. Leans to the past.
 * What it finds is a reading, to be read back, never a certainty.
 */
public final class Times {
    /** Hours at and after which a part of the day begins and ends; 24 is midnight. */
    public record Part(int from, int to) {}

    /** A word for a day, and for a part of it where it says so ("昨晚"). */
    public record Day(int offset, Optional<Part> part) {}

    /**
     * A way to write a time.
     *
     * @param ago for times before now: the length of one {@code {n}}
     * @param minute the minute where the words say it ("half past"), else -1
     */
    public record Pattern(Template template, Optional<Duration> ago, int minute) {}

    /**
     * The words.
     *
     * @param dates templates with {@code {mo}} and {@code {d}}
     */
    public record Tables(
            Set<String> now,
            Map<String, Day> days,
            Map<String, Part> parts,
            List<Template> dates,
            List<Pattern> patterns) {
        public Tables {
            now = Set.copyOf(now);
            days = Map.copyOf(days);
            parts = Map.copyOf(parts);
            dates = List.copyOf(dates);
            patterns = List.copyOf(patterns);
        }
    }

    /** What was found; {@code dayOnly} when a day was named without a time. */
    public record Reading(Instant at, boolean dayOnly) {}

    private final Tables tables;
    private final Numbers numbers;

    public Times(Tables tables, Numbers numbers) {
        this.tables = tables;
        this.numbers = numbers;
    }

    /** The moment a {@link Normal} text tells; empty when it tells none, or one that does not exist (25:00). */
    public Optional<Reading> read(String text, Instant now, ZoneId zone) {
        if (tables.now().contains(text)) {
            return Optional.of(new Reading(now.truncatedTo(ChronoUnit.MINUTES), false));
        }
        Template.Reader number = Template.remembering(numbers::read);
        Map<String, Template.Reader> readers =
                Map.of(
                        "n", number,
                        "h", number,
                        "m", number,
                        "day",
                                Template.remembering(
                                        (t, from) -> days(t, from, now.atZone(zone).toLocalDate())),
                        "part", Template.remembering((t, from) -> words(tables.parts(), t, from)));
        Fitting best = null;
        for (Pattern pattern : tables.patterns()) {
            if (!pattern.template().mayFit(text)) {
                continue;
            }
            for (int from = 0; from < text.length(); from++) {
                for (Template.Fit fit : pattern.template().fitsAt(text, from, readers)) {
                    Fitting candidate = new Fitting(pattern, fit, from);
                    if (fit.end() > from && (best == null || candidate.length() > best.length())) {
                        best = candidate;
                    }
                }
            }
        }
        return best != null && !digitsOutside(text, best)
                ? moment(best, now, zone)
                : Optional.empty();
    }

    private static Optional<Reading> moment(Fitting fitting, Instant now, ZoneId zone) {
        Map<String, Object> values = fitting.fit().values();
        if (fitting.pattern().ago().isPresent()) {
            long count = (Integer) values.getOrDefault("n", 1);
            Instant at = now.minus(fitting.pattern().ago().get().multipliedBy(count));
            return Optional.of(new Reading(at.truncatedTo(ChronoUnit.MINUTES), false));
        }
        NamedDay named = (NamedDay) values.get("day");
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate date = named == null ? today : named.date();
        Part part = (Part) values.get("part");
        if (part == null && named != null) {
            part = named.part().orElse(null);
        }
        if (!values.containsKey("h")) {
            int hour = part == null ? 12 : part.from();
            return Optional.of(
                    new Reading(date.atTime(hour % 24, 0).atZone(zone).toInstant(), true));
        }
        int minute =
                fitting.pattern().minute() >= 0
                        ? fitting.pattern().minute()
                        : (Integer) values.getOrDefault("m", 0);
        try {
            int hour = (Integer) values.get("h");
            boolean nextDay = hour == 24 && minute == 0;
            LocalTime time = LocalTime.of(nextDay ? 0 : hour, minute);
            LocalDate on = nextDay ? date.plusDays(1) : date;
            return Optional.of(
                    new Reading(placed(on, time, part, named == null, now, zone), false));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Puts a clock time into its part of the day; without one, and without a day, the last such time before now. */
    private static Instant placed(
            LocalDate date, LocalTime time, Part part, boolean anyDay, Instant now, ZoneId zone) {
        LocalTime afternoon = time.getHour() < 12 ? time.plusHours(12) : time;
        if (part != null) {
            boolean morning = time.getHour() >= part.from() && time.getHour() < part.to();
            boolean later = afternoon.getHour() >= part.from() && afternoon.getHour() < part.to();
            if (!morning && time.getHour() == 12 && part.from() > 12) {
                return date.plusDays(1).atStartOfDay(zone).toInstant().plus(minutes(time));
            }
            if (!morning && time.getHour() == 12 && part.to() <= 12) {
                return date.atStartOfDay(zone).toInstant().plus(minutes(time));
            }
            return date.atTime(morning || !later ? time : afternoon).atZone(zone).toInstant();
        }
        Instant first = date.atTime(time).atZone(zone).toInstant();
        if (!anyDay) {
            return first;
        }
        Instant second = date.atTime(afternoon).atZone(zone).toInstant();
        if (!second.isAfter(now)) {
            return second;
        }
        return first.isAfter(now)
                ? date.minusDays(1).atTime(afternoon).atZone(zone).toInstant()
                : first;
    }

    private static Duration minutes(LocalTime time) {
        return Duration.ofMinutes(time.getMinute());
    }

    private List<Template.Read> days(String text, int from, LocalDate today) {
        List<Template.Read> found = new ArrayList<>();
        for (Template.Read read : words(tables.days(), text, from)) {
            Day day = (Day) read.value();
            found.add(
                    new Template.Read(
                            read.end(), new NamedDay(today.plusDays(day.offset()), day.part())));
        }
        Map<String, Template.Reader> readers = Map.of("mo", numbers::read, "d", numbers::read);
        for (Template template : tables.dates()) {
            for (Template.Fit fit : template.fitsAt(text, from, readers)) {
                date((Integer) fit.values().get("mo"), (Integer) fit.values().get("d"), today)
                        .ifPresent(
                                date ->
                                        found.add(
                                                new Template.Read(
                                                        fit.end(),
                                                        new NamedDay(date, Optional.empty()))));
            }
        }
        return found;
    }

    /** The latest such day that is not after today. */
    private static Optional<LocalDate> date(int month, int day, LocalDate today) {
        try {
            MonthDay of = MonthDay.of(month, day);
            LocalDate date = of.atYear(today.getYear());
            return Optional.of(date.isAfter(today) ? of.atYear(today.getYear() - 1) : date);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static List<Template.Read> words(Map<String, ?> table, String text, int from) {
        List<Template.Read> found = new ArrayList<>();
        table.forEach(
                (word, value) -> {
                    if (text.startsWith(word, from)) {
                        found.add(new Template.Read(from + word.length(), value));
                    }
                });
        found.sort((a, b) -> Integer.compare(b.end(), a.end()));
        return found;
    }

    /** Digits that the best reading leaves over mean that something else was written. */
    private static boolean digitsOutside(String text, Fitting fitting) {
        for (int i = 0; i < text.length(); i++) {
            boolean inside = i >= fitting.from() && i < fitting.fit().end();
            if (!inside && Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private record NamedDay(LocalDate date, Optional<Part> part) {}

    private record Fitting(Pattern pattern, Template.Fit fit, int from) {
        int length() {
            return fit.end() - from;
        }
    }
}
