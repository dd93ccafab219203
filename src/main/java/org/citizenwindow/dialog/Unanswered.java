package org.citizenwindow.dialog;

import java.time.Duration;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.state.Conversation;

/**
 * A question with a way out for silence ({@code silence: {after: PT2H, to: later}}). The timer is set anew with everything the
 * citizen says, so that one of earlier is out of date. The way out is taken only where its words can be said: not while a
 * person answers or is waited for, not in quiet hours, and not when the platform lets nothing unasked through.
 */
final class Unanswered {
    /** Name of the timer. */
    static final String TIMER = "silence";

    private Unanswered() {}

    /** After an event: makes sure that the timer of the open question is under way, and that of no other. */
    static void watch(Turn turn, Conversation before) {
        Optional<Step.Silent> rule = rule(turn);
        if (rule.isEmpty()) {
            turn.clearTimer(TIMER);
        } else if (heard(turn, before) || !turn.waitsFor(TIMER) || !stays(turn, before)) {
            turn.setTimer(TIMER, rule.get().after());
        }
    }

    private static boolean heard(Turn turn, Conversation before) {
        return !before.heardAt().equals(Optional.of(turn.heardAt()));
    }

    private static boolean stays(Turn turn, Conversation before) {
        return before.top()
                .filter(frame -> frame.flow().equals(turn.top().flow()))
                .filter(frame -> frame.step().equals(turn.top().step()))
                .filter(frame -> frame.question().isPresent())
                .isPresent();
    }

    private static Optional<Step.Silent> rule(Turn turn) {
        boolean asked =
                turn.mode() == Conversation.Mode.BOT
                        && turn.question()
                                .filter(question -> !question.slot().isEmpty())
                                .isPresent()
                        && turn.top().awaited().isEmpty();
        return asked
                ? turn.flow()
                        .step(turn.top().step())
                        .filter(Step.Collect.class::isInstance)
                        .flatMap(step -> ((Step.Collect) step).silence())
                : Optional.empty();
    }

    /** The time is over. */
    static void leave(Turn turn) {
        Optional<Step.Silent> rule = rule(turn);
        if (rule.isEmpty()) {
            return;
        }
        Optional<Duration> quiet =
                rule.get().quiet().flatMap(hours -> hours.left(turn.now(), turn.context().zone()));
        if (turn.aside().isPresent() || turn.waitsFor(Turn.DESK)) {
            turn.setTimer(TIMER, rule.get().after());
        } else if (quiet.isPresent()) {
            turn.setTimer(TIMER, quiet.get());
        } else if (turn.context().reach().allowsUnasked()) {
            turn.clearTimer(Turn.BURST);
            Running.go(turn, Edges.silence(rule.get()), rule.get().to());
            Running.on(turn);
        }
    }
}
