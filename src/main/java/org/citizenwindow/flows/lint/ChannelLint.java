package org.citizenwindow.flows.lint;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.citizenwindow.channel.Capabilities;
import org.citizenwindow.dialog.flow.Button;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.flows.reading.TextsReader;
import org.citizenwindow.shared.Lang;

/**
 * Compares what a flow says and waits for with what each channel carries. What cannot work is a fault; what a channel shows in
 * a lesser way is a note.
 */
public final class ChannelLint {
    /** No channel draws buttons for these answers: they are numbered lines, and a number has one digit to be easily said. */
    private static final int EASY_ANSWERS = 9;

    /** A burst of pictures is over long before this; a longer wait looks like silence. */
    private static final Duration LONGEST_BURST = Duration.ofSeconds(30);

    private final FlowReader.Read read;
    private final Flow flow;
    private final TextsReader texts;
    private final TextsReader common;

    /** For one flow, with its service's texts and the engine's own. */
    public ChannelLint(FlowReader.Read read, TextsReader texts, TextsReader common) {
        this.read = read;
        this.flow = read.flow();
        this.texts = texts;
        this.common = common;
    }

    /** Adds what a channel cannot show to the flow's faults. */
    public void check() {
        for (Slot slot : flow.slots().values()) {
            Item place = read.slots().get(slot.name());
            List<String> options = options(slot.type());
            answers(place, slot.name(), options.size(), "ask in two questions");
            length(place, slot.texts().ask(), options);
            slot.texts().rephrase().ifPresent(key -> length(place, key, options));
        }
        for (Step step : flow.steps().values()) {
            if (step instanceof Step.Tell tell) {
                Item place = read.steps().get(step.id());
                List<String> labels = tell.buttons().stream().map(Button::label).toList();
                answers(place, step.id(), labels.size(), "leave some to the menu");
                tell.texts()
                        .forEach(
                                key ->
                                        length(
                                                place,
                                                key,
                                                key.equals(tell.texts().getLast())
                                                        ? labels
                                                        : List.of()));
            }
        }
    }

    /** What a channel has no buttons for it shows as numbered lines. */
    private static void answers(Item place, String name, int count, String remedy) {
        List<String> numbered =
                Capabilities.KNOWN.stream()
                        .filter(channel -> channel.buttons() < count)
                        .map(Capabilities::name)
                        .toList();
        if (count > EASY_ANSWERS && !numbered.isEmpty()) {
            place.note(
                    "'"
                            + name
                            + "' offers "
                            + count
                            + " answers; "
                            + String.join(" and ", numbered)
                            + " have no buttons for them and show numbered lines, of which more than "
                            + EASY_ANSWERS
                            + " are hard to say: "
                            + remedy);
        }
    }

    /** The keys of the labels of a question's fixed answers. */
    private static List<String> options(SlotType type) {
        return answers(type).stream().map(SlotType.Option::text).toList();
    }

    private static List<SlotType.Option> answers(SlotType type) {
        return switch (type) {
            case SlotType.OneOf oneOf -> oneOf.options();
            case SlotType.YesNo yesNo -> List.of(yesNo.yes(), yesNo.no());
            default -> List.of();
        };
    }

    /**
     * @param options keys of the labels that stand below the text
     */
    private void length(Item place, String key, List<String> options) {
        for (Lang lang : Lang.values()) {
            for (Capabilities channel : Capabilities.KNOWN) {
                List<String> labels = options.stream().map(o -> longest(lang, o, channel)).toList();
                carries(place, channel, lang, key, labels);
            }
        }
    }

    private void carries(
            Item place, Capabilities channel, Lang lang, String key, List<String> labels) {
        int lines = labels.stream().mapToInt(label -> label.length() + 4).sum();
        int lineBytes = labels.stream().mapToInt(label -> bytes(label) + 4).sum();
        String text = longest(lang, key, channel);
        String words = "the text '" + key + "' (" + lang.tag() + ") with its answers has ";
        if (channel.bytes() > 0 && bytes(text) + lineBytes > channel.bytes()) {
            place.fault(
                    words
                            + (bytes(text) + lineBytes)
                            + " bytes; "
                            + channel.name()
                            + " carries "
                            + channel.bytes()
                            + ", so shorten it");
        }
        if (channel.characters() > 0 && text.length() + lines > channel.characters()) {
            place.note(
                    words
                            + (text.length() + lines)
                            + " characters; "
                            + channel.name()
                            + " carries "
                            + channel.characters()
                            + " in one message, the rest follows in another");
        }
    }

    private String longest(Lang lang, String key, Capabilities channel) {
        return Stream.of(texts, common)
                .map(reader -> reader.texts().getOrDefault(lang, Map.of()).get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(
                        sentence ->
                                sentence.on(channel.name()).stream()
                                        .max(Comparator.comparing(ChannelLint::bytes)))
                .orElse("");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** No timer waits longer than the office may write, and no menu key is longer than a menu takes. */
    static void windows(FlowReader.Read read) {
        Flow flow = read.flow();
        Optional<Item> policy = read.place().get("policy");
        for (Capabilities channel : Capabilities.KNOWN) {
            if (flow.policy().expire().compareTo(channel.window()) > 0) {
                read.place()
                        .get("policy")
                        .flatMap(item -> item.get("expire"))
                        .or(() -> policy)
                        .orElse(read.place())
                        .fault(
                                "the flow waits "
                                        + flow.policy().expire()
                                        + " for a word; after "
                                        + channel.window()
                                        + " "
                                        + channel.name()
                                        + " lets nothing through, so expire no later");
            }
            for (String key : flow.starts().menu()) {
                if (bytes(key) > channel.key()) {
                    read.place()
                            .fault(
                                    "the menu key "
                                            + key
                                            + " is longer than "
                                            + channel.key()
                                            + " bytes, which "
                                            + channel.name()
                                            + " does not take");
                }
            }
        }
        for (Slot slot : flow.slots().values()) {
            timers(read.slots().get(slot.name()), slot.type());
        }
    }

    private static void timers(Item place, SlotType type) {
        List<String> wrong = new ArrayList<>();
        if (type instanceof SlotType.Photos photos && photos.burst().compareTo(LONGEST_BURST) > 0) {
            wrong.add(
                    "'burst' is longer than "
                            + LONGEST_BURST
                            + "; the citizen would think that nobody saw the pictures");
        }
        if (type instanceof SlotType.Appointment appointment
                && appointment.hold().compareTo(Capabilities.KNOWN.getFirst().window()) > 0) {
            wrong.add("'hold' outlives the conversation; hold for minutes, not days");
        }
        wrong.forEach(place::fault);
    }
}
