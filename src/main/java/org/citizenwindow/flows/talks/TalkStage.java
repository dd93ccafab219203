package org.citizenwindow.flows.talks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.citizenwindow.dialog.Context;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Engine;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Outcome;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;

/**
 * A world for the engine without any side effect: a clock that is moved by hand, back ends that answer from a list, pictures
 * whose bytes are their names. The state goes through JSON after every step.
 */
final class TalkStage {
    private final Flows flows;
    private final Talk talk;
    private final Lang lang;
    private final ConversationJson json = new ConversationJson();
    private final Map<String, Deque<Item>> answers = new TreeMap<>();
    private final Map<String, Alarm> timers = new HashMap<>();
    private final Map<String, String> unsettled = new LinkedHashMap<>();
    private final Set<String> failing;
    private final Set<String> holds = new HashSet<>();
    private final List<Effect.Say> said = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private Conversation state;
    private Profile profile = Profile.EMPTY;
    private Instant now;
    private int pictures;
    private final TalkCalls later;
    private Optional<Function<String, TalkAnswer>> backEnds = Optional.empty();
    private int unasked;

    private record Alarm(Instant due, int revision) {}

    /**
     * @param failing names of pictures whose outcome a later line tells
     */
    TalkStage(Flows flows, Talk talk, Lang lang, Set<String> failing) {
        this.flows = flows;
        this.talk = talk;
        this.lang = lang;
        this.failing = failing;
        this.now = talk.clock().toInstant();
        this.state = Conversation.fresh(talk.channel().name() + ":talk:" + talk.file(), lang);
        this.later = new TalkCalls(this::answer, called::add);
        talk.answers().forEach((service, list) -> answers.put(service, new ArrayDeque<>(list)));
    }

    private TalkStage(TalkStage other) {
        flows = other.flows;
        talk = other.talk;
        lang = other.lang;
        failing = other.failing;
        state = other.state;
        profile = other.profile;
        now = other.now;
        pictures = other.pictures;
        unasked = other.unasked;
        backEnds = other.backEnds;
        later = other.later.copy(this::answer, called::add);
        other.answers.forEach((service, list) -> answers.put(service, new ArrayDeque<>(list)));
        timers.putAll(other.timers);
        unsettled.putAll(other.unsettled);
        holds.addAll(other.holds);
    }

    /** The same world once more, for what is tried in it and then never was. */
    TalkStage copy() {
        return new TalkStage(this);
    }

    /** What answers calls that the talk has no answer for. */
    void answeredBy(Function<String, TalkAnswer> stand) {
        backEnds = Optional.of(stand);
    }

    void beginLine() {
        said.clear();
        called.clear();
    }

    List<Effect.Say> said() {
        return said;
    }

    List<String> called() {
        return called;
    }

    List<Trace> traces() {
        return traces;
    }

    Set<String> holds() {
        return holds;
    }

    Conversation state() {
        return state;
    }

    List<String> unanswered() {
        return unanswered;
    }

