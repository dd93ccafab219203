package org.citizenwindow.flows.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.call.CallSpec;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.slot.Area;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.dialog.value.ValueType;
import org.citizenwindow.shared.Lang;

/** Reads one slot of a flow file. What names mean across the flow is {@code FlowLint}'s affair. */
final class SlotReader {
    /** The types there are, as flow files call them. */
    private static final List<String> TYPES =
            List.of(
                    "yes_no",
                    "choice",
                    "photos",
                    "location",
                    "instant",
                    "period",
                    "plate_cn",
                    "phone_cn",
                    "id_number",
                    "licence_no",
                    "case_number",
                    "amount",
                    "count",
                    "name",
                    "address",
                    "list",
                    "appointment",
                    "text");

    private static final String PROFILE = "profile";
    private static final Duration BURST = Duration.ofSeconds(3);
    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST = 9999;
    private static final int MOST_YUAN = 100_000_000;

    private SlotReader() {}

    static Slot slot(String name, Item item, Map<String, Area> areas) {
        Slot.Keys keys =
                new Slot.Keys(
                        key(item, "ask", name),
                        key(item, "why", name),
                        key(item, "example", name),
                        key(item, "label", name),
                        item.get("rephrase").map(Item::text));
        item.get("about");
        item.get("read_by");
        SlotType type = type(item.need("type"), item, areas);
        Slot slot =
                new Slot(
                        name,
                        type,
                        keys,
                        item.get("picture").map(Item::text).orElse(""),
                        item.get("aliases").map(SlotReader::words).orElse(Map.of()),
                        item.get("depends_on").map(Item::texts).orElse(List.of()),
                        item.get("safety").map(Item::flag).orElse(false),
                        item.get("remember").map(word -> remembered(word, type)).orElse(false));
        item.close();
        return slot;
    }

    private static String key(Item item, String what, String slot) {
        return item.get(what).map(Item::text).orElse(what + '.' + slot);
    }

    private static SlotType type(Item word, Item item, Map<String, Area> areas) {
        return switch (word.text()) {
            case "yes_no" ->
                    new SlotType.YesNo(
                            item.get("yes")
                                    .map(o -> option("yes", o))
                                    .orElse(new SlotType.Option("yes", "common.yes", Map.of())),
                            item.get("no")
                                    .map(o -> option("no", o))
                                    .orElse(new SlotType.Option("no", "common.no", Map.of())),
                            item.get("first").map(f -> !f.text().equals("no")).orElse(true));
            case "choice" -> choice(item);
            case "photos" -> photos(item);
            case "location" ->
                    new SlotType.Location(
                            item.get("min").map(m -> m.number(1, 100)).orElse(4),
                            item.get("within").flatMap(name -> AreaReader.within(name, areas)));
            case "instant" ->
                    new SlotType.Moment(
                            item.get("from").map(Item::duration).orElse(Duration.ofDays(-3)),
                            item.get("to").map(Item::duration).orElse(Duration.ZERO));
            case "period" ->
                    new SlotType.Period(
                            item.get("from").map(Item::duration).orElse(Duration.ZERO),
                            item.get("to").map(Item::duration).orElse(Duration.ofDays(14)));
            case "plate_cn" -> plate(item);
            case "phone_cn" -> new SlotType.PhoneCn();
            case "id_number" -> new SlotType.IdNumber();
            case "case_number" -> new SlotType.CaseNo();
            case "licence_no" -> new SlotType.LicenceNo(licence(item.need("of")));
            case "amount" -> amount(item);
            case "count" -> count(item);
            case "name" -> new SlotType.Name();
            case "address" ->
                    new SlotType.Address(item.get("min").map(m -> m.number(1, 100)).orElse(5));
            case "list" -> list(item);
            case "appointment" -> appointment(item);
            case "text" ->
                    new SlotType.FreeText(
                            item.get("min").map(m -> m.number(1, LONGEST_TEXT)).orElse(1),
                            item.get("max").map(m -> m.number(1, LONGEST_TEXT)).orElse(500));
            default -> {
                if (!word.isAbsent()) {
                    word.fault(
                            "there is no slot type '"
                                    + word.text()
                                    + "'"
                                    + Nearest.hintOrAll(word.text(), TYPES));
                }
                item.entries();
                yield new SlotType.FreeText(1, LONGEST_TEXT);
            }
        };
    }

