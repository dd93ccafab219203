package org.citizenwindow.dialog;

import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Faq;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.understand.Candidate;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.dialog.understand.Intent;
import org.citizenwindow.dialog.understand.Understood;
import org.citizenwindow.shared.Lang;

/** Does what is to be done about a message that is no answer: an intent, or a question that has an answer. */
final class Wishes {
    private Wishes() {}

    /**
     * Does it.
     *
     * @return false when nobody knows what is meant
     */
    static boolean fulfilled(Turn turn, Heard heard, Understood understood) {
        Optional<Intent> intent = meant(understood);
        if (intent.isEmpty()) {
            return answered(turn, heard, Optional.empty());
        }
        List<Flow> services = services(turn, understood);
        if (understood.unsure() && services.size() > 1) {
            Asides.askService(turn, services);
            return true;
        }
        boolean tells =
                intent.get().deed() instanceof Deed.Say
                        || intent.get().deed() instanceof Deed.Answer;
        // Whoever writes the number of a case is not told about something else.
        return tells && Saying.begins(turn, heard) || done(turn, heard, intent.get());
    }

    /** Whether it would at most be a question that has an answer. */
    static boolean asks(Understood understood) {
        return meant(understood).map(intent -> intent.deed() instanceof Deed.Answer).orElse(true);
    }

    private static Optional<Intent> meant(Understood understood) {
        return understood.candidates().stream()
                .map(Candidate::intent)
                .filter(intent -> !intent.alarms())
                .findFirst();
    }

    /** The services between which it is hardly to be decided. */
    private static List<Flow> services(Turn turn, Understood understood) {
        return understood.candidates().stream()
                .limit(2)
                .map(candidate -> candidate.intent().deed())
                .flatMap(deed -> deed instanceof Deed.Start start ? flow(turn, start) : null)
                .toList();
    }

    private static java.util.stream.Stream<Flow> flow(Turn turn, Deed.Start start) {
        return turn.flows().newest(start.flow()).stream();
    }

    private static boolean done(Turn turn, Heard heard, Intent intent) {
        Optional<String> told = turn.memory().told();
        turn.memory().told(Optional.empty());
        switch (intent.deed()) {
            case Deed.Start start when Booking.told(turn, heard, start.flow()) -> {}
            case Deed.Start start ->
                    Asides.begin(
                            turn, Saying.insteadOf(turn, heard, start.flow()).orElse(start.flow()));
            case Deed.Say say -> {
                if (say.idle() && !turn.idle()) {
                    return false;
                }
                boolean again = told.equals(Optional.of(say.text()));
                turn.sayOf(intent.service(), say.again().filter(any -> again).orElse(say.text()));
                turn.memory().told(say.again().map(any -> say.text()));
                goOn(turn, say.menu());
            }
            case Deed.Obey obey -> obey(turn, heard, obey.command());
            case Deed.Answer answer -> {
                if (!answered(turn, heard, Optional.of(intent))) {
                    turn.sayOf(intent.service(), answer.text());
                    goOn(turn, false);
                }
            }
            case Deed.HandOver over -> {
                Desk.call(turn, new Effect.Handover(over.queue(), false));
                turn.sayOf(intent.service(), over.text());
                goOn(turn, false);
            }
            case Deed.Alarm ignored -> {
                return false;
            }
            case Deed.Unknown ignored -> {
                return false;
            }
        }
        return true;
    }

    /** The nearest of the questions that have an answer. */
    private static boolean answered(Turn turn, Heard heard, Optional<Intent> about) {
        Optional<Faq.Entry> entry =
                turn.flows().faq().nearest(heard.normal(), turn.lang(), about.map(Intent::id));
        if (entry.isEmpty()) {
            return false;
        }
        turn.sayOf(entry.get().service(), entry.get().answer());
        goOn(turn, false);
        return true;
    }

    private static void goOn(Turn turn, boolean menu) {
        if (!turn.idle()) {
            Asking.recall(turn);
        } else if (menu) {
            Asides.menu(turn);
        }
    }

    private static void obey(Turn turn, Heard heard, Command command) {
        Optional<Lang> named =
                command == Command.LANGUAGE
                        ? turn.words().languageNamedIn(heard.normal())
                        : Optional.empty();
        if (named.isPresent()) {
            Repair.speak(turn, named.get());
        } else {
            Repair.command(turn, command);
        }
    }
}
