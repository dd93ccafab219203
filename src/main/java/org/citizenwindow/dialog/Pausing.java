package org.citizenwindow.dialog;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.dialog.understand.Deed;

/** "Wait a moment": the citizen is given time, and whatever is open stays open without being said again. */
final class Pausing {
    private Pausing() {}

    /**
     * Gives the citizen time where nothing but that is asked for, and at a question that would take any words as its answer.
     * A command behind it is carried out.
     *
     * @return false when something else was said, or perhaps more than that
     */
    static boolean granted(Turn turn, Heard heard) {
        Optional<Heard> rest = rest(heard);
        if (rest.isEmpty() || keptWaiting(turn)) {
            return false;
        }
        Optional<Command> command = turn.words().command(rest.get().normal());
        if (command.isPresent()) {
            Repair.command(turn, command.get());
            return true;
        }
        boolean only = rest.get().normal().length() <= 1;
        if (only ? answers(turn, heard) : !takesItForAPlace(turn)) {
            return false;
        }
        turn.say("common.take_your_time");
        return true;
    }

    /** The same for words that were no answer: they say why it takes a moment, unless somebody wants something else. */
    static boolean grantedAfterAll(Turn turn, Heard heard) {
        Optional<Heard> rest = rest(heard);
        if (rest.isEmpty() || keptWaiting(turn)) {
            return false;
        }
        if (turn.question().isPresent() && Correcting.heard(turn, rest.get())) {
            return true;
        }
        if (wishes(turn, rest.get())) {
            return false;
        }
        turn.say("common.take_your_time");
        return true;
    }

    /** Pictures have their own words for it, and a back end is waited for anyway. */
    private static boolean keptWaiting(Turn turn) {
        boolean pictures = asksFor(turn) && Asking.slot(turn).type() instanceof SlotType.Photos;
        return pictures || !turn.idle() && turn.top().awaited().isPresent();
    }

    private static boolean asksFor(Turn turn) {
        return turn.question().filter(question -> !question.slot().isEmpty()).isPresent();
    }

    private static boolean takesItForAPlace(Turn turn) {
        return asksFor(turn)
                && Understand.takesAnything(Asking.slot(turn).type())
                && !(Asking.slot(turn).type() instanceof SlotType.FreeText);
    }

    /** What is said after the words for waiting; empty when there are none. */
    private static Optional<Heard> rest(Heard heard) {
        String text = heard.normal();
        Set<String> words = heard.words().kinds().getOrDefault(Kind.WAIT, Set.of());
        return words.stream()
                .filter(word -> text.startsWith(word) && ends(text, word.length()))
                .max(Comparator.comparingInt(String::length))
                .map(word -> heard.of(text.substring(word.length()).strip()));
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || text.charAt(at) == ' ' || Normal.isCjk(text.charAt(at));
    }

    /** Whether it answers the open question after all: "later" asks for other times. */
    private static boolean answers(Turn turn, Heard heard) {
        return turn.question().filter(q -> !q.slot().isEmpty() && !q.check()).isPresent()
                && !Understand.takesAnything(Asking.slot(turn).type())
                && Understand.words(Asking.slot(turn).type(), heard)
                        instanceof Understanding.Understood;
    }

    private static boolean wishes(Turn turn, Heard rest) {
        return turn.understood(rest.text()).candidates().stream()
                .map(candidate -> candidate.intent().deed())
                .anyMatch(
                        deed ->
                                deed instanceof Deed.HandOver
                                        || deed instanceof Deed.Obey
                                        || deed instanceof Deed.Start start
                                                && !isOpen(turn, start));
    }

    private static boolean isOpen(Turn turn, Deed.Start start) {
        return turn.stack().stream().anyMatch(frame -> frame.flow().name().equals(start.flow()));
    }
}
