package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/**
 * The dialog engine: one pure function. What it decides depends on nothing but its arguments, so that a turn that was lost
 * before it was committed can be done again with the same outcome.
 */
public final class Engine {
    private Engine() {}

    /**
     * One event in, the next conversation and its effects out.
     *
     * @param state the conversation as it was stored
     * @param event what happened; one that is out of date (a timer not waited for, a second answer to a call) does nothing
     * @param flows all data: flows, texts, words
     * @param context the time
     */
    public static Outcome step(Conversation state, Event event, Flows flows, Context context) {
        Turn turn = new Turn(state, flows, context);
        turn.silence(state.mode() == Conversation.Mode.AGENT);
        repin(turn);
        boolean happened =
                switch (event) {
                    case Event.Text text -> citizen(turn, () -> Hearing.text(turn, text.text()));
                    case Event.Tap tap -> citizen(turn, () -> Hearing.tap(turn, tap.payload()));
                    case Event.Photo photo -> citizen(turn, () -> Pictures.sent(turn, photo.ref()));
                    case Event.Pin pin -> citizen(turn, () -> Hearing.pin(turn, place(pin)));
                    case Event.Voice voice ->
                            citizen(turn, () -> Hearing.voice(turn, voice.recognized()));
                    case Event.Other other ->
                            citizen(turn, () -> Hearing.other(turn, other.kind()));
                    case Event.Followed ignored -> citizen(turn, () -> Hearing.followed(turn));
                    case Event.PhotoSettled settled -> Losses.settled(turn, settled);
                    case Event.TimerFired timer -> timer(turn, state, timer);
                    case Event.CallAnswered answer -> call(turn, answer);
                    case Event.Invited invited -> invited(turn, invited);
                    case Event.FlowMoved order -> FlowMoves.carryOut(turn, order);
                    case Event.AgentTook ignored -> Desk.took(turn);
                    case Event.AgentSpoke ignored -> Desk.spoke(turn);
                    case Event.AgentLeft ignored -> Desk.left(turn);
                };
        if (!happened) {
            return new Outcome(state, List.of(), List.of());
        }
        Waiting.tell(turn);
        Unanswered.watch(turn, state);
        Waiting.callOff(turn, state);
        turn.buttons().offer();
        return turn.outcome();
    }

    private static boolean citizen(Turn turn, Runnable hearing) {
        turn.heard();
        boolean overdue =
                !turn.idle()
                        && turn.top()
                                .awaited()
                                .filter(
                                        call ->
                                                call.answer().isEmpty()
                                                        && call.since()
                                                                .plus(Waiting.patience(turn))
                                                                .isBefore(turn.now()))
                                .isPresent();
        if (overdue) {
            CallAnswers.answered(turn, new CallResult.Unavailable());
        }
        hearing.run();
        if (turn.mode() == Conversation.Mode.BOT && !turn.alarmedNow()) {
            Silence.told(turn);
        }
        Desk.unattended(turn);
        Silence.watch(turn);
        return true;
    }

    private static Value.Place place(Event.Pin pin) {
        return new Value.Place(true, pin.latitude(), pin.longitude(), pin.label());
    }

    private static boolean call(Turn turn, Event.CallAnswered answer) {
        for (int i = 0; i < turn.stack().size(); i++) {
            Frame frame = turn.stack().get(i);
            Optional<Frame.Awaited> awaited = frame.awaited();
            if (awaited.isPresent() && awaited.get().callId().equals(answer.callId())) {
                if (awaited.get().later()) {
                    return Waiting.answered(turn, i, answer.result());
                }
                if (frame == turn.top()) {
                    CallAnswers.answered(turn, answer.result());
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean timer(Turn turn, Conversation state, Event.TimerFired timer) {
        Integer waited = state.timers().get(timer.name());
        if (waited == null || waited != timer.revision()) {
            return false;
        }
        turn.fired(timer.name());
        switch (timer.name()) {
            case Turn.BURST -> Pictures.burstOver(turn);
            case Turn.EXPIRE -> Silence.expire(turn);
            case Turn.REMIND -> Silence.remindNow(turn);
            case Unanswered.TIMER -> Unanswered.leave(turn);
            case Turn.DRAFTS -> Drafts.overdue(turn);
            case Turn.DESK -> Desk.nobodyCame(turn);
            case Turn.ERASE -> turn.memory().eraseNow();
            case Waiting.TIMER -> Waiting.longer(turn);
            default -> {}
        }
        return true;
    }

    private static boolean invited(Turn turn, Event.Invited invited) {
        Optional<Flow> flow = turn.flows().newest(invited.flow());
        if (flow.isEmpty()) {
            throw new IllegalStateException("no flow " + invited.flow() + " to invite to");
        }
        if (turn.stack().size() >= Limits.STACK) {
            Running.dropTop(turn);
        }
        turn.silence(false);
        turn.noAside();
        Running.start(turn, flow.get(), Frame.Kind.INVITED, invited.known());
        return true;
    }

    /**
     * Frames whose version is gone move to the newest one that still has their step; where there is none, they end. Nothing
     * a citizen wrote can make the engine fail because a flow was taken away.
     */
    static void repin(Turn turn) {
        List<Frame> kept = new ArrayList<>();
        for (Frame frame : turn.stack()) {
            if (turn.flows().flow(frame.flow()).isPresent()) {
                kept.add(frame);
                continue;
            }
            turn.flows()
                    .newest(frame.flow().name())
                    .filter(flow -> flow.step(frame.step()).isPresent())
                    .ifPresent(flow -> kept.add(moved(frame, flow)));
        }
        if (kept.size() != turn.stack().size() || !kept.equals(turn.stack())) {
            turn.stack().clear();
            turn.stack().addAll(kept);
            turn.noAside();
        }
    }

    /** A frame on another version: what it does not know is forgotten, and the question is put anew. */
    private static Frame moved(Frame frame, Flow flow) {
        Map<String, Value> slots = new HashMap<>(frame.slots());
        slots.keySet()
                .removeIf(
                        name -> {
                            int dot = name.indexOf('.');
                            String root = dot < 0 ? name : name.substring(0, dot);
                            return !flow.slots().containsKey(root)
                                    && !flow.given().containsKey(root)
                                    && !gives(flow, name);
                        });
        return frame.at(frame.step()).with(slots).trail(List.of()).pinned(flow.ref());
    }

    private static boolean gives(Flow flow, String name) {
        return flow.steps().values().stream()
                .anyMatch(
                        step ->
                                step instanceof Step.CallOut call
                                        && call.call().gives().containsKey(name));
    }
}
