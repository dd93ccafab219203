package org.citizenwindow.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Options;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.dialog.understand.Understood;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;

/**
 * Hears what the citizen says, in one fixed order: danger, the engine's own open question, a button or menu key, a command, the
 * answer to the open question, a wish to change an earlier answer, the beginning of a service, a value for another question
 * that can be nothing else, and at last nothing it knows. The first that fits takes it.
 */
final class Hearing {
    private Hearing() {}

    static void text(Turn turn, String raw) {
        String text =
                Normal.visible(raw.length() > Limits.TEXT ? raw.substring(0, Limits.TEXT) : raw);
        Heard heard = heard(turn, text);
        settleLanguage(turn, text);
        if (endangered(turn, heard)) {
            Alarm.raise(turn, text);
        } else if (turn.mode() == Conversation.Mode.AGENT) {
            besideAPerson(turn, heard);
        } else if (raw.length() > Limits.TEXT) {
            turn.say("common.too_long");
            Asking.recall(turn);
        } else if (heard.normal().isEmpty()) {
            turn.say("common.only_words");
            otherwise(turn);
        } else {
            hear(turn, heard);
        }
    }

    static void tap(Turn turn, String payload) {
        Heard heard = heard(turn, Normal.visible(payload));
        if (turn.mode() == Conversation.Mode.AGENT) {
            besideAPerson(turn, heard);
            return;
        }
        Optional<Command> command = command(payload);
        Optional<String> flow = turn.flows().phrases().of(payload);
        if (Asides.tapped(turn, payload)
                || turn.aside().isPresent() && Asides.answer(turn, heard)) {
            return;
        }
        if (flow.isPresent()) {
            Asides.begin(turn, flow.get());
        } else if (command.isPresent()) {
            Repair.command(turn, command.get());
        } else if (heard.normal().isEmpty()) {
            otherwise(turn);
        } else if (isForeign(turn, heard)) {
            turn.say("common.not_understood");
            otherwise(turn);
        } else {
            hear(turn, heard);
        }
    }

    /** A key of some old menu, at a question that would take any words as its answer. */
    private static boolean isForeign(Turn turn, Heard heard) {
        return turn.question().filter(q -> !q.slot().isEmpty()).isPresent()
                && Understand.takesAnything(Asking.slot(turn).type())
                && Options.exactly(heard).isEmpty();
    }

