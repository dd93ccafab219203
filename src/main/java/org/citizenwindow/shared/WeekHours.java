package org.citizenwindow.shared;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The opening hours of an ordinary week.
 *
 * @param days open spans of each day, in order and apart from each other; a day that is not named is closed
 */
public record WeekHours(Map<DayOfWeek, List<Span>> days) {
    private static final int DAY = 24 * 60;

    public WeekHours {
        Map<DayOfWeek, List<Span>> sorted = new EnumMap<>(DayOfWeek.class);
        days.forEach(
                (day, spans) ->
                        sorted.put(
                                day,
                                spans.stream()
                                        .sorted(Comparator.comparingInt(Span::from))
                                        .toList()));
        for (List<Span> spans : sorted.values()) {
            for (int i = 1; i < spans.size(); i++) {
                if (spans.get(i).from() < spans.get(i - 1).to()) {
                    throw new IllegalArgumentException("spans overlap: " + spans);
                }
            }
        }
        days = Map.copyOf(sorted);
    }

    /** The same spans on every day of the week. */
    public static WeekHours daily(Span... spans) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(spans));
        }
        return new WeekHours(days);
    }

    /** The open spans of a day, in order; empty when it is closed. */
    public List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /**
     * A stretch of one day.
     *
     * @param from minutes after midnight, included
     * @param to minutes after midnight, excluded; 1440 is {@code 24:00}
     */
    public record Span(int from, int to) {
        public Span {
            if (from < 0 || to > DAY || from >= to) {
                throw new IllegalArgumentException("not a span of a day: " + from + "-" + to);
            }
        }

        /** The whole day. */
        public static Span allDay() {
            return new Span(0, DAY);
        }
    }
}
