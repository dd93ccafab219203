package org.citizenwindow.dialog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.shared.Lang;

/** A citizen at the engine: says things, looks at what came of it. The state goes through JSON at every step. */
public final class Chat {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Flows flows;
    final List<Effect> effects = new ArrayList<>();
    final List<Trace> traces = new ArrayList<>();
    Instant now = Instant.parse("2026-11-22T02:00:00Z");
    Conversation state;
    Profile profile = Profile.EMPTY;

    private final ConversationJson json = new ConversationJson();
    private final Map<String, Deque<CallResult>> answers = new HashMap<>();
    private boolean answering = true;

    Chat(Lang lang) {
        this(lang, BuiltInServices.withSample());
    }

    Chat(Lang lang, Flows flows) {
        this.flows = flows;
        state = Conversation.fresh("test:main:citizen", lang);
    }

    /** What a back end answers next; before that, everything is fine with two options. */
    Chat answer(String service, CallResult result) {
        answers.computeIfAbsent(service, any -> new ArrayDeque<>()).add(result);
        return this;
    }

    /** Calls are left open from here on. */
    Chat withoutAnswers() {
        answering = false;
        return this;
    }

    Chat says(String text) {
        return happens(new Event.Text(text));
    }

    Chat taps(String payload) {
        return happens(new Event.Tap(payload));
    }

    Chat pictures(String... refs) {
        effects.clear();
        for (String ref : refs) {
            step(new Event.Photo(ref));
        }
        return this;
    }

    Chat happens(Event event) {
        effects.clear();
        traces.clear();
        step(event);
        return this;
    }

    /** Lets time pass and fires the timer of this name, if it is waited for. */
    Chat later(Duration time, String timer) {
        now = now.plus(time);
        Integer revision = state.timers().get(timer);
        return revision == null ? this : happens(new Event.TimerFired(timer, revision));
    }

    private void step(Event event) {
        Outcome outcome = Engine.step(state, event, flows, new Context(now, ZONE).of(profile));
        state = json.read(json.write(outcome.state()));
        traces.addAll(outcome.traces());
        for (Effect effect : outcome.effects()) {
            effects.add(effect);
            if (answering && effect instanceof Effect.Call call) {
                step(new Event.CallAnswered(call.callId(), answerTo(call)));
            }
        }
    }

    private CallResult answerTo(Effect.Call call) {
        Deque<CallResult> given = answers.get(call.service());
        return given == null || given.isEmpty() ? fine(call) : given.removeFirst();
    }

    /** What a back end in order answers to any call. */
    static CallResult fine(Effect.Call call) {
        return switch (call.service()) {
            case "appointments.offer" -> new CallResult.Ok(offered(page(call)));
            case "appointments.hold" ->
                    new CallResult.Ok(
                            Map.of(
                                    "hold", new Value.Str("hold-" + call.callId().substring(0, 4)),
                                    "label", new Value.Str("11-23 09:00"),
                                    "site", new Value.Str("a"),
                                    "site_name", new Value.Str("Site A"),
                                    "site_address", new Value.Str("Road 1"),
                                    "start",
                                            new Value.Moment(
                                                    Instant.parse("2026-11-23T01:00:00Z"))));
            default ->
                    new CallResult.Ok(
                            Map.of(
                                    "options", choices("a", "b"),
                                    "open", new Value.Bool(true),
                                    "found", new Value.Bool(true),
                                    "hours", new Value.Str("07:30-19:30"),
                                    "number", new Value.Str("4821-7395-0262"),
                                    "appointment", new Value.Str("11-23 09:00"),
                                    "label", new Value.Str("11-23 09:00"),
                                    "status_text", new Value.Str("new"),
                                    "site_name", new Value.Str("Site A"),
                                    "site_address", new Value.Str("Road 1")));
        };
    }

    private static int page(Effect.Call call) {
        return call.arguments().get("page") instanceof Value.Num num ? num.value().intValue() : 0;
    }

    private static Map<String, Value> offered(int page) {
        return Map.of(
                "options",
                choices("t" + page + "1", "t" + page + "2"),
                "more",
                new Value.Bool(page < 2));
    }

    static Value choices(String... ids) {
        List<Value> items = new ArrayList<>();
        for (String id : ids) {
            items.add(new Value.Choice(id, "Option " + id));
        }
        return new Value.Many(items);
    }

    public static Value number(int value) {
        return new Value.Num(BigDecimal.valueOf(value));
    }

    List<String> keys() {
        return said().stream().map(Effect.Say::key).toList();
    }

    List<Effect.Say> said() {
        return effects.stream()
                .filter(Effect.Say.class::isInstance)
                .map(Effect.Say.class::cast)
                .toList();
    }

    List<Effect.Call> calls() {
        return effects.stream()
                .filter(Effect.Call.class::isInstance)
                .map(Effect.Call.class::cast)
                .toList();
    }

    List<String> services() {
        return calls().stream().map(Effect.Call::service).toList();
    }

    String text() {
        return said().isEmpty() ? "" : said().getLast().text();
    }

    List<String> options() {
        return said().isEmpty() ? List.of() : said().getLast().options();
    }

    String asked() {
        return state.top().flatMap(Frame::question).map(Question::slot).orElse("nothing");
    }

    Optional<Value> slot(String name) {
        return state.top().map(frame -> frame.slots().get(name));
    }

    /** Fills the sample form up to this question, in English. */
    static Chat at(String question) {
        Chat chat = new Chat(Lang.EN).says("the sample form please");
        for (String answer :
                List.of(
                        "yes",
                        "red",
                        "PICTURES",
                        "12 Tianhe Road",
                        "now",
                        "yes",
                        "粤A12345",
                        "粤B22222, 粤C33333",
                        "13800138000",
                        "1",
                        "1",
                        "all fine")) {
            if (chat.asked().equals(question)) {
                return chat;
            }
            if (answer.equals("PICTURES")) {
                chat.pictures("r1", "r2").says("done");
            } else {
                chat.says(answer);
            }
        }
        return chat;
    }
}
