package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Area;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Options;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;

/** Puts questions, hears their answers, and helps by rungs when an answer is not understood. */
final class Asking {
    private static final String YES = "yes";
    private static final String NO = "no";

    /**
     * What became of an answer.
     *
     * @param taken whether it was taken
     * @param refused why it cannot be taken although it is one
     */
    record Answer(boolean taken, Optional<Refusal> refused) {
        static final Answer TAKEN = new Answer(true, Optional.empty());
        static final Answer NONE = new Answer(false, Optional.empty());

        static Answer of(boolean taken) {
            return taken ? TAKEN : NONE;
        }
    }

    /**
     * Why an answer is not taken.
     *
     * @param text key of what is said about it
     * @param facts what that text says about the answer, by placeholder
     */
    record Refusal(String text, Map<String, String> facts) {}

    private Asking() {}

    /** Opens the question for a slot, as if for the first time. */
    static void open(Turn turn, Slot slot) {
        switch (slot.type()) {
            case SlotType.Offered offered -> {
                String id =
                        turn.call(
                                offered.call().service(), Running.arguments(turn, offered.call()));
                turn.top(
                        frame ->
                                frame.asking(Question.about(slot.name()))
                                        .awaiting(
                                                new Frame.Awaited(
                                                        id, Frame.Purpose.OPTIONS, turn.now())));
            }
            case SlotType.Appointment appointment -> Booking.offer(turn, slot, appointment, 0);
            case SlotType.Photos photos -> {
                turn.trace(Trace.Kind.ASKED, slot.name());
                turn.top(frame -> frame.asking(Question.about(slot.name())));
                Pictures.open(turn, slot, photos);
            }
            default -> {
                Question question = Question.about(slot.name()).offering(fixedOptions(turn, slot));
                Optional<Value> spoken = Gathering.spokenOf(turn, slot);
                if (spoken.isPresent()) {
                    turn.trace(Trace.Kind.ASKED, slot.name());
                    turn.top(frame -> frame.asking(question));
                    check(turn, slot, spoken.get());
                } else {
                    put(turn, slot, question);
                }
            }
        }
    }

    /** Puts a question whose options are known. */
    static void put(Turn turn, Slot slot, Question question) {
        turn.trace(Trace.Kind.ASKED, slot.name());
        turn.top(frame -> frame.asking(question));
        turn.say(slot.texts().ask(), Map.of(), question.options(), slot.picture());
    }

    /** Says the open question again, in the language spoken now, with its picture. */
    static void repeat(Turn turn) {
        repeat(turn, true);
    }

    /** Says the open question again in words: its picture still stands above, and each one costs a message of the platform's window. */
    static void recall(Turn turn) {
        repeat(turn, false);
    }

    private static void repeat(Turn turn, boolean shown) {
        if (turn.idle()) {
            return;
        }
        if (turn.top().awaited().isPresent()) {
            Waiting.say(turn);
            return;
        }
        Optional<Question> open = turn.question();
        if (open.isEmpty()) {
            Running.on(turn);
            return;
        }
        if (open.get().slot().isEmpty()) {
            Confirming.repeat(turn);
            return;
        }
        Slot slot = slot(turn);
        if (slot.type() instanceof SlotType.Photos photos) {
            Pictures.repeat(turn, slot, photos, shown);
        } else if (open.get().check()) {
            check(turn, slot, open.get().proposed().orElseThrow());
        } else {
            List<Value.Choice> fixed = fixedOptions(turn, slot);
            List<Value.Choice> others = Remembering.others(open.get().options());
            Question again = open.get().offering(fixed.isEmpty() ? others : fixed);
            turn.top(frame -> frame.asking(again));
            String picture = shown ? slot.picture() : "";
            turn.say(slot.texts().ask(), Map.of(), again.options(), picture);
        }
    }

    /** The language changed: options that came from a back end are fetched in the new one. */
    static void reopen(Turn turn) {
        boolean fetched =
                turn.question().filter(q -> !q.slot().isEmpty()).isPresent()
                        && turn.top().awaited().isEmpty()
                        && (slot(turn).type() instanceof SlotType.Offered
                                || slot(turn).type() instanceof SlotType.Appointment);
        if (fetched) {
            open(turn, slot(turn));
        } else {
            repeat(turn);
        }
    }

