package org.citizenwindow.dialog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Sentence;
import org.citizenwindow.dialog.value.Known;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;

/** Fills texts and shows values in a language. */
public final class Wording {
    /** The end of a day, said of the day it ends. */
    private static final String MIDNIGHT = "24:00";

    private final Flows flows;
    private final Lang lang;
    private final ZoneId zone;
    private final String channel;

    /**
     * In the general form of every text.
     *
     * @param zone the zone times are shown in
     */
    public Wording(Flows flows, Lang lang, ZoneId zone) {
        this(flows, lang, zone, Sentence.ANYWHERE);
    }

    /**
     * @param zone the zone times are shown in
     * @param channel whose wordings are taken where it has its own
     */
    public Wording(Flows flows, Lang lang, ZoneId zone, String channel) {
        this.flows = flows;
        this.lang = lang;
        this.zone = zone;
        this.channel = channel;
    }

    /**
     * A text with its placeholders filled.
     *
     * @param flow whose words these are; empty for the engine's own
     * @param extra values by name that come before those of the slots
     * @param turn chooses among variants
     * @throws IllegalStateException when there is no such text: the loader has checked that there is
     */
    public String text(
            Optional<Flow> flow,
            String key,
            Map<String, Value> slots,
            Map<String, String> extra,
            int turn) {
        String template =
                flow.map(of -> flows.text(of, lang, key, channel, turn))
                        .orElseGet(() -> flows.text(Flows.COMMON, lang, key, channel, turn))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no text "
                                                        + key
                                                        + " in "
                                                        + flow.map(Flow::ref)
                                                        + " "
                                                        + lang));
        return fill(template, slots, extra);
    }

    String fill(String template, Map<String, Value> slots, Map<String, String> extra) {
        StringBuilder out = new StringBuilder(template.length() + 32);
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            boolean doubled = i + 1 < template.length() && template.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                out.append(c);
                i += 2;
                continue;
            }
            int end = c == '{' ? template.indexOf('}', i) : -1;
            if (end < 0) {
                out.append(c);
                i++;
                continue;
            }
            String name = template.substring(i + 1, end);
            if (extra.containsKey(name)) {
                out.append(extra.get(name));
            } else {
                out.append(
                        Known.of(slots, name).map(this::show).orElseGet(() -> own("common.unset")));
            }
            i = end + 1;
        }
        return out.toString();
    }

    /** A value as a person reads it. */
    public String show(Value value) {
        return switch (value) {
            case Value.Str str -> str.text();
            case Value.Bool bool -> own(bool.value() ? "common.yes" : "common.no");
            case Value.Num num -> num.value().toPlainString();
            case Value.Moment moment -> moment(moment.at());
            case Value.Period period -> period(period);
            case Value.Place place -> place(place);
            case Value.Photo ignored -> photos(1);
            case Value.Choice choice -> choice.label();
            case Value.Many many -> many(many.items());
        };
    }

    private String place(Value.Place place) {
        if (!place.label().isEmpty()) {
            return place.label();
        }
        return String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude());
    }

    private String many(List<Value> items) {
        if (items.isEmpty()) {
            return own("common.none");
        }
        if (items.getFirst() instanceof Value.Photo) {
            return photos(Pictures.usable(items).size());
        }
        List<String> shown = new ArrayList<>();
        items.forEach(item -> shown.add(show(item)));
        return String.join(own("common.separator"), shown);
    }

    private String photos(int count) {
        return fill(own("common.photo_count"), Map.of(), Map.of("count", Integer.toString(count)));
    }

    private String moment(Instant at) {
        return format("common.format_moment", at);
    }

    /** From when to when; the day once where both ends are on it, and no hours where days are whole. */
    private String period(Value.Period period) {
        LocalDateTime from = LocalDateTime.ofInstant(period.from(), zone);
        LocalDateTime to = LocalDateTime.ofInstant(period.to(), zone);
        boolean days = isMidnight(from) && isMidnight(to);
        Instant last = period.to().minusNanos(1);
        boolean one = from.toLocalDate().equals(LocalDate.ofInstant(last, zone));
        String begin = format(days ? "common.format_day" : "common.format_moment", period.from());
        if (days) {
            return one
                    ? fill(own("common.period_day"), Map.of(), Map.of("day", begin))
                    : between(begin, format("common.format_day", last));
        }
        return one
                ? between(
                        begin,
                        isMidnight(to) ? MIDNIGHT : format("common.format_time", period.to()))
                : between(begin, moment(period.to()));
    }

    private String between(String from, String to) {
        return fill(own("common.period"), Map.of(), Map.of("from", from, "to", to));
    }

    private static boolean isMidnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(own(pattern), Locale.forLanguageTag(lang.tag()))
                .format(at.atZone(zone));
    }

    private String own(String key) {
        return flows.text(Flows.COMMON, lang, key, channel, 0)
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + lang));
    }
}
