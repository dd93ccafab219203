package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.flows.LateServices;
import org.citizenwindow.shared.Lang;

/** What holds however late, doubled or out of order the answers of back ends come, whatever the citizen does meanwhile. */
class WaitingPropertiesTest {
    private static final Flows FLOWS = LateServices.flows();
    private static final ConversationJson JSON = new ConversationJson();
    private static final Instant BEGIN = Instant.parse("2026-11-22T02:00:00Z");

    /**
     * One thing that happens.
     *
     * @param event null: the answer to one of the calls made so far, under way or over
     * @param which of them, counted round
     * @param mood how it is answered
     */
    record Deed(Event event, int which, int mood, int seconds) {}

    @Property(tries = 300)
    void calls_areEachEndedOnce_andAnswersNobodyWaitsForChangeNothing(
            @ForAll("deeds") List<Deed> deeds) {
        Conversation state = Conversation.fresh("p:main:someone", Lang.EN);
        Instant now = BEGIN;
        List<String> made = new ArrayList<>();
        Map<String, Boolean> ended = new HashMap<>();
        Set<String> answered = new HashSet<>();
        for (Deed deed : deeds) {
            now = now.plusSeconds(deed.seconds());
            if (deed.event() == null && made.isEmpty()) {
                continue;
            }
            String id = made.isEmpty() ? "" : made.get(deed.which() % made.size());
            Event event =
                    deed.event() == null
                            ? new Event.CallAnswered(id, answer(deed.mood()))
                            : deed.event();
            Outcome outcome = happens(state, event, now);
            if (deed.event() == null && (ended.containsKey(id) || !answered.add(id))) {
                assertThat(outcome).isEqualTo(new Outcome(state, List.of(), List.of()));
            }
            for (Effect effect : outcome.effects()) {
                if (effect instanceof Effect.CallLater call) {
                    made.add(call.callId());
                }
                if (effect instanceof Effect.EndCall end) {
                    assertThat(made).contains(end.callId());
                    assertThat(ended.put(end.callId(), end.used())).as("ended once").isNull();
                    assertThat(answered.contains(end.callId()) || !end.used())
                            .as("used only when answered")
                            .isTrue();
                }
            }
            state = outcome.state();
            assertThat(waited(state))
                    .as("every call is waited for, or ended")
                    .isEqualTo(open(made, ended));
            boolean spoken =
                    event instanceof Event.Text text && !text.text().isEmpty()
                            || event instanceof Event.Tap;
            boolean began = outcome.effects().stream().anyMatch(Effect.CallLater.class::isInstance);
            if (spoken && !began && state.mode() == Conversation.Mode.BOT) {
                assertThat(outcome.effects().stream().anyMatch(Effect.Say.class::isInstance))
                        .as("an answer to %s", event)
                        .isTrue();
            }
            if (began) {
                assertThat(state.timers()).containsKey(Waiting.TIMER);
            }
            if (waited(state).isEmpty()) {
                assertThat(state.timers()).doesNotContainKey(Waiting.TIMER);
            }
        }
        Conversation left = happens(state, new Event.AgentLeft(), now).state();
        assertThat(leave(left, now).stack()).as("nobody is ever stuck").isEmpty();
    }

    /** Says that it is to end until it does. */
    private static Conversation leave(Conversation state, Instant now) {
        Conversation after = state;
        for (int i = 0; i < 12 && !after.stack().isEmpty(); i++) {
            after = happens(after, new Event.Text("cancel"), now).state();
        }
        return after;
    }

