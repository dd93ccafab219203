package org.citizenwindow.flows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.citizenwindow.dialog.Context;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Engine;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Outcome;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;

/** Many citizens filling the sample form, each of whom answers what is asked. States go through JSON at every event. */
final class Crowd {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final int PATIENCE = 80;

    private final ConversationJson json = new ConversationJson();
    final List<Trace> traces = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();

    /** Somebody who has given as many answers of the form as chance has it. */
    Conversation underWay(Flows flows, int number, RandomGenerator chance) {
        Lang lang = Lang.values()[number % 3];
        Conversation state = Conversation.fresh("test:main:c" + number, lang);
        state = step(state, new Event.Tap("SAMPLE"), flows);
        int answers = chance.nextInt(22);
        for (int i = 0; i < answers && asked(state) != null && !asked(state).isEmpty(); i++) {
            state = answer(state, flows, chance);
        }
        return state;
    }

    /** Lets somebody answer until nothing is under way. */
    Conversation toTheEnd(Conversation start, Flows flows, RandomGenerator chance) {
        Conversation state = start;
        for (int i = 0; !state.stack().isEmpty(); i++) {
            if (i == PATIENCE) {
                throw new AssertionError("does not come to an end: " + json.write(state));
            }
            state = answer(state, flows, chance);
        }
        return state;
    }

    static String asked(Conversation state) {
        return state.top().flatMap(Frame::question).map(Question::slot).orElse(null);
    }

    private Conversation answer(Conversation state, Flows flows, RandomGenerator chance) {
        Question question = state.top().flatMap(Frame::question).orElseThrow();
        if (question.check()) {
            return step(state, new Event.Text("1"), flows);
        }
        if (question.slot().equals("pictures") && chance.nextInt(3) > 0) {
            return step(state, new Event.Photo("p" + state.revision()), flows);
        }
        return step(state, new Event.Text(words(state, question)), flows);
    }

    private static String words(Conversation state, Question question) {
        return switch (question.slot()) {
            case "" ->
                    state.lang() == Lang.ZH_CN ? "确认" : state.lang() == Lang.JA ? "はい" : "confirm";
            case "ready", "kind", "site", "slot" -> "1";
            case "pictures" -> state.lang() == Lang.EN ? "done" : "完了";
            case "where" -> "天河路12号路口";
            case "when" -> state.lang() == Lang.EN ? "now" : "刚才";
            case "plate", "car" -> "粤A12345";
            case "others" -> "粤B22222, 粤C33333";
            case "phone" -> "13800138000";
            default -> "一切都好";
        };
    }

    Conversation step(Conversation state, Event event, Flows flows) {
        Deque<Event> events = new ArrayDeque<>(List.of(event));
        Conversation now = state;
        while (!events.isEmpty()) {
            Outcome outcome =
                    Engine.step(
                            now,
                            events.poll(),
                            flows,
                            new Context(NOW, ZoneId.of("Asia/Shanghai")));
            now = json.read(json.write(outcome.state()));
            traces.addAll(outcome.traces());
            effects.addAll(outcome.effects());
            for (Effect effect : outcome.effects()) {
                if (effect instanceof Effect.Call call) {
                    events.add(new Event.CallAnswered(call.callId(), answerTo(call)));
                } else if (effect instanceof Effect.FetchMedia media) {
                    events.add(new Event.PhotoSettled(media.ref(), true, "sha-" + media.ref(), ""));
                }
            }
        }
        return now;
    }

    private static CallResult answerTo(Effect.Call call) {
        Value options =
                new Value.Many(
                        List.of(
                                new Value.Choice("a", "Counter A"),
                                new Value.Choice("b", "Counter B")));
        return new CallResult.Ok(
                switch (call.service()) {
                    case "appointments.hold" ->
                            Map.of(
                                    "hold", new Value.Str("hold-" + call.callId()),
                                    "label", new Value.Str("11-23 09:00"),
                                    "site", new Value.Str("a"),
                                    "site_name", new Value.Str("Counter A"),
                                    "site_address", new Value.Str("Road 1"),
                                    "start", new Value.Moment(NOW));
                    default ->
                            Map.of(
                                    "options", options,
                                    "more", new Value.Bool(false),
                                    "number", new Value.Str("4821-7395-0262"));
                });
    }
}
