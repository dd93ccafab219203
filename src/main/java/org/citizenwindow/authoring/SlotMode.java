package org.citizenwindow.authoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Moments;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.dialog.time.Bias;
import org.citizenwindow.dialog.time.Reading;
import org.citizenwindow.dialog.value.Value;

/** Each sentence as the answer to an open question of one slot type. */
final class SlotMode implements Mode {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final String VALID = "valid";
    private static final String INVALID = "invalid";
    private static final String UNCLEAR = "unclear";
    private static final String ASK = "ask";
    private static final Duration LONG = Duration.ofDays(36_500);

    private static final SlotType.Moment ANY_TIME = new SlotType.Moment(LONG.negated(), LONG);
    private static final String YES_NO = "yes_no";
    private static final String DONE = "done";
    private static final String DATETIME = "datetime";

    private static final Map<String, SlotType> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("plate", new SlotType.PlateCn(List.of()));
        TYPES.put("phone", new SlotType.PhoneCn());
        TYPES.put("id_number", new SlotType.IdNumber());
        TYPES.put(DATETIME, ANY_TIME);
        TYPES.put("period", new SlotType.Period(LONG.negated(), LONG));
        TYPES.put(
                YES_NO,
                new SlotType.YesNo(
                        new SlotType.Option("yes", "common.yes", Map.of()),
                        new SlotType.Option("no", "common.no", Map.of()),
                        true));
        TYPES.put("count", new SlotType.Count(0, Integer.MAX_VALUE));
        TYPES.put("amount", new SlotType.Amount(BigDecimal.ZERO, BigDecimal.valueOf(1, -12)));
        TYPES.put("name", new SlotType.Name());
        TYPES.put(DONE, new SlotType.FreeText(1, Integer.MAX_VALUE));
    }

    private final String name;
    private final SlotType type;
    private final Words words;
    private final ZonedDateTime now;

    SlotMode(String type, Flows flows, ZonedDateTime now) {
        this.name = type;
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
        switch (name) {
            case DATETIME -> datetime(line, heard);
            case DONE -> answer(line, Understand.done(heard));
            default -> answer(line, Understand.words(type, heard));
        }
        return line;
    }

    /** A time is an interpretation: whatever it is, it would be read back. */
    private void datetime(Map<String, Object> line, Heard heard) {
        Optional<Reading> reading = Moments.reading(heard, Bias.FUTURE);
        if (reading.isEmpty()) {
            put(line, null, UNCLEAR);
            return;
        }
        switch (reading.get()) {
            case Reading.At at -> put(line, MINUTE.format(at.time()), ASK);
            case Reading.On on -> put(line, on.day().toString(), ASK);
            case Reading.Between(LocalDateTime from, LocalDateTime to) ->
                    put(line, MINUTE.format(from) + '/' + MINUTE.format(to), ASK);
            case Reading.Days(LocalDate from, LocalDate to) -> put(line, from + "/" + to, ASK);
            case Reading.Impossible ignored -> put(line, null, INVALID);
            case Reading.Several ignored -> put(line, null, UNCLEAR);
        }
    }

    private void answer(Map<String, Object> line, Understanding understanding) {
        Object nothing = name.equals(YES_NO) ? UNCLEAR : null;
        switch (understanding) {
            case Understanding.Understood understood -> put(line, shown(understood.value()), VALID);
            case Understanding.Repaired repaired -> put(line, shown(repaired.value()), ASK);
            case Understanding.Rejected ignored -> put(line, null, INVALID);
            case Understanding.Unclear ignored -> put(line, nothing, UNCLEAR);
            case Understanding.Partly ignored -> put(line, nothing, UNCLEAR);
            case Understanding.Unknown ignored -> put(line, nothing, UNCLEAR);
        }
    }

    private static void put(Map<String, Object> line, Object value, String state) {
        line.put("value", value);
        line.put("state", state);
    }

    private Object shown(Value value) {
        return switch (value) {
            case Value.Str str -> str.text();
            case Value.Bool bool ->
                    name.equals(DONE)
                            ? bool.value() ? "done" : "more"
                            : bool.value() ? "yes" : "no";
            case Value.Num num -> num.value();
            case Value.Moment moment -> MINUTE.format(moment.at().atZone(now.getZone()));
            case Value.Choice choice -> choice.id();
            case Value.Period period ->
                    MINUTE.format(period.from().atZone(now.getZone()))
                            + '/'
                            + MINUTE.format(period.to().atZone(now.getZone()));
            case Value.Place place -> place.label();
            case Value.Photo photo -> photo.ref();
            case Value.Many many -> many.items().stream().map(this::shown).toList();
        };
    }
}
