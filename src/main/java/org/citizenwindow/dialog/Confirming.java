package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Options;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;

/** The summary: every answer a numbered line that can be chosen to change it, and a yes as the last line. */
final class Confirming {
    /** Id of the option that agrees. */
    private static final String AGREE = "+agree";

    private Confirming() {}

    static void open(Turn turn, Step.Confirm confirm) {
        turn.trace(Trace.Kind.ASKED, "");
        turn.top(frame -> frame.asking(Question.about("")));
        say(turn, confirm);
    }

    static void repeat(Turn turn) {
        say(turn, step(turn));
    }

    private static void say(Turn turn, Step.Confirm confirm) {
        List<Value.Choice> options = options(turn, confirm);
        turn.top(frame -> frame.asking(frame.question().orElseThrow().offering(options)));
        turn.say(confirm.text(), Map.of(), options, "");
    }

    static boolean answer(Turn turn, Heard heard) {
        Step.Confirm confirm = step(turn);
        Optional<Value.Choice> chosen = Options.exactly(heard);
        if (chosen.filter(choice -> !choice.id().equals(AGREE)).isPresent()) {
            Repair.correct(turn, turn.flow().slots().get(chosen.get().id()), Optional.empty());
            return true;
        }
        Optional<Boolean> agreed = Understand.agreement(heard);
        boolean agrees =
                agreed.orElse(
                        heard.words().is(Kind.YES, heard.normal())
                                || heard.words().is(Kind.DONE, heard.normal()));
        if (chosen.isPresent() || agrees) {
            agreed(turn, confirm);
            return true;
        }
        if (agreed.isPresent() || heard.words().is(Kind.NO, heard.normal())) {
            if (Correcting.heard(turn, heard)) { // "the phone is wrong" says more than no
                return true;
            }
            if (confirm.fields().isEmpty()) {
                Running.go(turn, Edges.named("refused", confirm.refused()), confirm.refused());
                Running.on(turn);
            } else {
                turn.say("common.which_field");
                repeat(turn);
            }
            return true;
        }
        return false;
    }

    /** Agreed, unless a picture is missing or a hold has run out: those are asked again first. */
    private static void agreed(Turn turn, Step.Confirm confirm) {
        for (Slot slot : turn.flow().slots().values()) {
            boolean hole =
                    slot.type() instanceof SlotType.Photos photos
                            && turn.top().slots().containsKey(slot.name())
                            && !Pictures.isComplete(turn, slot, photos);
            if (hole) {
                Repair.correct(turn, slot, Optional.empty());
                return;
            }
        }
        Optional<Slot> expired = Booking.expired(turn);
        if (expired.isPresent()) {
            turn.say("common.hold_expired");
            Answers.forget(turn, expired.get().name());
            Repair.correct(turn, expired.get(), Optional.empty());
            return;
        }
        turn.trace(Trace.Kind.ANSWERED, "");
        Running.go(turn, Edges.named("agreed", confirm.agreed()), confirm.agreed());
        Running.on(turn);
    }

    /**
     * Giving up at a summary takes the way the flow has for it.
     *
     * @return false when no summary is open
     */
    static boolean refused(Turn turn) {
        if (turn.question().filter(question -> question.slot().isEmpty()).isEmpty()) {
            return false;
        }
        String to = step(turn).refused();
        Running.go(turn, Edges.named("refused", to), to);
        Running.on(turn);
        return true;
    }

    /** Whether a summary is open that leads elsewhere than out of the flow when it is refused. */
    static boolean refusesElsewhere(Turn turn) {
        return turn.question().filter(question -> question.slot().isEmpty()).isPresent()
                && !step(turn).refused().equals(Flow.CANCEL);
    }

    private static List<Value.Choice> options(Turn turn, Step.Confirm confirm) {
        List<Value.Choice> options = new ArrayList<>();
        for (String name : confirm.fields()) {
            if (turn.top().slots().containsKey(name)) {
                options.add(new Value.Choice(name, line(turn, turn.flow().slots().get(name))));
            }
        }
        options.add(new Value.Choice(AGREE, turn.text(confirm.agree())));
        return options;
    }

    /** One answer as a line: its label and its value. */
    static String line(Turn turn, Slot slot) {
        return turn.text(
                "common.field",
                Map.of(
                        "label", turn.text(slot.texts().label()),
                        "value", turn.wording().show(turn.top().slots().get(slot.name()))));
    }

    private static Step.Confirm step(Turn turn) {
        return (Step.Confirm) turn.flow().step(turn.top().step()).orElseThrow();
    }
}