    /** What is remembered is offered again as it is, so it must be one value that stays with the person. */
    private static boolean remembered(Item word, SlotType type) {
        if (!word.text().equals(PROFILE)) {
            word.fault(
                    "an answer is remembered in the 'profile', not in '"
                            + word.text()
                            + "'"
                            + Nearest.hint(word.text(), List.of(PROFILE)));
        }
        if (type.kind().isEmpty()) {
            word.fault(
                    "'"
                            + type.word()
                            + "' is no single value that stays with the person; remember plate_cn, phone_cn,"
                            + " id_number, licence_no or name");
        }
        return type.kind().isPresent();
    }

    private static SlotType.Licence licence(Item word) {
        List<String> licences = List.of("driving", "vehicle");
        if (!licences.contains(word.text()) && !word.isAbsent()) {
            word.fault(
                    "a licence is 'driving' or 'vehicle', not '"
                            + word.text()
                            + "'"
                            + Nearest.hint(word.text(), licences));
        }
        return word.text().equals("vehicle") ? SlotType.Licence.VEHICLE : SlotType.Licence.DRIVING;
    }

    private static SlotType.Amount amount(Item item) {
        int min = item.get("min").map(m -> m.number(0, MOST_YUAN)).orElse(0);
        Optional<Item> most = item.get("max");
        int max = most.map(m -> m.number(0, MOST_YUAN)).orElse(MOST_YUAN);
        most.filter(m -> max < min).ifPresent(m -> m.fault("'max' is less than 'min'"));
        return new SlotType.Amount(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    private static SlotType.Count count(Item item) {
        int min = item.get("min").map(m -> m.number(0, MOST)).orElse(0);
        Optional<Item> most = item.get("max");
        int max = most.map(m -> m.number(0, MOST)).orElse(MOST);
        most.filter(m -> max < min).ifPresent(m -> m.fault("'max' is less than 'min'"));
        return new SlotType.Count(min, max);
    }

    private static SlotType.PlateCn plate(Item item) {
        return new SlotType.PlateCn(item.get("likely").map(Item::texts).orElse(List.of()));
    }

    private static SlotType choice(Item item) {
        Optional<Item> from = item.get("options_from");
        if (from.isPresent()) {
            return new SlotType.Offered(
                    call(from.get()),
                    item.get("single").map(s -> s.text().equals("take")).orElse(false),
                    target(item.need("none")),
                    target(item.need("unavailable")));
        }
        List<SlotType.Option> options = new ArrayList<>();
        for (Item option : item.need("options").items()) {
            options.add(option(option.need("id").text(), option));
        }
        return new SlotType.OneOf(options);
    }

    private static SlotType photos(Item item) {
        List<SlotType.Shot> shots = new ArrayList<>();
        for (Item shot : item.get("shots").map(Item::items).orElse(List.of())) {
            shots.add(
                    new SlotType.Shot(
                            shot.need("name").text(),
                            shot.need("ask").text(),
                            shot.need("label").text(),
                            shot.get("picture").map(Item::text).orElse(""),
                            shot.get("required").map(Item::flag).orElse(true)));
            shot.close();
        }
        Optional<String> only = item.get("only").map(Item::text);
        int required = (int) shots.stream().filter(SlotType.Shot::required).count();
        int min =
                item.get("min")
                        .map(m -> m.number(0, 20))
                        .orElse(only.isPresent() ? 1 : shots.isEmpty() ? 1 : required);
        return new SlotType.Photos(
                shots,
                only,
                min,
                item.get("max").map(m -> m.number(1, 20)).orElse(9),
                item.get("ack").map(Item::text).orElse("common.photos_ack"),
                item.get("burst").map(Item::duration).orElse(BURST),
                item.get("late").map(Item::duration).orElse(LATE),
                item.get("done").map(SlotReader::words).orElse(Map.of()));
    }

    private static SlotType list(Item item) {
        Item of = item.need("of");
        SlotType type = of.text().equals("plate_cn") ? plate(item) : type(of, item, Map.of());
        if (!(type instanceof SlotType.PlateCn || type instanceof SlotType.PhoneCn)) {
            of.fault("a list can hold plate_cn or phone_cn");
        }
        return new SlotType.ListOf(
                type,
                item.get("min").map(m -> m.number(1, 20)).orElse(1),
                item.get("max").map(m -> m.number(1, 20)).orElse(9),
                item.get("none").map(none -> option("none", none)));
    }

    private static SlotType appointment(Item item) {
        return new SlotType.Appointment(
                item.need("service").text(),
                item.get("site").map(Item::text),
                item.get("hold").map(Item::duration).orElse(HOLD),
                item.get("page").map(p -> p.number(1, 9)).orElse(5),
                target(item.need("full")),
                target(item.need("unavailable")));
    }

    private static String target(Item item) {
        String to = item.isText() ? item.text() : item.need("to").text();
        if (item.isMap()) {
            item.close();
        }
        return to;
    }

    private static SlotType.Option option(String id, Item item) {
        SlotType.Option option =
                new SlotType.Option(
                        id,
                        item.need("text").text(),
                        item.get("words").map(SlotReader::words).orElse(Map.of()));
        item.get("id");
        item.close();
        return option;
    }

    /** Words by language. */
    static Map<Lang, List<String>> words(Item item) {
        Map<Lang, List<String>> words = new EnumMap<>(Lang.class);
        item.entries()
                .forEach(
                        (tag, list) ->
                                Lang.of(tag)
                                        .ifPresentOrElse(
                                                lang -> words.put(lang, list.texts()),
                                                () ->
                                                        list.fault(
                                                                "there is no language '"
                                                                        + tag
                                                                        + "'; use zh-CN, ja, en")));
        return words;
    }

    /** What a call is made with that answers in the turn. */
    static CallSpec call(Item item) {
        return call(item, Optional.empty());
    }

    /** What a call is made with. */
    static CallSpec call(Item item, Optional<LateTerms> later) {
        Map<String, Value> fixed = new HashMap<>();
        item.get("fixed")
                .map(Item::entries)
                .orElse(Map.of())
                .forEach((name, value) -> fixed.put(name, constant(value)));
        Map<String, List<String>> with = new HashMap<>();
        item.get("with")
                .map(Item::entries)
                .orElse(Map.of())
                .forEach((name, slots) -> with.put(name, slots.texts()));
        Map<String, ValueType> gives = new HashMap<>();
        item.get("gives").ifPresent(types -> gives.putAll(types(types)));
        CallSpec call = new CallSpec(item.need("service").text(), fixed, with, gives, later);
        item.close();
        return call;
    }

    /** Names with the types of their values. */
    static Map<String, ValueType> types(Item item) {
        Map<String, ValueType> types = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (ValueType type : ValueType.values()) {
            words.add(type.word());
        }
        item.entries()
                .forEach(
                        (name, word) ->
                                ValueType.of(word.text())
                                        .ifPresentOrElse(
                                                type -> types.put(name, type),
                                                () ->
                                                        word.fault(
                                                                "there is no type '"
                                                                        + word.text()
                                                                        + "'; use "
                                                                        + String.join(
                                                                                ", ", words))));
        return types;
    }

    private static Value constant(Item value) {
        if (value.isFlag()) {
            return new Value.Bool(value.flag());
        }
        return value.isNumber()
                ? new Value.Num(new BigDecimal(value.text()))
                : new Value.Str(value.text());
    }
}
