package org.citizenwindow.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.call.CallSpec;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/**
 * Waiting for a back end beyond the machine. The chat goes on meanwhile: everything but the flow's own way can be asked for.
 * The answer is told at once, also in the middle of another service, which then goes on; only danger and a person who answers
 * come before it, and then it is kept until they are done.
 */
final class Waiting {
    /** Name of the timer that says that it takes a while. */
    static final String TIMER = "wait";

    private Waiting() {}

    /** Makes the call of a step, in the turn or later, and waits for its answer. */
    static void call(Turn turn, CallSpec spec, Map<String, Value> arguments) {
        if (spec.later().isEmpty()) {
            String id = turn.call(spec.service(), arguments);
            Frame.Awaited awaited = new Frame.Awaited(id, Frame.Purpose.STEP, turn.now());
            turn.top(frame -> frame.awaiting(awaited));
            return;
        }
        LateTerms terms = spec.later().get();
        String id = turn.callId();
        turn.act(new Effect.CallLater(id, spec.service(), arguments, terms));
        turn.top(frame -> frame.awaiting(Frame.Awaited.later(id, turn.now())));
        turn.setTimer(TIMER, terms.after());
    }

    /** Whether the flow in hand waits for an answer that comes later. */
    static boolean isOn(Turn turn) {
        return !turn.idle() && turn.top().awaited().filter(Frame.Awaited::later).isPresent();
    }

    /** Whether an answer is there that the citizen has not been told yet. */
    static boolean isOver(Turn turn) {
        return !turn.idle() && answer(turn.top()).isPresent();
    }

    private static Optional<CallResult> answer(Frame frame) {
        return frame.awaited().flatMap(Frame.Awaited::answer);
    }

    /** The citizen says something meanwhile: whatever has an answer or a service of its own gets it. */
    static void heard(Turn turn, Heard heard) {
        if (!isOn(turn) || !Wishes.fulfilled(turn, heard, turn.understood(heard.text()))) {
            say(turn);
        }
    }

    /** Says that it takes a while, in the flow's own words where it has some; then the timer need not. */
    static void say(Turn turn) {
        if (!isOver(turn)) {
            turn.say(terms(turn, turn.top()).map(LateTerms::say).orElse("common.please_wait"));
            turn.clearTimer(TIMER);
        }
    }

    /** It takes so long that the citizen may wonder. */
    static void longer(Turn turn) {
        if (isOn(turn) && turn.context().reach().allowsBeforeAnAnswer()) {
            say(turn);
        }
    }

    /** What is on its way to be final cannot be changed by the way; it can be cancelled. */
    static boolean bars(Turn turn, Command command) {
        boolean changes =
                command == Command.BACK || command == Command.CORRECT || command == Command.RESTART;
        return changes
                && isOn(turn)
                && turn.flow().step(turn.top().step()).orElseThrow().common().barrier();
    }

    /** How long the flow in hand waits at most once the citizen writes again: a job that died must not hold it for ever. */
    static Duration patience(Turn turn) {
        return terms(turn, turn.top())
                .map(terms -> terms.inAll().plus(Limits.PATIENCE))
                .orElse(Limits.PATIENCE);
    }

    private static Optional<LateTerms> terms(Turn turn, Frame frame) {
        return frame.awaited()
                .filter(Frame.Awaited::later)
                .flatMap(awaited -> turn.flow(frame).step(frame.step()))
                .flatMap(
                        step ->
                                step instanceof Step.CallOut out
                                        ? out.call().later()
                                        : Optional.empty());
    }

    /**
     * An answer came.
     *
     * @return false when nobody waits for it, or it came before
     */
    static boolean answered(Turn turn, int index, CallResult result) {
        Frame frame = turn.stack().get(index);
        if (answer(frame).isPresent()) {
            return false;
        }
        turn.replace(index, frame.awaiting(frame.awaited().orElseThrow().with(result)));
        boolean onTop = index == turn.stack().size() - 1;
        if (turn.mode() == Conversation.Mode.BOT && (onTop || maySpeakBetween(turn))) {
            raise(turn, index);
        }
        return true;
    }

    /** Nothing comes between a word of danger and its questions, nor where the flow lets nothing come between. */
    private static boolean maySpeakBetween(Turn turn) {
        return turn.top().kind() != Frame.Kind.EMERGENCY
                && Asides.rule(turn) != Flow.Interrupt.BLOCK;
    }

    private static void raise(Turn turn, int index) {
        turn.noAside();
        turn.push(turn.stack().remove(index));
    }

    /** At the end of every event: an answer that may be told now is told, and its flow goes on. */
    static void tell(Turn turn) {
        while (turn.mode() == Conversation.Mode.BOT && turn.aside().isEmpty() && isOver(turn)) {
            Frame.Awaited awaited = turn.top().awaited().orElseThrow();
            turn.act(new Effect.EndCall(awaited.callId(), true));
            CallAnswers.answered(turn, awaited.answer().orElseThrow());
        }
    }

    /** Everything under way is about to end: what a back end answered is told before. */
    static void tellAll(Turn turn) {
        for (int i = withAnswer(turn); i >= 0; i = withAnswer(turn)) {
            raise(turn, i);
            tell(turn);
        }
    }

    private static int withAnswer(Turn turn) {
        int i = turn.stack().size() - 1;
        while (i >= 0 && answer(turn.stack().get(i)).isEmpty()) {
            i--;
        }
        return i;
    }

    /** At the end of every event: calls nobody waits for any more are called off, whatever took their flow away. */
    static void callOff(Turn turn, Conversation before) {
        Set<String> waited = ids(before.stack());
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.CallLater call) {
                waited.add(call.callId());
            }
        }
        if (waited.isEmpty()) {
            return;
        }
        Set<String> still = ids(turn.stack());
        waited.removeAll(still);
        waited.removeIf(id -> turn.effects().contains(new Effect.EndCall(id, true)));
        waited.forEach(id -> turn.act(new Effect.EndCall(id, false)));
        if (still.isEmpty()) {
            turn.clearTimer(TIMER);
        }
    }

    private static Set<String> ids(List<Frame> stack) {
        Set<String> ids = new TreeSet<>();
        for (Frame frame : stack) {
            frame.awaited().filter(Frame.Awaited::later).ifPresent(a -> ids.add(a.callId()));
        }
        return ids;
    }
}
