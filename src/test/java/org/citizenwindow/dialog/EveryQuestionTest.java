package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.flows.ConversationJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Generated: every command and every odd event at every question of every shipped flow, in every language. The questions are
 * those the talks pass, and they pass them all.
 */
class EveryQuestionTest {
    private static final Flows FLOWS = BuiltInServices.flows();
    private static final Instant NOW = Instant.parse("2026-11-22T02:30:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ConversationJson JSON = new ConversationJson();

    /** Commands after which the very same question stands. */
    private static final List<Command> STAYING =
            List.of(
                    Command.HELP,
                    Command.HUMAN,
                    Command.MENU,
                    Command.WHY,
                    Command.LANGUAGE,
                    Command.CORRECT,
                    Command.RESUME,
                    Command.FORGET);

    private static Map<String, Conversation> questions() {
        Map<String, Conversation> found = new LinkedHashMap<>();
        for (Conversation state : BuiltInServices.conversations()) {
            boolean open =
                    state.aside().isEmpty()
                            && state.mode() == Conversation.Mode.BOT
                            && state.top().flatMap(Frame::question).isPresent()
                            && state.top().flatMap(Frame::awaited).isEmpty();
            if (open) {
                Frame top = state.top().orElseThrow();
                boolean check = top.question().orElseThrow().check();
                String name =
                        state.lang().tag()
                                + " "
                                + top.flow()
                                + "/"
                                + top.step()
                                + (check ? " read back" : "");
                found.putIfAbsent(name, state);
            }
        }
        return found;
    }

    private static Map<String, Event> oddEvents() {
        Map<String, Event> events = new LinkedHashMap<>();
        STAYING.forEach(c -> events.put("command " + c, new Event.Tap(c.name())));
        events.put("emoji", new Event.Text("😀👍"));
        events.put("nothing", new Event.Text(""));
        events.put("zero bytes", new Event.Text("\0\0\0"));
        events.put("marks of direction", new Event.Text("\u202E\u200F\u200B"));
        events.put("5,000 characters", new Event.Text("字".repeat(5000)));
        events.put("sticker", new Event.Other("sticker"));
        events.put("link", new Event.Other("link"));
        events.put("video", new Event.Other("video"));
        events.put("type of tomorrow", new Event.Other("hologram"));
        events.put("voice without words", new Event.Voice("v1", ""));
        events.put("followed again", new Event.Followed(""));
        events.put("danger", new Event.Text("有人流血了快来"));
        events.put("danger, en", new Event.Text("someone is bleeding, help"));
        events.put("danger, ja", new Event.Text("血が出ています"));
        events.put("unknown key", new Event.Tap("KEY_OF_AN_OLD_MENU"));
        for (Flow flow : FLOWS.all()) {
            flow.starts().menu().forEach(key -> events.put("menu " + key, new Event.Tap(key)));
        }
        return events;
    }

    @TestFactory
    Stream<DynamicTest> oddEvent_isAnsweredAndTheSameQuestionStands() {
        List<DynamicTest> tests = new ArrayList<>();
        questions()
                .forEach(
                        (name, state) ->
                                oddEvents()
                                        .forEach(
                                                (odd, event) ->
                                                        tests.add(
                                                                DynamicTest.dynamicTest(
                                                                        name + ": " + odd,
                                                                        () ->
                                                                                stands(
                                                                                        state,
                                                                                        event)))));
        assertThat(tests).hasSizeGreaterThan(500);
        return tests.stream();
    }

    private static void stands(Conversation state, Event event) {
        Outcome outcome = answered(Engine.step(state, event, FLOWS, new Context(NOW, ZONE)));
        assertThat(outcome.effects()).anyMatch(Effect.Say.class::isInstance);
        Frame before = state.top().orElseThrow();
        // A flow that may be led away from stands below the one that was asked for.
        Frame after = outcome.state().stack().get(state.stack().size() - 1);
        assertThat(after.step()).isEqualTo(before.step());
        assertThat(after.slots()).isEqualTo(before.slots());
        assertThat(after.question().map(Question::slot))
                .isEqualTo(before.question().map(Question::slot));
        assertThat(JSON.read(JSON.write(outcome.state()))).isEqualTo(outcome.state());
    }

    /** What only tells something asks a back end first, which answers in the same turn. */
    private static Outcome answered(Outcome outcome) {
        Outcome last = outcome;
        while (last.effects().stream().noneMatch(Effect.Say.class::isInstance)) {
            Effect.Call call =
                    last.effects().stream()
                            .filter(Effect.Call.class::isInstance)
                            .map(Effect.Call.class::cast)
                            .findFirst()
                            .orElseThrow();
            Event answer = new Event.CallAnswered(call.callId(), Chat.fine(call));
            last = Engine.step(last.state(), answer, FLOWS, new Context(NOW, ZONE));
        }
        return last;
    }

    @TestFactory
    Stream<DynamicTest> question_canBeLeft() {
        return questions().entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(), () -> canBeLeft(entry.getValue())));
    }

    /** At once, or after one short question; by saying it again in any case. */
    private static void canBeLeft(Conversation state) {
        Outcome outcome = step(state, new Event.Tap(Command.CANCEL.name()));
        assertThat(outcome.effects()).anyMatch(Effect.Say.class::isInstance);
        if (outcome.state().aside().isPresent()) {
            outcome = step(outcome.state(), new Event.Tap(Command.CANCEL.name()));
            assertThat(outcome.effects()).anyMatch(Effect.Say.class::isInstance);
        }
        assertThat(outcome.state().stack().size()).isLessThan(state.stack().size());
    }

    private static Outcome step(Conversation state, Event event) {
        return Engine.step(state, event, FLOWS, new Context(NOW, ZONE));
    }

    @TestFactory
    Stream<DynamicTest> pictureOutOfPlace_isFetchedAndAcknowledged() {
        return questions().entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(), () -> picture(entry.getValue())));
    }

    private static void picture(Conversation state) {
        Outcome sent = Engine.step(state, new Event.Photo("stray"), FLOWS, new Context(NOW, ZONE));
        assertThat(sent.effects()).contains(new Effect.FetchMedia("stray"));
        Frame before = state.top().orElseThrow();
        Frame after = sent.state().top().orElseThrow();
        assertThat(after.step()).isEqualTo(before.step());
        Integer revision = sent.state().timers().get(Turn.BURST);
        boolean answered = sent.effects().stream().anyMatch(Effect.Say.class::isInstance);
        boolean joined = after.pictures().contains("stray");
        assertThat(answered || joined || revision != null).isTrue();
        if (revision != null) {
            Outcome spoken =
                    Engine.step(
                            sent.state(),
                            new Event.TimerFired(Turn.BURST, revision),
                            FLOWS,
                            new Context(NOW.plusSeconds(4), ZONE));
            assertThat(spoken.effects()).anyMatch(Effect.Say.class::isInstance);
        }
    }
}