    /** The slot the open question is about. */
    static Slot slot(Turn turn) {
        return turn.flow().slots().get(turn.question().orElseThrow().slot());
    }

    /** Whether these words are one of the open question's own answers, word for word, and it is about danger itself. */
    static boolean expectsDanger(Turn turn, Heard heard) {
        if (turn.question().filter(q -> !q.slot().isEmpty() && !q.check()).isEmpty()) {
            return false;
        }
        Slot slot = slot(turn);
        return slot.safety() && Options.isAnswer(slot.type(), heard);
    }

    /** Whether something is read back and these words agree: "correct" corrects nothing there. */
    static boolean agrees(Turn turn, Heard heard) {
        return turn.question().filter(q -> q.slot().isEmpty() || q.check()).isPresent()
                && Understand.agreement(heard).orElse(false);
    }

    /** A plain yes or no, where nothing was asked: an "OK" to what was said last. */
    static boolean onlyAgrees(Heard heard) {
        return heard.words().is(Kind.YES, heard.normal())
                || heard.words().is(Kind.NO, heard.normal())
                || heard.words().is(Kind.ACKNOWLEDGED, heard.normal());
    }

    /** Hears words as the answer to the open question. */
    static Answer answer(Turn turn, Heard heard) {
        Question question = turn.question().orElseThrow();
        if (question.slot().isEmpty()) {
            return Answer.of(Confirming.answer(turn, heard));
        }
        Slot slot = slot(turn);
        if (Remembering.chosen(turn, slot, heard)) {
            return Answer.TAKEN;
        }
        Gathering.Found found = Gathering.in(turn, heard, Optional.of(slot));
        turn.message().gather(found);
        boolean whole = slot.type() instanceof SlotType.FreeText;
        Answer answer =
                found.rest().normal().isEmpty()
                        ? Answer.NONE
                        : read(turn, slot, question, whole ? heard : found.rest());
        if (answer.taken() && !turn.idle()) {
            // Taken, but not yet an answer: what was said besides waits for nothing.
            Gathering.note(turn, turn.message().takeGathered());
        }
        return answer;
    }

    private static Answer read(Turn turn, Slot slot, Question question, Heard heard) {
        if (slot.type() instanceof SlotType.Photos photos) {
            return Answer.of(Pictures.words(turn, slot, photos, heard));
        }
        if (question.check()) {
            Optional<Value.Choice> exact = Options.exactly(heard);
            boolean yes = exact.map(c -> c.id().equals(YES)).orElse(false);
            boolean no = exact.map(c -> c.id().equals(NO)).orElse(false);
            Optional<Boolean> agreed = Understand.agreement(heard);
            yes |= agreed.orElse(heard.words().is(Kind.YES, heard.normal()));
            no |= !agreed.orElse(!heard.words().is(Kind.NO, heard.normal()));
            if (yes) {
                Answers.accept(turn, slot, question.proposed().orElseThrow());
                return Answer.TAKEN;
            }
            if (no) {
                open(turn, slot);
                return Answer.TAKEN;
            }
            Optional<Heard> meant = Correcting.corrected(turn, heard);
            if (meant.isPresent()) {
                Answer again = understood(turn, slot, Understand.words(slot.type(), meant.get()));
                if (again.taken()) {
                    return again;
                }
            }
        }
        return understood(turn, slot, Understand.words(slot.type(), heard));
    }

    private static Answer understood(Turn turn, Slot slot, Understanding understanding) {
        switch (understanding) {
            case Understanding.Understood understood -> {
                if (slot.type() instanceof SlotType.Appointment appointment) {
                    Booking.chosen(turn, slot, appointment, (Value.Choice) understood.value());
                } else {
                    Answers.accept(turn, slot, understood.value());
                }
            }
            case Understanding.Repaired repaired -> check(turn, slot, repaired.value());
            case Understanding.Unclear unclear -> {
                if (unclear.options().isEmpty()) {
                    return new Answer(false, Optional.of(new Refusal(unclear.text(), Map.of())));
                }
                Question asked = Question.about(slot.name()).offering(unclear.options());
                turn.top(frame -> frame.asking(asked));
                turn.say(unclear.text(), facts(turn, slot), unclear.options(), "");
            }
            case Understanding.Partly partly -> {
                Question kept = turn.question().orElseThrow().partly(partly.soFar());
                turn.top(frame -> frame.asking(kept));
                turn.say(partly.text(), facts(turn, slot));
            }
            case Understanding.Rejected rejected -> {
                Refusal refusal = new Refusal(rejected.text(), rejected.facts());
                return new Answer(false, Optional.of(refusal));
            }
            case Understanding.Unknown ignored -> {
                return Answer.NONE;
            }
        }
        return Answer.TAKEN;
    }

