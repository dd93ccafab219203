package org.citizenwindow.flows.talks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;

/**
 * Plays conversation tests ({@code cw.talk/1}, see {@code docs/flow-format.md}): what citizens do line by line, and what must
 * be said, asked of back ends and known afterwards.
 */
public final class TalkPlayer {
    private static final String NONE = "none";

    /** What a line may say. */
    private static final List<String> KEYS =
            List.of(
                    "user",
                    "tap",
                    "photo",
                    "photos",
                    "photo_failed",
                    "voice",
                    "location",
                    "other",
                    "followed",
                    "agent",
                    "wait",
                    "invited",
                    "redeliver",
                    "reorder",
                    "crash",
                    "bot",
                    "says",
                    "options",
                    "calls",
                    "holds",
                    "slots");

    /**
     * What came of a play.
     *
     * @param failures what was not as the talk says, with file and line; empty when all was
     * @param traces the steps and edges that were passed
     * @param transcript the chat as a person would read it
     * @param states the conversation after each line
     */
    public record Play(
            List<String> failures,
            List<Trace> traces,
            String transcript,
            List<Conversation> states) {
        public Play {
            failures = List.copyOf(failures);
            traces = List.copyOf(traces);
            states = List.copyOf(states);
        }
    }

    private final Talk talk;
    private final Lang lang;
    private final TalkStage stage;
    private final TalkInbox inbox;
    private final List<String> failures = new ArrayList<>();
    private final List<Conversation> states = new ArrayList<>();
    private final Transcript transcript;
    private List<String> offered = List.of();

    private TalkPlayer(Talk talk, Lang lang, Flows flows) {
        this.talk = talk;
        this.lang = lang;
        this.transcript = new Transcript(talk, lang);
        this.stage = new TalkStage(flows, talk, lang, failing(talk));
        this.inbox = new TalkInbox(stage);
    }

    /** Plays one talk in one language. */
    public static Play play(Talk talk, Lang lang, Flows flows) {
        return new TalkPlayer(talk, lang, flows).play();
    }

    private static Set<String> failing(Talk talk) {
        Set<String> names = new HashSet<>();
        for (Item line : talk.lines()) {
            line.get("photo_failed").ifPresent(f -> names.add(f.need("photo").text()));
        }
        return names;
    }

    private Play play() {
        talk.invited()
                .ifPresent(
                        known ->
                                stage.happen(
                                        new Event.Invited(talk.flow(), Talk.values(known, lang))));
        remember();
        for (Item line : talk.lines()) {
            KEYS.forEach(line::get);
            line.close();
        }
        for (Item line : talk.lines()) {
            stage.beginLine();
            act(line);
            transcript.line(line, stage.said(), stage.called());
            check(line);
            remember();
            states.add(stage.state());
            if (!failures.isEmpty()) { // what follows only follows from it
                break;
            }
        }
        if (failures.isEmpty() && !stage.leftOver().isEmpty()) {
            failures.add(
                    talk.file() + " [" + lang.tag() + "]: answers not used: " + stage.leftOver());
        }
        if (failures.isEmpty()) {
            TalkCovers.missing(talk, stage.traces())
                    .forEach(
                            cover -> fail(cover, "the talk does not cover '" + cover.text() + "'"));
        }
        return new Play(failures, stage.traces(), transcript.toString(), states);
    }

    private void act(Item line) {
        line.get("invited")
                .ifPresent(
                        known ->
                                stage.happen(
                                        new Event.Invited(talk.flow(), Talk.values(known, lang))));
        pushed(line);
        line.get("redeliver")
                .filter(any -> !inbox.again())
                .ifPresent(any -> fail(line, "nothing was sent that could be delivered again"));
        line.get("reorder").ifPresent(this::reordered);
        line.get("agent")
                .ifPresent(
                        agent ->
                                stage.happen(
                                        switch (agent.text()) {
                                            case "took" -> new Event.AgentTook();
                                            case "spoke" -> new Event.AgentSpoke();
                                            default -> new Event.AgentLeft();
                                        }));
        line.get("photo_failed").ifPresent(failed -> lose(line, failed));
        line.get("wait").ifPresent(wait -> stage.pass(wait.duration()));
    }

    /** What the citizen sends; the process may die over the last of it. */
    private void pushed(Item line) {
        List<Consumer<TalkStage>> pushes = pushes(line);
        String crash = line.get("crash").map(Item::text).orElse("");
        for (int i = 0; i < pushes.size(); i++) {
            Consumer<TalkStage> push = pushes.get(i);
            switch (i + 1 < pushes.size() ? "" : crash) {
                case TalkLines.BEFORE_COMMIT ->
                        inbox.diesBeforeCommit(push).ifPresent(what -> fail(line, what));
                case TalkLines.AFTER_COMMIT -> inbox.diesAfterCommit(push);
                default -> inbox.arrives(push);
            }
        }
    }

    /** Two messages change places on their way. */
    private void reordered(Item both) {
        List<List<Consumer<TalkStage>>> pushes = new ArrayList<>();
        for (Item each : both.items()) {
            pushes.add(pushes(each));
            each.close();
        }
        pushes.reversed().forEach(one -> one.forEach(inbox::arrives));
    }

