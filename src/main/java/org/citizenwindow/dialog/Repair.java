package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Template;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.shared.Lang;

/** What a citizen can do at every question without a line in any flow: back, change, cancel, help, why, a person. */
final class Repair {
    private Repair() {}

    static void command(Turn turn, Command command) {
        turn.trace(Trace.Kind.COMMAND, command.name());
        switch (command) {
            case CANCEL -> {
                if (turn.idle()) {
                    turn.say("common.nothing_to_cancel");
                    Asides.menu(turn);
                } else if (!Confirming.refused(turn)) {
                    cancel(turn);
                }
            }
            case BACK -> back(turn);
            case CORRECT -> Asides.askWhich(turn);
            case HELP -> {
                turn.say("common.help");
                Asking.repeat(turn);
            }
            case HUMAN -> {
                turn.act(new Effect.Handover("desk", false));
                turn.say("common.handover");
                Asking.repeat(turn);
            }
            case RESTART -> restart(turn);
            case MENU -> Asides.menu(turn);
            case WHY -> why(turn);
            case LANGUAGE -> Asides.askLanguage(turn);
            case RESUME -> {
                if (turn.idle()) {
                    Asides.menu(turn);
                } else {
                    Asking.repeat(turn);
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
        } else {
            turn.say("common.first_question");
            Asking.repeat(turn);
        }
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
            if (answered.contains(slot.name())
                    && turn.top().slots().containsKey(slot.name())
                    && !slot.name().equals(asked)) {
                slots.add(slot);
            }
        }
        return slots;
    }

    /**
     * Hears "change the plate to …" and its like.
     *
     * @return false when the words are no such wish
     */
    static boolean correction(Turn turn, Heard heard) {
        List<Slot> slots = changeable(turn);
        Map<String, Template.Reader> readers =
                Map.of(
                        "field",
                        (text, from) -> fields(turn, slots, text, from),
                        "rest",
                        Repair::rest);
        for (Template template : turn.words().corrections()) {
            var fit = template.fit(heard.normal(), readers);
            if (fit.isPresent() && fit.get().get("field") instanceof Slot slot) {
                Optional<Heard> answer =
                        Optional.ofNullable((String) fit.get().get("rest"))
                                .filter(rest -> !rest.isBlank())
                                .map(
                                        rest ->
                                                new Heard(
                                                        rest,
                                                        rest,
                                                        List.of(),
                                                        Optional.empty(),
                                                        heard.words(),
                                                        heard.now(),
                                                        heard.zone()));
                correct(turn, slot, answer);
                return true;
            }
        }
        return false;
    }

    private static List<Template.Read> fields(Turn turn, List<Slot> slots, String text, int from) {
        Normal normal = turn.words().normal();
        List<Template.Read> found = new ArrayList<>();
        for (Slot slot : slots) {
            List<String> names = new ArrayList<>();
            names.add(turn.text(slot.texts().label()));
            slot.aliases().values().forEach(names::addAll);
            for (String name : names) {
                String word = normal.of(name);
                if (!word.isEmpty() && text.startsWith(word, from)) {
                    found.add(new Template.Read(from + word.length(), slot));
                }
            }
        }
        found.sort((a, b) -> Integer.compare(b.end(), a.end()));
        return found;
    }

    private static List<Template.Read> rest(String text, int from) {
        List<Template.Read> reads = new ArrayList<>();
        for (int end = text.length(); end > from; end--) {
            reads.add(new Template.Read(end, text.substring(from, end)));
        }
        return reads;
    }
}
