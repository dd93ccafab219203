package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Template;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;

/** Hears that an earlier answer was wrong: by name ("the plate should be …") or without one ("no, I meant …"). */
final class Correcting {
    /** Words that name an answer, and what it should be, if they say so. */
    record Wish(Slot slot, Optional<Heard> answer) {}

    private Correcting() {}

    /**
     * Hears a wish at an open question.
     *
     * @return false when the words are no such wish
     */
    static boolean heard(Turn turn, Heard heard) {
        Optional<Wish> named = named(turn, turn.flow(), known(turn), heard);
        if (named.isPresent()) {
            correct(turn, named.get());
            return true;
        }
        return meant(turn, heard) || ofTheQuestion(turn, heard);
    }

    /** "I must change the plate", when that is just what is asked. */
    private static boolean ofTheQuestion(Turn turn, Heard heard) {
        List<Slot> asked =
                turn
                        .question()
                        .map(Question::slot)
                        .map(name -> turn.flow().slots().get(name))
                        .stream()
                        .toList();
        boolean named = named(turn, turn.flow(), asked, heard).isPresent();
        if (named) {
            Asking.repeat(turn);
        }
        return named;
    }

    /**
     * Hears a wish that can be nothing else: the answer is named, and the words are a value for it. Heard before the open
     * question, which may take any words.
     */
    static boolean sure(Turn turn, Heard heard) {
        Optional<Wish> wish =
                named(turn, turn.flow(), known(turn), heard)
                        .filter(w -> w.answer().filter(a -> reads(w.slot(), a)).isPresent());
        wish.ifPresent(w -> correct(turn, w));
        return wish.isPresent();
    }

    private static void correct(Turn turn, Wish wish) {
        if (Repair.changeable(turn).contains(wish.slot())) {
            Repair.correct(turn, wish.slot(), wish.answer());
        } else {
            Repair.barred(turn);
        }
    }

    /** What can be changed, and beyond a barrier what could be before it: that is said then. */
    private static List<Slot> known(Turn turn) {
        if (turn.top().barrier().isEmpty()) {
            return Repair.changeable(turn);
        }
        return turn.flow().slots().values().stream()
                .filter(slot -> turn.top().slots().containsKey(slot.name()))
                .toList();
    }

    /** "No, I meant 13800138000": the last answer if it can be that one, else the only one that can. */
    private static boolean meant(Turn turn, Heard heard) {
        List<Slot> slots = Repair.changeable(turn);
        for (String rest : rests(turn, heard)) {
            Heard answer = words(heard, rest);
            Optional<Slot> last = last(turn, slots).filter(slot -> reads(slot, answer));
            List<Slot> sure =
                    slots.stream()
                            .filter(s -> Understand.unmistakable(s.type(), answer).isPresent())
                            .toList();
            Optional<Slot> slot =
                    last.isPresent() || sure.size() != 1 ? last : Optional.of(sure.getFirst());
            if (slot.isPresent()) {
                Repair.correct(turn, slot.get(), Optional.of(answer));
                return true;
            }
        }
        return false;
    }

    /** What may be meant by "no, it is …", at an answer that is read back just now. */
    static Optional<Heard> corrected(Turn turn, Heard heard) {
        return rests(turn, heard).stream().map(rest -> words(heard, rest)).findFirst();
    }

    private static List<String> rests(Turn turn, Heard heard) {
        List<String> rests = new ArrayList<>();
        for (Template template : turn.words().meant()) {
            template.fit(heard.normal(), Map.of("rest", Correcting::rest))
                    .map(fit -> (String) fit.get("rest"))
                    .filter(rest -> rest != null && !rest.isBlank())
                    .ifPresent(rests::add);
        }
        return rests;
    }

    private static Optional<Slot> last(Turn turn, List<Slot> slots) {
        List<Frame.Answered> trail = turn.top().trail();
        return trail.isEmpty()
                ? Optional.empty()
                : slots.stream()
                        .filter(slot -> trail.getLast().set().contains(slot.name()))
                        .findFirst();
    }

    /** Whether words are a value for a slot. Places and free words take anything, so that is no sign. */
    private static boolean reads(Slot slot, Heard answer) {
        return switch (slot.type()) {
            case SlotType.Offered ignored -> false;
            case SlotType.Appointment ignored -> false;
            case SlotType.Photos ignored -> false;
            default -> {
                Understanding read = Understand.words(slot.type(), answer);
                yield read instanceof Understanding.Understood
                        || read instanceof Understanding.Repaired;
            }
        };
    }

    /** The first wish about one of these slots of a flow. */
    static Optional<Wish> named(Turn turn, Flow flow, List<Slot> slots, Heard heard) {
        Map<String, Template.Reader> readers =
                Map.of(
                        "field",
                        (text, from) -> fields(turn, flow, slots, text, from),
                        "rest",
                        Correcting::rest);
        for (Template template : turn.words().corrections()) {
            var fit = template.fit(heard.normal(), readers);
            if (fit.isPresent() && fit.get().get("field") instanceof Slot slot) {
                return Optional.of(
                        new Wish(
                                slot,
                                Optional.ofNullable((String) fit.get().get("rest"))
                                        .filter(rest -> !rest.isBlank())
                                        .map(rest -> words(heard, rest))));
            }
        }
        return Optional.empty();
    }

    private static Heard words(Heard heard, String rest) {
        return new Heard(
                rest, rest, List.of(), Optional.empty(), heard.words(), heard.now(), heard.zone());
    }

    private static List<Template.Read> fields(
            Turn turn, Flow flow, List<Slot> slots, String text, int from) {
        Normal normal = turn.words().normal();
        List<Template.Read> found = new ArrayList<>();
        for (Slot slot : slots) {
            List<String> names = new ArrayList<>();
            names.add(label(turn, flow, slot));
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

    static String label(Turn turn, Flow flow, Slot slot) {
        return turn.wording().text(Optional.of(flow), slot.texts().label(), Map.of(), Map.of(), 0);
    }

    private static List<Template.Read> rest(String text, int from) {
        List<Template.Read> reads = new ArrayList<>();
        for (int end = text.length(); end > from; end--) {
            reads.add(new Template.Read(end, text.substring(from, end)));
        }
        return reads;
    }
}