    /** Services whose answers were not all used. */
    List<String> leftOver() {
        return answers.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " (" + entry.getValue().size() + ")")
                .toList();
    }

    void happen(Event event) {
        step(event);
        for (Optional<Instant> due = later.next();
                due.filter(at -> !at.isAfter(now)).isPresent();
                due = later.next()) {
            later.happen().ifPresent(this::step);
        }
    }

    private void step(Event event) {
        Outcome outcome = Engine.step(state, event, flows, context(event));
        state = json.read(json.write(outcome.state()));
        traces.addAll(outcome.traces());
        if (unasked(event) && outcome.effects().stream().anyMatch(Effect.Say.class::isInstance)) {
            unasked++;
        }
        for (Effect effect : outcome.effects()) {
            carryOut(effect);
        }
    }

    /** The answer to a message is free, and as many may follow as the channel lets through within its window. */
    private Context context(Event event) {
        Context answering = new Context(now, talk.zone()).of(profile);
        if (!unasked(event)) {
            if (!(event instanceof Event.CallAnswered)) {
                unasked = 0;
            }
            return answering;
        }
        boolean open =
                state.heardAt()
                        .filter(at -> now.isBefore(at.plus(talk.channel().window())))
                        .isPresent();
        int left = open ? talk.channel().unasked() - unasked : 0;
        return answering.unasked(Context.Reach.unasked(left));
    }

    private static boolean unasked(Event event) {
        return event instanceof Event.TimerFired
                || event instanceof Event.AgentTook
                || event instanceof Event.AgentLeft;
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Say say -> said.add(say);
            case Effect.Call call -> step(new Event.CallAnswered(call.callId(), answer(call)));
            case Effect.CallLater call -> later.begin(call, now);
            case Effect.EndCall end -> later.end(end);
            case Effect.SetTimer timer ->
                    timers.put(timer.name(), new Alarm(now.plus(timer.after()), state.revision()));
            case Effect.ClearTimer timer -> timers.remove(timer.name());
            case Effect.FetchMedia ignored -> {}
            case Effect.Handover ignored -> {}
            case Effect.Forget ignored -> {}
            case Effect.Erase ignored -> {}
            case Effect.Remember remember ->
                    remember.entries().forEach(entry -> profile = profile.plus(entry));
            case Effect.ForgetProfile ignored -> profile = profile.forgotten();
        }
    }

    private CallResult answer(Effect.Call call) {
        CallResult result = answer(call.service()).atOnce();
        book(call, result);
        return result;
    }

    private TalkAnswer answer(String service) {
        called.add(service);
        Deque<Item> list = answers.getOrDefault(service, new ArrayDeque<>());
        if (!list.isEmpty()) {
            return Talk.stub(list.removeFirst(), lang);
        }
        if (service.equals("appointments.release")) {
            return TalkAnswer.of(new CallResult.Ok(Map.of()));
        }
        if (backEnds.isPresent()) {
            return backEnds.get().apply(service);
        }
        unanswered.add(service);
        return TalkAnswer.of(new CallResult.Unavailable());
    }

    private void book(Effect.Call call, CallResult result) {
        if (call.service().equals("appointments.release")
                && call.arguments().get("hold") instanceof Value.Str hold) {
            holds.remove(hold.text());
        }
        if (call.service().equals("appointments.hold")
                && result instanceof CallResult.Ok ok
                && ok.values().get("hold") instanceof Value.Str hold) {
            holds.add(hold.text());
        }
    }

    /** Sends a picture; its bytes are there at once unless a later line says that they are not. */
    void picture(String name) {
        String ref =
                UUID.nameUUIDFromBytes((name + pictures++).getBytes(StandardCharsets.UTF_8))
                        .toString();
        now = now.plusMillis(100);
        happen(new Event.Photo(ref));
        if (failing.contains(name)) {
            unsettled.put(name, ref);
        } else {
            happen(new Event.PhotoSettled(ref, true, "sha-" + name, ""));
        }
    }

    /** A picture could not be had; false when none of this name is on the way. */
    boolean pictureFailed(String name, String reason) {
        String ref = unsettled.remove(name);
        if (ref != null) {
            happen(new Event.PhotoSettled(ref, false, "", reason));
        }
        return ref != null;
    }

    /** Lets time pass; timers that come due fire, and back ends answer, in their order. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        boolean more = true;
        while (more) {
            Optional<Instant> answer = later.next().filter(at -> !at.isAfter(until));
            Optional<Map.Entry<String, Alarm>> timer = next(answer.orElse(until));
            more = timer.isPresent() || answer.isPresent();
            if (timer.isPresent()) {
                timers.remove(timer.get().getKey());
                now = timer.get().getValue().due();
                happen(
                        new Event.TimerFired(
                                timer.get().getKey(), timer.get().getValue().revision()));
            } else if (answer.isPresent()) {
                now = answer.get();
                later.happen().ifPresent(this::happen);
            }
        }
        now = until;
    }

    private Optional<Map.Entry<String, Alarm>> next(Instant until) {
        return timers.entrySet().stream()
                .filter(entry -> !entry.getValue().due().isAfter(until))
                .min(Map.Entry.comparingByValue((a, b) -> a.due().compareTo(b.due())));
    }
}
