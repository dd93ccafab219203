package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;

/** What a citizen can do at every question without a line in any flow: back, change, cancel, help, why, a person. */
final class Repair {
    private Repair() {}

    static void command(Turn turn, Command command) {
        turn.trace(Trace.Kind.COMMAND, command.name());
        if (Waiting.bars(turn, command)) {
            Waiting.say(turn);
            return;
        }
        switch (command) {
            case CANCEL -> {
                if (turn.idle()) {
                    turn.say("common.nothing_to_cancel");
                    Asides.menu(turn);
                } else {
                    Leaving.asked(turn);
                }
            }
            case BACK -> back(turn);
            case CORRECT -> Asides.askWhich(turn);
            case HELP -> {
                turn.say("common.help");
                Asking.repeat(turn);
            }
            case HUMAN -> {
                Desk.wanted(turn);
                Asking.repeat(turn);
            }
            case RESTART -> restart(turn);
            case MENU -> Asides.menu(turn);
            case WHY -> why(turn);
            case LANGUAGE -> Asides.askLanguage(turn);
            case FORGET -> {
                Remembering.forget(turn);
                Asking.repeat(turn);
            }
            case RESUME -> {
                if (!turn.idle()) {
                    Asking.repeat(turn);
                } else if (!Drafts.resumeLatest(turn)) {
                    Asides.menu(turn);
                }
            }
        }
    }

    /** Ends everything under way and says so; what an emergency put on top ends alone. */
    static void cancel(Turn turn) {
        turn.trace(Trace.Kind.CANCELLED, "");
        boolean aboutDanger = turn.top().kind() == Frame.Kind.EMERGENCY;
        if (aboutDanger && turn.stack().size() > 1) {
            Running.dropTop(turn);
            Asking.repeat(turn);
            return;
        }
        String title = turn.flow().title().in(turn.lang());
        Running.drop(turn);
        turn.say("common.cancelled", Map.of("title", title));
    }

    private static void back(Turn turn) {
        if (turn.idle()) {
            Asides.menu(turn);
            return;
        }
        Optional<String> asked = turn.question().map(Question::slot);
        boolean abandons =
                asked.isPresent()
                        && !asked.get().isEmpty()
                        && turn.top().changed().contains(asked.get())
                        && turn.top().slots().containsKey(asked.get());
        if (abandons) {
            String step = turn.top().step();
            turn.top(frame -> frame.at(step));
            Running.leave(turn, turn.flow().step(step).orElseThrow());
            Running.on(turn);
        } else if (Answers.takeBack(turn)) {
            turn.clearTimer(Turn.BURST);
            Step.Collect step = (Step.Collect) turn.flow().step(turn.top().step()).orElseThrow();
            Asking.open(turn, turn.flow().slots().get(step.slot()));
        } else if (turn.top().barrier().isPresent()) {
            barred(turn);
        } else {
            turn.say("common.first_question");
            Asking.repeat(turn);
        }
    }

    /** What stands before a barrier was submitted: it is said how to correct it instead. */
    static void barred(Turn turn) {
        Optional<Flow> amend = turn.flow().policy().amend().flatMap(turn.flows()::newest);
        if (amend.isPresent()) {
            turn.say("common.barrier_amend", Map.of("title", amend.get().title().in(turn.lang())));
        } else {
            turn.say("common.barrier");
        }
        Asking.repeat(turn);
    }

    private static void restart(Turn turn) {
        if (turn.idle()) {
            Asides.menu(turn);
            return;
        }
        Flow flow = turn.flow();
        Frame old = turn.top();
        Map<String, Value> given = new HashMap<>(old.slots());
        given.keySet().retainAll(flow.given().keySet());
        Running.dropTop(turn);
        turn.say("common.restarted");
        Running.start(turn, flow, old.kind(), given);
    }

    private static void why(Turn turn) {
        boolean asked = turn.question().filter(q -> !q.slot().isEmpty()).isPresent();
        turn.say(asked ? Asking.slot(turn).texts().why() : "common.why");
        Asking.repeat(turn);
    }

    static void speak(Turn turn, Lang lang) {
        turn.speak(lang);
        turn.say("common.language_now");
        if (turn.idle()) {
            Asides.menu(turn);
        } else {
            Asking.reopen(turn);
        }
    }

    /**
     * Asks for a slot again. Its value stays until there is a new one; afterwards the flow runs forward over what is known.
     *
     * @param answer words that came with the wish, to be tried as the answer at once
     */
    static void correct(Turn turn, Slot slot, Optional<Heard> answer) {
        boolean atSummary = turn.question().filter(q -> q.slot().isEmpty()).isPresent();
        if (!atSummary && isStillToCome(turn, slot)) {
            change(turn, slot, answer);
            return;
        }
        turn.trace(Trace.Kind.COMMAND, "CORRECT " + slot.name());
        Step.Collect step = turn.flow().collecting(slot.name()).orElseThrow();
        turn.clearTimer(Turn.BURST);
        turn.top(
                frame ->
                        frame.at(step.id())
                                .changed(Running.plus(frame.changed(), slot.name()))
                                .passed(Running.plus(frame.passed(), step.id())));
        if (answer.isPresent() && tried(turn, slot, answer.get(), !atSummary)) {
            return;
        }
        Asking.open(turn, slot);
    }

    /** Whether an answer was said in passing, and its question has not come yet. */
    private static boolean isStillToCome(Turn turn, Slot slot) {
        return turn.top().said().containsKey(slot.name())
                && turn.flows().ahead(turn.flow(), turn.top().step()).contains(slot.name());
    }

    /** Puts another value in the place of what was said in passing; the open question stays. */
    private static void change(Turn turn, Slot slot, Optional<Heard> answer) {
        Optional<Understanding> read = answer.map(words -> Understand.words(slot.type(), words));
        if (read.isPresent() && read.get() instanceof Understanding.Understood(Value value)) {
            Gathering.note(turn, Map.of(slot.name(), value));
        } else {
            turn.say(
                    "common.noted_change",
                    Map.of(
                            "label", turn.text(slot.texts().label()),
                            "value", turn.wording().show(turn.top().slots().get(slot.name()))));
        }
        Asking.repeat(turn);
    }

    /**
     * @param tell whether what was taken is said; a summary would only say it again
     */
    private static boolean tried(Turn turn, Slot slot, Heard answer, boolean tell) {
        turn.top(frame -> frame.asking(Question.about(slot.name())));
        return switch (slot.type()) {
            case SlotType.Offered ignored -> false;
            case SlotType.Appointment ignored -> false;
            case SlotType.Photos ignored -> false;
            default -> {
                if (tell
                        && Understand.words(slot.type(), answer)
                                instanceof Understanding.Understood taken) {
                    Asking.noted(turn, slot, taken.value());
                }
                yield Asking.answer(turn, answer).taken();
            }
        };
    }

    /** Slots that were answered and can still be changed, in the order of the flow. */
    static List<Slot> changeable(Turn turn) {
        Set<String> answered =
                turn.top().trail().stream()
                        .map(Frame.Answered::set)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
        String asked = turn.question().map(Question::slot).orElse("");
        List<Slot> slots = new ArrayList<>();
        for (Slot slot : turn.flow().slots().values()) {
            boolean said = turn.top().said().containsKey(slot.name());
            if ((answered.contains(slot.name()) || said)
                    && turn.top().slots().containsKey(slot.name())
                    && !slot.name().equals(asked)) {
                slots.add(slot);
            }
        }
        return slots;
    }
}