    private static Optional<Command> command(String payload) {
        for (Command command : Command.values()) {
            if (command.name().equals(payload.toUpperCase(Locale.ROOT))) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** While a person answers, only what is said to the account itself is heard: to be forgotten, and to have it back. */
    private static void besideAPerson(Turn turn, Heard heard) {
        if (turn.words().command(heard.normal()).equals(Optional.of(Command.FORGET))) {
            turn.silence(false);
            Remembering.forget(turn);
            turn.silence(true);
        } else {
            Desk.heard(turn, heard);
        }
    }

    private static boolean endangered(Turn turn, Heard heard) {
        boolean danger =
                turn.words().danger().in(heard.normal()) || turn.understood(heard.text()).danger();
        return danger
                && !(turn.mode() == Conversation.Mode.BOT
                        && turn.aside().isEmpty()
                        && Asking.expectsDanger(turn, heard));
    }

    private static void hear(Turn turn, Heard heard) {
        turn.message().is(heard);
        if (Pausing.granted(turn, heard) || Ladder.shown(turn, heard)) {
            return;
        }
        if (turn.aside().isPresent() && Asides.answer(turn, heard)) {
            return;
        }
        Optional<Command> command = turn.words().command(heard.normal());
        Optional<Lang> language = turn.words().language(heard.normal());
        if (command.isPresent() && !Asking.agrees(turn, heard)) {
            Repair.command(turn, command.get());
        } else if (language.isPresent()) {
            Repair.speak(turn, language.get());
        } else if (!turn.idle() && turn.top().awaited().isPresent()) {
            Waiting.heard(turn, heard);
        } else if (turn.question().isPresent()) {
            inFlow(turn, heard);
        } else {
            idle(turn, heard);
        }
    }

    private static void inFlow(Turn turn, Heard heard) {
        if (Pictures.saysDoneAgain(turn, heard)) {
            Asking.repeat(turn);
            return;
        }
        if (Correcting.sure(turn, heard) || Amending.instead(turn, heard)) {
            return;
        }
        Asking.Answer answer = Asking.answer(turn, heard);
        if (answer.taken() || Correcting.heard(turn, heard)) {
            return;
        }
        if (answer.refused().isPresent()) {
            if (!prefilled(turn)) {
                Ladder.missed(turn, answer.refused());
            }
            return;
        }
        if (!prefilled(turn) && !Pausing.grantedAfterAll(turn, heard) && !besides(turn, heard)) {
            Ladder.missed(turn, Optional.empty());
        }
    }

    /** What is no answer: a wish, or that more pictures come. "The papers come later" has the words of many questions and is none. */
    private static boolean besides(Turn turn, Heard heard) {
        Understood understood = turn.understood(heard.text());
        return Wishes.asks(understood)
                ? Pictures.saysMore(turn, heard) || Wishes.fulfilled(turn, heard, understood)
                : Wishes.fulfilled(turn, heard, understood) || Pictures.saysMore(turn, heard);
    }

    private static void idle(Turn turn, Heard heard) {
        if (Asking.onlyAgrees(heard)) {
            turn.say("common.fine");
            return;
        }
        Optional<Amending.Wish> amends =
                Amending.meant(turn, heard)
                        .filter(
                                wish ->
                                        !beginsService(
                                                turn, turn.understood(heard.text(), true), wish));
        if (amends.isPresent()) {
            amends.get().begin(turn);
            return;
        }
        if (Wishes.fulfilled(turn, heard, turn.understood(heard.text()))
                || Saying.begins(turn, heard)) {
            return;
        }
        if (!Pausing.grantedAfterAll(turn, heard)) {
            turn.say("common.not_understood");
            Asides.menu(turn);
        }
    }

    /** A flow that only tells something gives way to a wish to correct, and so does the one that was submitted. */
    private static boolean beginsService(
            Turn turn, Understood understood, Amending.Wish correcting) {
        return understood.candidates().stream()
                .limit(1)
                .map(first -> first.intent().deed())
                .anyMatch(
                        deed ->
                                deed instanceof Deed.Start start
                                        && !start.flow().equals(correcting.of().ref().name())
                                        && turn.flows()
                                                .newest(start.flow())
                                                .filter(flow -> flow.starts().brief())
                                                .isEmpty());
    }

    /** Values for questions that are still to come, of a kind that can be nothing else; and what is wanted besides. */
    private static boolean prefilled(Turn turn) {
        Map<String, Value> values = turn.message().takeGathered();
        if (values.isEmpty()) {
            return false;
        }
        Gathering.note(turn, values);
        Heard rest = turn.message().rest().orElseThrow();
        if (rest.normal().isEmpty()
                || !Wishes.fulfilled(turn, rest, turn.understood(rest.text()))) {
            Asking.repeat(turn);
        }
        return true;
    }

    /** The slots that are empty and stand on some way on from here. */
    private static List<Slot> stillToAsk(Turn turn) {
        Set<String> ahead = turn.flows().ahead(turn.flow(), turn.top().step());
        return turn.flow().slots().values().stream()
                .filter(slot -> ahead.contains(slot.name()))
                .filter(slot -> !turn.top().slots().containsKey(slot.name()))
                .toList();
    }

    private static void note(Turn turn, Slot slot, Value value) {
        Answers.note(turn, slot, value);
        Asking.noted(turn, slot, value);
        Asking.recall(turn);
    }

    static void pin(Turn turn, Value.Place place) {
        if (turn.mode() == Conversation.Mode.AGENT) {
            return;
        }
        turn.noAside();
        if (turn.idle() || turn.question().isEmpty()) {
            otherwise(turn);
            return;
        }
        if (Asking.pin(turn, place)) {
            return;
        }
        Optional<Slot> empty =
                stillToAsk(turn).stream()
                        .filter(slot -> slot.type() instanceof SlotType.Location)
                        .findFirst();
        Optional<Asking.Refusal> outside = empty.flatMap(slot -> Asking.outside(turn, slot, place));
        if (outside.isPresent()) {
            turn.say(outside.get().text(), outside.get().facts());
            Asking.recall(turn);
        } else if (empty.isPresent()) {
            note(turn, empty.get(), place);
        } else {
            turn.say("common.pin_not_needed");
            Asking.recall(turn);
        }
    }

    static void other(Turn turn, String kind) {
        if (turn.mode() == Conversation.Mode.BOT) {
            boolean known = List.of("link", "video", "sticker").contains(kind);
            turn.say(known ? "common.other_" + kind : "common.other");
            otherwise(turn);
        }
    }

    static void voice(Turn turn, String recognized) {
        if (!recognized.isBlank()) {
            text(turn, recognized);
        } else if (turn.mode() == Conversation.Mode.BOT) {
            turn.say("common.voice_unheard");
            otherwise(turn);
        }
    }

    static void followed(Turn turn) {
        if (turn.mode() == Conversation.Mode.BOT) {
            turn.noAside();
            turn.say("common.welcome");
            otherwise(turn);
        }
    }

    /** The question again, or the menu where there is none. */
    private static void otherwise(Turn turn) {
        if (turn.idle()) {
            Asides.menu(turn);
        } else {
            Asking.recall(turn);
        }
    }

    private static Heard heard(Turn turn, String text) {
        Words words = turn.words();
        return new Heard(
                text,
                words.normal().of(text),
                Remembering.others(turn.question().map(Question::options).orElse(List.of())),
                turn.question().filter(q -> !q.check()).flatMap(Question::proposed),
                words,
                turn.now(),
                turn.context().zone());
    }

    private static void settleLanguage(Turn turn, String text) {
        if (!turn.langSettled()) {
            // 予約変更 is Japanese as well as Chinese: characters alone do not overturn the guess that
            // it is.
            turn.flows()
                    .recogniser()
                    .language(text)
                    .filter(lang -> lang != Lang.ZH_CN || turn.lang() != Lang.JA)
                    .ifPresent(turn::speak);
        }
    }
}
