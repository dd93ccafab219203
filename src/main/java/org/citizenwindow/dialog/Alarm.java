package org.citizenwindow.dialog;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/** A word of danger: the numbers to call at once, the desk told, a case opened by the flow that is there for it. */
final class Alarm {
    /** Within this time after one alarm another opens no second case. */
    private static final Duration ONE_CASE = Duration.ofMinutes(10);

    /** The desk for emergencies. */
    private static final String QUEUE = "emergency";

    private Alarm() {}

    static void raise(Turn turn, String words) {
        turn.trace(Trace.Kind.EMERGENCY, "");
        turn.silence(false);
        Desk.call(turn, new Effect.Handover(QUEUE, true));
        turn.say("common.emergency");
        boolean again =
                turn.alarmedAt().filter(at -> at.plus(ONE_CASE).isAfter(turn.now())).isPresent();
        turn.alarmed();
        boolean busy =
                !turn.idle()
                        && (turn.top().awaited().isPresent() && !Waiting.isOn(turn)
                                || turn.top().kind() == Frame.Kind.EMERGENCY);
        Optional<Flow> flow = turn.flows().emergency().filter(f -> !again && !busy);
        if (flow.isPresent()) {
            turn.noAside();
            Running.start(
                    turn, flow.get(), Frame.Kind.EMERGENCY, Map.of("what", new Value.Str(words)));
        } else if (!busy
                && !turn.idle()
                && !Waiting.isOn(turn)
                && turn.mode() == Conversation.Mode.BOT) {
            Asides.askResume(turn);
        }
    }
}
