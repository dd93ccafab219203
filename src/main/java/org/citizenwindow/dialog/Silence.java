package org.citizenwindow.dialog;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.flow.Policy;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Draft;

/** A citizen who says nothing: reminded within limits, then the flow ends, and that is told as soon as it can be. */
final class Silence {
    private Silence() {}

    /** After words of the citizen: makes sure that a reminder is under way where the flow wants one. */
    static void watch(Turn turn) {
        if (turn.idle()) {
            turn.clearTimer(Turn.REMIND);
            return;
        }
        remind(turn)
                .filter(rule -> turn.top().reminded() < rule.max() && !turn.waitsFor(Turn.REMIND))
                .ifPresent(rule -> turn.setTimer(Turn.REMIND, rule.after(turn.top().reminded())));
    }

    private static Optional<Policy.Remind> remind(Turn turn) {
        return turn.flow().policy().remind();
    }

    /** The time for a reminder has come, or only seems to have. */
    static void remindNow(Turn turn) {
        if (turn.idle() || remind(turn).isEmpty()) {
            return;
        }
        Policy.Remind rule = remind(turn).get();
        int sent = turn.top().reminded();
        if (sent >= rule.max()) {
            return;
        }
        Duration silence = Duration.between(turn.heardAt(), turn.now());
        Duration still = rule.after(sent).minus(silence);
        if (still.isPositive()) {
            turn.setTimer(Turn.REMIND, still);
            return;
        }
        boolean aPersonAnswers = turn.mode() == Conversation.Mode.AGENT || turn.waitsFor(Turn.DESK);
        Optional<Duration> quiet =
                rule.quiet().flatMap(q -> q.left(turn.now(), turn.context().zone()));
        if (aPersonAnswers || turn.question().isEmpty()) {
            turn.setTimer(Turn.REMIND, rule.after(sent));
        } else if (quiet.isPresent()) {
            turn.setTimer(Turn.REMIND, quiet.get());
        } else if (turn.context().reach().allowsUnasked()) {
            turn.top(frame -> frame.reminded(sent + 1));
            turn.trace(Trace.Kind.REMINDED, "");
            turn.say(rule.text(), title(turn));
            if (sent + 1 < rule.max()) {
                Duration next = rule.after(sent + 1).minus(silence);
                turn.setTimer(Turn.REMIND, next.isPositive() ? next : rule.after(sent + 1));
            }
        }
    }

    /** Nobody went on with what is under way: it ends, half reports are laid aside. */
    static void expire(Turn turn) {
        if (turn.idle()) {
            return;
        }
        if (turn.mode() == Conversation.Mode.AGENT) {
            turn.setTimer(Turn.EXPIRE, Limits.LOOK_AGAIN);
            return;
        }
        Duration after = turn.flow(turn.stack().getFirst()).policy().expire();
        Duration still = after.minus(Duration.between(turn.heardAt(), turn.now()));
        if (still.isPositive()) {
            turn.setTimer(Turn.EXPIRE, still);
            return;
        }
        Waiting.tellAll(turn);
        if (turn.idle()) {
            return;
        }
        turn.trace(Trace.Kind.EXPIRED, "");
        String name = turn.stack().getFirst().flow().name();
        boolean anonymous = turn.flow(turn.stack().getFirst()).policy().anonymous();
        while (!turn.idle()) {
            if (Drafts.keepable(turn)) {
                Drafts.keep(turn);
            } else {
                Running.dropTop(turn);
            }
        }
        turn.clearTimer(Turn.EXPIRE);
        turn.clearTimer(Turn.REMIND);
        if (anonymous) {
            return;
        }
        turn.untold(Optional.of(name));
        if (turn.context().reach().allowsUnasked()) {
            told(turn);
        }
    }

    /** Says which flow ended, if that was not said yet; nothing comes before words of danger. */
    static void told(Turn turn) {
        turn.untold()
                .ifPresent(
                        name -> {
                            Optional<Draft> draft = Drafts.of(turn, name);
                            turn.sayFirst(
                                    draft.isPresent() ? "common.expired_kept" : "common.expired",
                                    draft.map(kept -> Drafts.facts(turn, kept))
                                            .orElse(Map.of("title", Drafts.title(turn, name))));
                            turn.untold(Optional.empty());
                        });
    }

    private static Map<String, String> title(Turn turn) {
        return Map.of("title", turn.flow().title().in(turn.lang()));
    }
}
