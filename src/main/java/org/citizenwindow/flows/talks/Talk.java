package org.citizenwindow.flows.talks;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.channel.Capabilities;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;

/**
 * A conversation test as read from {@code talks/*.yaml}.
 *
 * @param file where it stands, for messages
 * @param title what it shows
 * @param flow the flow it is about, where staff begin it
 * @param channel where it is held: what it carries, and whose wordings are said
 * @param locales the languages it is played in
 * @param clock when it begins
 * @param answers what back ends answer, in order, by service
 * @param lines what is done and what must follow
 * @param covers what it is played for
 */
public record Talk(
        String file,
        String title,
        String flow,
        Capabilities channel,
        List<Lang> locales,
        OffsetDateTime clock,
        Map<String, List<Item>> answers,
        Optional<Item> invited,
        List<Item> lines,
        List<Item> covers) {

    private static final String FORMAT = "cw.talk/1";

    /** Reads one talk; its faults are told when it is played wrong or here when it cannot be read. */
    public static Talk read(String file, String yaml, Faults faults) {
        Item item = Item.parse(file, yaml, faults);
        item.format(FORMAT);
        List<Lang> locales = new ArrayList<>();
        List<Item> tags = new ArrayList<>();
        item.get("locales").map(Item::items).ifPresent(tags::addAll);
        item.get("locale").ifPresent(tags::add);
        for (Item tag : tags) {
            Lang.of(tag.text())
                    .ifPresentOrElse(
                            locales::add,
                            () ->
                                    tag.fault(
                                            "there is no language '"
                                                    + tag.text()
                                                    + "'; use zh-CN, ja, en"));
        }
        Map<String, List<Item>> answers = new HashMap<>();
        Optional<Item> given = item.get("given");
        given.flatMap(g -> g.get("services"))
                .map(Item::entries)
                .orElse(Map.of())
                .forEach((service, list) -> answers.put(service, list.items()));
        Talk talk =
                new Talk(
                        file,
                        item.need("talk").text(),
                        item.get("flow").map(Item::text).orElse(""),
                        item.get("channel").map(Talk::channel).orElseGet(Talk::usual),
                        locales.isEmpty() ? List.of(Lang.values()) : locales,
                        item.get("clock").map(Talk::clock).orElse(clock(null)),
                        answers,
                        given.flatMap(g -> g.get("invited")),
                        TalkLines.played(item.need("lines")),
                        item.get("covers").map(TalkCovers::read).orElse(List.of()));
        given.ifPresent(Item::close);
        item.get("about");
        item.close();
        return talk;
    }

    private static Capabilities usual() {
        return Capabilities.of(Capabilities.USUAL).orElseThrow();
    }

    private static Capabilities channel(Item item) {
        Optional<Capabilities> channel = Capabilities.of(item.text());
        if (channel.isEmpty()) {
            item.fault(
                    "there is no channel '"
                            + item.text()
                            + "'"
                            + Nearest.hintOrAll(item.text(), Capabilities.names()));
        }
        return channel.orElseGet(Talk::usual);
    }

    /**
     * Tells answers to calls that there are not.
     *
     * @param known the names of all calls
     */
    public void calls(Set<String> known) {
        answers.forEach(
                (name, list) -> {
                    if (!known.contains(name) && !list.isEmpty()) {
                        list.getFirst()
                                .fault(
                                        "there is no call '"
                                                + name
                                                + "'"
                                                + Nearest.hint(name, known));
                    }
                });
    }

    private static OffsetDateTime clock(Item item) {
        try {
            return OffsetDateTime.parse(item == null ? "2026-11-22T10:00:00+08:00" : item.text());
        } catch (DateTimeParseException wrong) {
            item.fault("a time such as 2026-11-22T10:00:00+08:00 is expected here");
            return OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.ofHours(8));
        }
    }

    ZoneId zone() {
        return clock.getOffset();
    }

    /** Words in the language of the play: one text for all, or a map by language. */
    static String words(Item item, Lang lang) {
        if (item.isMap()) {
            for (Lang each : Lang.values()) {
                item.get(each.tag());
            }
            item.close();
            return item.need(lang.tag()).text();
        }
        return item.text();
    }

    /** Several words in the language of the play. */
    static List<String> allWords(Item item, Lang lang) {
        if (item.isMap()) {
            for (Lang each : Lang.values()) {
                item.get(each.tag());
            }
            item.close();
            return item.get(lang.tag()).map(Item::texts).orElse(List.of());
        }
        return item.texts();
    }

    /** A back end's answer, and when it comes. */
    static TalkAnswer stub(Item item, Lang lang) {
        CallResult result = answer(item, lang);
        boolean timeout =
                item.get("fail").filter(fail -> fail.text().equals("timeout")).isPresent();
        return new TalkAnswer(
                timeout ? Optional.empty() : Optional.of(result),
                item.get("after").map(Item::duration).orElse(Duration.ZERO));
    }

    /** A back end's answer. */
    static CallResult answer(Item item, Lang lang) {
        Optional<Item> fail = item.get("fail");
        item.get("after");
        Optional<Item> rejected = item.get("rejected");
        Optional<Item> values = item.get("values");
        Optional<Item> ok = item.get("ok");
        item.close();
        if (fail.isPresent()) {
            return new CallResult.Unavailable();
        }
        return rejected.isPresent()
                ? new CallResult.Rejected(
                        rejected.get().text(),
                        values.map(each -> values(each, lang)).orElse(Map.of()))
                : new CallResult.Ok(values(ok.orElseGet(() -> item.need("ok")), lang));
    }

    /** Values by name. */
    static Map<String, Value> values(Item item, Lang lang) {
        Map<String, Value> values = new HashMap<>();
        item.entries().forEach((name, each) -> values.put(name, value(each, lang)));
        return values;
    }

    static Value value(Item item, Lang lang) {
        if (item.isList()) {
            return new Value.Many(item.items().stream().map(each -> value(each, lang)).toList());
        }
        if (item.isMap() && item.get("id").isPresent()) {
            Value.Choice choice =
                    new Value.Choice(item.need("id").text(), words(item.need("label"), lang));
            item.close();
            return choice;
        }
        if (item.isFlag()) {
            return new Value.Bool(item.flag());
        }
        if (item.isNumber()) {
            return new Value.Num(new java.math.BigDecimal(item.text()));
        }
        String text = words(item, lang);
        return period(text)
                .or(() -> moment(text).map(Value.Moment::new))
                .orElse(new Value.Str(text));
    }

    /** Two moments with a stroke between them, the earlier one first. */
    private static Optional<Value> period(String text) {
        int stroke = text.indexOf('/');
        Optional<Instant> from = stroke < 0 ? Optional.empty() : moment(text.substring(0, stroke));
        Optional<Instant> to = stroke < 0 ? Optional.empty() : moment(text.substring(stroke + 1));
        return from.isPresent() && to.filter(from.get()::isBefore).isPresent()
                ? Optional.of(new Value.Period(from.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        boolean looks = text.length() >= 20 && text.charAt(4) == '-' && text.indexOf('T') == 10;
        try {
            return looks ? Optional.of(OffsetDateTime.parse(text).toInstant()) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
