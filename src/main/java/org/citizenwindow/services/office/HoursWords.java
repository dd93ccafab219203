package org.citizenwindow.services.office;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citizenwindow.services.Words;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.WeekHours;
import org.citizenwindow.shared.WeekHours.Span;

/** Says a week's hours in one line: {@code Mon–Fri 09:00–12:00, 13:30–17:00; Sat 09:00–12:00}. */
final class HoursWords {
    private HoursWords() {}

    static String say(WeekHours week, Lang lang) {
        Words words = Words.in(lang);
        List<String> groups = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0; first < days.length; ) {
            int last = first;
            while (last + 1 < days.length && week.on(days[last + 1]).equals(week.on(days[first]))) {
                last++;
            }
            if (!week.on(days[first]).isEmpty()) {
                groups.add(
                        words.text(
                                "hours.group",
                                Map.of(
                                        "days", days(days[first], days[last], words),
                                        "spans", spans(week.on(days[first]), words))));
            }
            first = last + 1;
        }
        return groups.isEmpty()
                ? words.text("hours.never")
                : String.join(words.text("hours.groups"), groups);
    }

    private static String days(DayOfWeek first, DayOfWeek last, Words words) {
        if (first == DayOfWeek.MONDAY && last == DayOfWeek.SUNDAY) {
            return words.text("hours.daily");
        }
        String from = first.getDisplayName(TextStyle.SHORT, words.locale());
        return first == last
                ? from
                : words.text(
                        "hours.days",
                        Map.of(
                                "from",
                                from,
                                "to",
                                last.getDisplayName(TextStyle.SHORT, words.locale())));
    }

    private static String spans(List<Span> spans, Words words) {
        if (spans.equals(List.of(Span.allDay()))) {
            return words.text("hours.all_day");
        }
        return spans.stream()
                .map(
                        span ->
                                words.text(
                                        "hours.span",
                                        Map.of(
                                                "from", time(span.from(), words),
                                                "to", time(span.to(), words))))
                .collect(Collectors.joining(words.text("hours.spans")));
    }

    private static String time(int minute, Words words) {
        return minute == Span.allDay().to()
                ? words.text("hours.midnight")
                : DateTimeFormatter.ofPattern(words.text("hours.time"), words.locale())
                        .format(LocalTime.of(minute / 60, minute % 60));
    }
}