    private List<Consumer<TalkStage>> pushes(Item line) {
        List<Event> events = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        TalkLines.PUSHES.forEach(line::get);
        line.get("user").ifPresent(w -> events.add(new Event.Text(Talk.words(w, lang))));
        line.get("tap").ifPresent(tap -> events.add(new Event.Tap(payload(tap))));
        line.get("photo").ifPresent(photo -> pictures.add(photo.text()));
        line.get("photos").ifPresent(photos -> pictures.addAll(photos.texts()));
        line.get("voice").ifPresent(v -> events.add(new Event.Voice("voice", Talk.words(v, lang))));
        line.get("other").ifPresent(other -> events.add(new Event.Other(other.text())));
        line.get("followed").ifPresent(scene -> events.add(new Event.Followed(scene.text())));
        line.get("location").ifPresent(pin -> events.add(pin(pin)));
        List<Consumer<TalkStage>> pushes = new ArrayList<>();
        events.forEach(event -> pushes.add(world -> world.happen(event)));
        pictures.forEach(name -> pushes.add(world -> world.picture(name)));
        return pushes;
    }

    private void lose(Item line, Item failed) {
        String name = failed.need("photo").text();
        String reason = failed.need("reason").text();
        failed.close();
        if (!stage.pictureFailed(name, reason)) {
            fail(line, "no picture '" + name + "' is on the way");
        }
    }

    private Event pin(Item item) {
        Event.Pin pin =
                new Event.Pin(
                        item.need("lat").decimal(),
                        item.need("lng").decimal(),
                        item.get("label").map(label -> Talk.words(label, lang)).orElse(""));
        item.close();
        return pin;
    }

    /** A number taps the n-th option offered last. */
    private String payload(Item tap) {
        if (!tap.isNumber()) {
            return Talk.words(tap, lang);
        }
        int n = tap.number(0, Integer.MAX_VALUE);
        if (n < 1 || n > offered.size()) {
            fail(tap, "there is no option " + n + "; offered: " + offered);
            return "";
        }
        return offered.get(n - 1);
    }

    private void remember() {
        for (Effect.Say say : stage.said()) {
            if (!say.options().isEmpty()) {
                offered = say.options();
            }
        }
    }

    private void check(Item line) {
        List<String> keys = stage.said().stream().map(Effect.Say::key).toList();
        line.get("bot")
                .map(Item::texts)
                .map(expected -> expected.equals(List.of(NONE)) ? List.<String>of() : expected)
                .filter(expected -> !expected.equals(keys))
                .ifPresent(
                        expected -> fail(line, "expected " + expected + " but was said " + keys));
        String all =
                stage.said().stream().map(Effect.Say::text).collect(Collectors.joining("\n"))
                        + "\n"
                        + stage.said().stream()
                                .flatMap(say -> say.options().stream())
                                .collect(Collectors.joining("\n"));
        for (String words :
                line.get("says").map(item -> Talk.allWords(item, lang)).orElse(List.of())) {
            if (!all.contains(words)) {
                fail(line, "'" + words + "' is not in what was said: " + all);
            }
        }
        line.get("options").ifPresent(options -> options(line, options));
        line.get("calls")
                .map(Item::texts)
                .map(expected -> expected.equals(List.of(NONE)) ? List.<String>of() : expected)
                .filter(expected -> !expected.equals(stage.called()))
                .ifPresent(e -> fail(line, "expected calls " + e + " but made " + stage.called()));
        line.get("holds")
                .map(Item::texts)
                .map(TreeSet::new)
                .filter(expected -> !expected.equals(new TreeSet<>(stage.holds())))
                .ifPresent(e -> fail(line, "expected holds " + e + " but open " + stage.holds()));
        line.get("slots")
                .map(Item::entries)
                .orElse(Map.of())
                .forEach((name, value) -> slot(line, name, value));
        stage.unanswered().forEach(service -> fail(line, "no answer is given for " + service));
        stage.unanswered().clear();
    }

    private void options(Item line, Item options) {
        List<String> now =
                stage.said().stream()
                        .map(Effect.Say::options)
                        .filter(list -> !list.isEmpty())
                        .reduce(List.of(), (first, second) -> second);
        if (options.isNumber()) {
            if (now.size() != options.number(0, Integer.MAX_VALUE)) {
                fail(line, "expected " + options.text() + " options but were offered " + now);
            }
        } else if (!now.equals(Talk.allWords(options, lang))) {
            fail(line, "expected " + Talk.allWords(options, lang) + " but were offered " + now);
        }
    }

    private void slot(Item line, String name, Item expected) {
        Map<String, Value> slots = stage.state().top().map(Frame::slots).orElse(Map.of());
        boolean size = name.endsWith(".size");
        Value value = slots.get(size ? name.substring(0, name.length() - 5) : name);
        String actual = size ? Integer.toString(size(value)) : shown(value);
        String wanted =
                expected.isList() ? expected.texts().toString() : Talk.words(expected, lang);
        if (!actual.equals(wanted)) {
            fail(line, "expected " + name + " = " + wanted + " but it is " + actual);
        }
    }

    private static int size(Value value) {
        return value instanceof Value.Many many ? many.items().size() : value == null ? 0 : 1;
    }

    private String shown(Value value) {
        return switch (value) {
            case null -> "unset";
            case Value.Str str -> str.text();
            case Value.Bool bool -> Boolean.toString(bool.value());
            case Value.Num num -> num.value().toPlainString();
            case Value.Moment moment -> local(moment.at());
            case Value.Period period -> local(period.from()) + '/' + local(period.to());
            case Value.Place place -> place.label();
            case Value.Photo photo -> photo.shot();
            case Value.Choice choice -> choice.id();
            case Value.Many many -> many.items().stream().map(this::shown).toList().toString();
        };
    }

    private String local(Instant at) {
        return at.atOffset(talk.clock().getOffset()).toLocalDateTime().toString();
    }

    private void fail(Item line, String what) {
        failures.add(line.file() + ":" + line.line() + " [" + lang.tag() + "]: " + what);
    }
}