    /** The same with what the back ends in the house answer at once. */
    private static Outcome happens(Conversation state, Event event, Instant now) {
        Outcome outcome = step(state, event, now);
        List<Effect> effects = new ArrayList<>(outcome.effects());
        Conversation after = outcome.state();
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i) instanceof Effect.Call call) {
                Outcome next =
                        step(after, new Event.CallAnswered(call.callId(), Chat.fine(call)), now);
                effects.addAll(next.effects());
                after = next.state();
            }
        }
        return new Outcome(after, effects, outcome.traces());
    }

    private static Outcome step(Conversation state, Event event, Instant now) {
        Context context = new Context(now, Chat.ZONE);
        Outcome outcome = Engine.step(state, event, FLOWS, context);
        assertThat(JSON.read(JSON.write(outcome.state()))).isEqualTo(outcome.state());
        assertThat(Engine.step(JSON.read(JSON.write(state)), event, FLOWS, context))
                .as("done again after a crash")
                .isEqualTo(outcome);
        return outcome;
    }

    private static Set<String> waited(Conversation state) {
        return state.stack().stream()
                .flatMap(frame -> frame.awaited().stream())
                .filter(Frame.Awaited::later)
                .map(Frame.Awaited::callId)
                .collect(Collectors.toSet());
    }

    private static Set<String> open(List<String> made, Map<String, Boolean> ended) {
        return made.stream().filter(id -> !ended.containsKey(id)).collect(Collectors.toSet());
    }

    private static CallResult answer(int mood) {
        return switch (mood) {
            case 0 -> new CallResult.Unavailable();
            case 1 -> new CallResult.Rejected("permits:full", Map.of());
            case 2 -> new CallResult.Rejected("permits:unknown", Map.of());
            case 3 -> new CallResult.Ok(Map.of());
            default ->
                    new CallResult.Ok(
                            Map.of("number", new Value.Str("P-7"), "state", new Value.Str("open")));
        };
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Event> words =
                Arbitraries.of(
                                "a removal",
                                "13800138000",
                                "confirm",
                                "confirm",
                                "yes",
                                "no",
                                "1",
                                "2",
                                "back",
                                "change",
                                "cancel",
                                "start over",
                                "help",
                                "menu",
                                "why",
                                "language",
                                "日本語",
                                "English",
                                "continue",
                                "a person please",
                                "what does it cost",
                                "there is a fire",
                                "blah",
                                "")
                        .map(Event.Text::new);
        Arbitrary<Event> taps =
                Arbitraries.of("PERMIT", "PERMIT_STATE", "PERMIT_TIP", "CANCEL")
                        .map(Event.Tap::new);
        Arbitrary<Event> others =
                Arbitraries.of(
                        new Event.Photo("a"),
                        new Event.Pin(23.1, 113.3, ""),
                        new Event.Other("sticker"),
                        new Event.Followed(""),
                        new Event.AgentTook(),
                        new Event.AgentLeft(),
                        new Event.AgentLeft(),
                        new Event.AgentSpoke());
        Arbitrary<Event> timers =
                Arbitraries.of(Waiting.TIMER, Turn.EXPIRE, Turn.BURST)
                        .flatMap(
                                name ->
                                        Arbitraries.integers()
                                                .between(0, 40)
                                                .map(r -> new Event.TimerFired(name, r)));
        Arbitrary<Event> events =
                Arbitraries.frequencyOf(
                        Tuple.of(6, words),
                        Tuple.of(4, taps),
                        Tuple.of(2, others),
                        Tuple.of(1, timers));
        Arbitrary<Deed> any =
                Combinators.combine(
                                events.injectNull(0.3),
                                Arbitraries.integers().between(0, 20),
                                Arbitraries.integers().between(0, 6),
                                Arbitraries.of(1, 1, 3, 20, 400, 200_000))
                        .as(Deed::new);
        Arbitrary<List<Deed>> reports = Arbitraries.of(report(), List.of());
        return Combinators.combine(reports, any.list().ofMinSize(3).ofMaxSize(40))
                .as((first, then) -> Stream.concat(first.stream(), then.stream()).toList());
    }

    /** So that most plays have a report under way. */
    private static List<Deed> report() {
        List<Deed> deeds = new ArrayList<>(List.of(new Deed(new Event.Tap("PERMIT"), 0, 0, 1)));
        for (String text : List.of("a removal", "13800138000", "confirm")) {
            deeds.add(new Deed(new Event.Text(text), 0, 0, 1));
        }
        return deeds;
    }
}
