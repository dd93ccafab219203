package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.call.CallSpec;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Frame.Kind;
import org.citizenwindow.dialog.value.Known;
import org.citizenwindow.dialog.value.Value;

/** Moves a conversation from step to step until something has to be waited for. */
final class Running {
    private Running() {}

    /** Begins a flow, on top of the one in hand if there is one. */
    static void start(Turn turn, Flow flow, Kind kind, Map<String, Value> known) {
        if (turn.idle()) {
            turn.setTimer(Turn.EXPIRE, flow.policy().expire());
        }
        turn.push(Frame.begun(flow, kind, turn.now(), known));
        turn.trace(Trace.Kind.STARTED, kind.name());
        if (kind == Kind.STARTED || kind == Kind.DIGRESSION) {
            turn.message().takeSentence().ifPresent(heard -> Gathering.begun(turn, heard));
        }
        on(turn);
    }

    /** Runs on until a question, a call or the end. */
    static void on(Turn turn) {
        while (!turn.idle()
                && turn.top().question().isEmpty()
                && turn.top().awaited().isEmpty()
                && turn.aside().isEmpty()) {
            if (!turn.spend()) {
                turn.trace(Trace.Kind.STOPPED, "");
                drop(turn);
                turn.say("common.stopped");
                return;
            }
            enter(turn);
        }
    }

    private static void enter(Turn turn) {
        Frame frame = turn.top();
        Step step =
                turn.flow()
                        .step(frame.step())
                        .orElseThrow(() -> new IllegalStateException("no step " + frame.step()));
        boolean again = !frame.changed().isEmpty() && frame.passed().contains(step.id());
        if (!again) {
            turn.trace(Trace.Kind.ENTERED, "");
            step.common()
                    .handovers()
                    .forEach(to -> Desk.call(turn, new Effect.Handover(to.queue(), to.urgent())));
            turn.top(f -> f.passed(plus(f.passed(), step.id())).changed(Set.of()));
        }
        switch (step) {
            case Step.Collect collect -> collect(turn, collect);
            case Step.Tell tell -> {
                if (!again) {
                    tell(turn, tell);
                }
                leave(turn, step);
            }
            case Step.Branch branch -> leave(turn, branch);
            case Step.Confirm confirm -> Confirming.open(turn, confirm);
            case Step.CallOut call -> {
                if (again && !usesChanged(turn, call.call())) {
                    leave(turn, step);
                } else {
                    Waiting.call(turn, call.call(), arguments(turn, call.call()));
                }
            }
        }
    }

    private static void collect(Turn turn, Step.Collect collect) {
        Slot slot = turn.flow().slots().get(collect.slot());
        boolean known =
                slot.type() instanceof SlotType.Photos photos
                        ? Pictures.isComplete(turn, slot, photos)
                        : turn.top().slots().containsKey(slot.name());
        if (known) {
            leave(turn, collect);
        } else {
            Asking.open(turn, slot);
        }
    }

    private static void tell(Turn turn, Step.Tell tell) {
        String picture = tell.picture();
        for (String key : tell.texts()) {
            turn.say(key, Map.of(), List.of(), picture);
            picture = "";
        }
        turn.buttons().said(tell);
    }

    /** Leaves a step by the first way out whose condition holds. */
    static void leave(Turn turn, Step step) {
        if (step.common().barrier()) {
            turn.top(f -> f.beyond(step.id()));
        }
        for (Step.Edge edge : step.next()) {
            Frame frame = turn.top();
            if (edge.when().map(p -> p.holds(frame.slots(), turn.now())).orElse(true)) {
                go(turn, Edges.next(edge), edge.to());
                return;
            }
        }
        throw new IllegalStateException("no way out of " + turn.top().flow() + " " + step.id());
    }

    /** Takes one way out. */
    static void go(Turn turn, String edge, String to) {
        turn.trace(Trace.Kind.LEFT, edge);
        switch (to) {
            case Flow.END -> finish(turn);
            case Flow.CANCEL -> Repair.cancel(turn);
            default -> turn.top(frame -> frame.at(to));
        }
    }

    /** A refusal, a failure: says what is to be said, forgets what is to be asked again, goes there. */
    static void detour(Turn turn, String edge, Step.Detour detour, Map<String, String> extra) {
        detour.say().ifPresent(key -> turn.say(key, extra));
        detour.askAgain().forEach(slot -> Answers.forget(turn, slot));
        turn.top(frame -> frame.changed(Set.of()));
        if (detour.keepDraft() && Drafts.keepable(turn)) {
            Frame here = turn.top();
            turn.push(Drafts.keep(turn).frame().at(here.step()));
        }
        go(turn, edge, detour.to());
    }

    /** The flow is done; the one below, if any, goes on. */
    private static void finish(Turn turn) {
        turn.trace(Trace.Kind.ENDED, "");
        boolean emergency = turn.top().kind() == Kind.EMERGENCY;
        turn.clearTimer(Turn.BURST);
        Remembering.submitted(turn);
        turn.memory().leaveNothing();
        turn.pop();
        if (turn.idle()) {
            turn.clearTimer(Turn.EXPIRE);
            turn.clearTimer(Turn.REMIND);
            return;
        }
        if (Waiting.isOn(turn)) {
            Waiting.say(turn);
            return;
        }
        // After an emergency nobody is thrown back into a form.
        if (turn.flow().policy().resumeAsks() || emergency) {
            Asides.askResume(turn);
        } else if (turn.question().isPresent()) {
            turn.say("common.resumed", Map.of("title", turn.flow().title().in(turn.lang())));
            Asking.repeat(turn);
        }
    }

    /** Ends everything under way without a word: holds are released, pictures forgotten, timers cleared. */
    static void drop(Turn turn) {
        while (!turn.idle()) {
            dropTop(turn);
        }
        turn.clearTimer(Turn.EXPIRE);
        turn.clearTimer(Turn.REMIND);
    }

    /** Ends the flow in hand without a word. */
    static void dropTop(Turn turn) {
        Frame frame = turn.top();
        turn.clearTimer(Turn.BURST);
        if (frame.barrier().isEmpty()) {
            for (Slot slot : turn.flow().slots().values()) {
                Booking.release(turn, slot);
            }
            if (!frame.pictures().isEmpty()) {
                turn.act(new Effect.Forget(frame.pictures()));
            }
        }
        turn.memory().leaveNothing();
        turn.pop();
        turn.noAside();
    }

    /** What a call is given: constants, and the values of slots; unset ones are left out, several are joined. */
    static Map<String, Value> arguments(Turn turn, CallSpec call) {
        Map<String, Value> slots = turn.top().slots();
        Map<String, Value> arguments = new HashMap<>(call.fixed());
        call.with()
                .forEach(
                        (argument, names) -> {
                            List<Value> values = new ArrayList<>();
                            for (String name : names) {
                                Value value = Known.of(slots, name).orElse(null);
                                if (value instanceof Value.Many many && names.size() > 1) {
                                    values.addAll(many.items());
                                } else if (value != null) {
                                    values.add(value);
                                }
                            }
                            if (names.size() > 1) {
                                arguments.put(argument, new Value.Many(values));
                            } else if (!values.isEmpty()) {
                                arguments.put(argument, values.getFirst());
                            }
                        });
        return arguments;
    }

    private static boolean usesChanged(Turn turn, CallSpec call) {
        return call.with().values().stream()
                .flatMap(List::stream)
                .anyMatch(turn.top().changed()::contains);
    }

    static Set<String> plus(Set<String> set, String item) {
        Set<String> more = new HashSet<>(set);
        more.add(item);
        return more;
    }
}
