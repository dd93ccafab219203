package org.citizenwindow.appointments.office;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citizenwindow.shared.WeekHours;
import org.citizenwindow.shared.WeekHours.Span;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code {mon-fri: ["09:00-12:00", "13:30-17:00"], sat: ["09:00-24:00"]}}. */
final class HoursReader {
    private static final Pattern SPAN =
            Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
    private static final Map<String, DayOfWeek> DAYS = new LinkedHashMap<>();

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            DAYS.put(day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT), day);
        }
    }

    private final YamlReader yaml;

    HoursReader(YamlReader yaml) {
        this.yaml = yaml;
    }

    WeekHours read(Node node, String what) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        yaml.mapping(node, what)
                .forEach(
                        (key, value) -> {
                            List<Span> spans = spans(value, what + "." + key);
                            for (DayOfWeek day : days(key, value, what)) {
                                if (days.putIfAbsent(day, spans) != null) {
                                    yaml.fault(value, what + " names " + day + " twice");
                                }
                            }
                        });
        return new WeekHours(days);
    }

    private List<DayOfWeek> days(String key, Node node, String what) {
        String[] ends = key.split("-", -1);
        DayOfWeek first = DAYS.get(ends[0]);
        DayOfWeek last = DAYS.get(ends[ends.length - 1]);
        if (ends.length > 2 || first == null || last == null || first.compareTo(last) > 0) {
            yaml.fault(
                    node,
                    what + " does not know the days " + key + "; write mon … sun, or mon-fri");
            return List.of();
        }
        return List.of(DayOfWeek.values()).subList(first.ordinal(), last.ordinal() + 1);
    }

    private List<Span> spans(Node node, String what) {
        List<Span> spans = new ArrayList<>();
        for (Node item : yaml.list(node, what)) {
            span(item, what).ifPresent(spans::add);
        }
        spans.sort(Comparator.comparingInt(Span::from));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) {
                yaml.fault(node, what + " has hours that overlap");
                return List.of();
            }
        }
        return spans;
    }

    private Optional<Span> span(Node node, String what) {
        String text = yaml.text(node, what);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = SPAN.matcher(text);
        if (parts.matches()) {
            int from = minutes(parts.group(1), parts.group(2));
            int to = minutes(parts.group(3), parts.group(4));
            if (from < to && to <= Span.allDay().to()) {
                return Optional.of(new Span(from, to));
            }
        }
        yaml.fault(
                node,
                what + ": " + text + " is not of the form \"09:00-12:00\", the end at most 24:00");
        return Optional.empty();
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }
}