    /** A pin answers a place. */
    static boolean pin(Turn turn, Value.Place place) {
        if (turn.question().filter(q -> !q.slot().isEmpty()).isEmpty()) {
            return false;
        }
        Slot slot = slot(turn);
        if (!(slot.type() instanceof SlotType.Location)) {
            return false;
        }
        Optional<Refusal> outside = outside(turn, slot, place);
        if (outside.isPresent()) {
            Ladder.missed(turn, outside);
        } else {
            Answers.accept(turn, slot, place);
        }
        return true;
    }

    /** Why a pin cannot be the answer: it lies where the service does not reach. Of words nobody can tell. */
    static Optional<Refusal> outside(Turn turn, Slot slot, Value.Place place) {
        return slot.type() instanceof SlotType.Location(int min, Optional<Area> within)
                ? within.filter(area -> !area.holds(place.latitude(), place.longitude()))
                        .map(area -> Map.of("area", area.name().in(turn.lang())))
                        .map(facts -> new Refusal("common.outside", facts))
                : Optional.empty();
    }

    private static void check(Turn turn, Slot slot, Value value) {
        List<Value.Choice> yesNo =
                List.of(
                        new Value.Choice(YES, turn.text("common.is_right")),
                        new Value.Choice(NO, turn.text("common.is_wrong")));
        Question checking = turn.question().orElseThrow().checking(value, yesNo);
        turn.top(frame -> frame.asking(checking));
        Map<String, String> facts =
                Map.of(
                        "label",
                        turn.text(slot.texts().label()),
                        "value",
                        turn.wording().show(value));
        turn.say("common.check", facts, yesNo, "");
    }

    /** Says what was taken for a slot that is not the one being asked. */
    static void noted(Turn turn, Slot slot, Value value) {
        turn.say(
                "common.noted",
                Map.of(
                        "label", turn.text(slot.texts().label()),
                        "value", turn.wording().show(value)));
    }

    /** What the engine's own texts may say about a slot. */
    static Map<String, String> facts(Turn turn, Slot slot) {
        String min = "";
        String max = "";
        if (slot.type() instanceof SlotType.ListOf list) {
            min = Integer.toString(list.min());
            max = Integer.toString(list.max());
        } else if (slot.type() instanceof SlotType.FreeText text) {
            min = Integer.toString(text.min());
            max = Integer.toString(text.max());
        } else if (slot.type() instanceof SlotType.Photos photos) {
            min = Integer.toString(photos.min());
            max = Integer.toString(photos.max());
        }
        return Map.of(
                "label",
                turn.text(slot.texts().label()),
                "example",
                turn.text(slot.texts().example()),
                "min",
                min,
                "max",
                max);
    }

    /** Options that stand in the flow file, in the language spoken now; remembered values where there are none. */
    static List<Value.Choice> fixedOptions(Turn turn, Slot slot) {
        List<SlotType.Option> options =
                switch (slot.type()) {
                    case SlotType.YesNo yesNo ->
                            yesNo.yesFirst()
                                    ? List.of(yesNo.yes(), yesNo.no())
                                    : List.of(yesNo.no(), yesNo.yes());
                    case SlotType.OneOf oneOf -> oneOf.options();
                    case SlotType.ListOf list -> list.none().map(List::of).orElse(List.of());
                    default -> List.of();
                };
        List<Value.Choice> choices = new ArrayList<>();
        options.forEach(
                option -> choices.add(new Value.Choice(option.id(), turn.text(option.text()))));
        choices.addAll(Remembering.options(turn, slot));
        return choices;
    }
}
