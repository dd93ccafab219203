package org.citizenwindow.dialog;

import java.time.Duration;
import java.util.Map;

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
        turn.act(new Effect.Handover(QUEUE, true));
        turn.say("common.emergency");
        boolean again =
                turn.alarmedAt().filter(at -> at.plus(ONE_CASE).isAfter(turn.now())).isPresent();
        turn.alarmed();
        boolean busy =
                !turn.idle()
                        && (turn.top().awaited().isPresent()
                                || turn.top().kind() == Frame.Kind.EMERGENCY);
        turn.flows()
                .emergency()
                .filter(flow -> !again && !busy)
                .ifPresent(
                        flow -> {
                            turn.noAside();
                            Running.start(
                                    turn,
                                    flow,
                                    Frame.Kind.EMERGENCY,
                                    Map.of("what", new Value.Str(words)));
                        });
    }
}
