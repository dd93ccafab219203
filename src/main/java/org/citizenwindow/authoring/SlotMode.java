package org.citizenwindow.authoring;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;

/** Each sentence as the answer to an open question of one slot type. */
final class SlotMode implements Mode {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final Duration LONG = Duration.ofDays(36_500);

    private static final Map<String, SlotType> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("plate", new SlotType.PlateCn(List.of()));
        TYPES.put("phone", new SlotType.PhoneCn());
        TYPES.put("datetime", new SlotType.Moment(LONG.negated(), LONG));
        TYPES.put(
                "yes_no",
                new SlotType.YesNo(
                        new SlotType.Option("yes", "common.yes", Map.of()),
                        new SlotType.Option("no", "common.no", Map.of()),
                        true));
    }

    private final SlotType type;
    private final Words words;
    private final ZonedDateTime now;

    SlotMode(String type, Flows flows, ZonedDateTime now) {
        this.type = TYPES.get(type);
        this.words = flows.words();
        this.now = now;
    }

    /** What {@code --slot} may be. */
    static List<String> types() {
        return List.copyOf(TYPES.keySet());
    }

    @Override
    public Map<String, Object> read(String text) {
        String visible = Normal.visible(text);
        Heard heard =
                new Heard(
                        visible,
                        words.normal().of(visible),
                        List.of(),
                        Optional.empty(),
                        words,
                        now.toInstant(),
                        now.getZone());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", text);
        switch (Understand.words(type, heard)) {
            case Understanding.Understood understood ->
                    put(line, shown(understood.value()), "valid");
            case Understanding.Repaired repaired -> put(line, shown(repaired.value()), "ask");
            case Understanding.Rejected ignored -> put(line, null, "invalid");
            case Understanding.Unclear ignored -> put(line, null, "unclear");
            case Understanding.Partly ignored -> put(line, null, "unclear");
            case Understanding.Unknown ignored -> put(line, null, "unclear");
        }
        return line;
    }

    private static void put(Map<String, Object> line, Object value, String state) {
        line.put("value", value);
        line.put("state", state);
    }

    private Object shown(Value value) {
        return switch (value) {
            case Value.Str str -> str.text();
            case Value.Bool bool -> bool.value() ? "yes" : "no";
            case Value.Num num -> num.value();
            case Value.Moment moment -> MINUTE.format(moment.at().atZone(now.getZone()));
            case Value.Choice choice -> choice.id();
            case Value.Place place -> place.label();
            case Value.Photo photo -> photo.ref();
            case Value.Many many -> many.items().stream().map(this::shown).toList();
        };
    }
}
