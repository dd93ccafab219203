package org.citizenwindow.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.state.Aside;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.value.Value;

/** A person instead of the account: called, waited for, there, gone. The citizen is told each time. */
final class Desk {
    /** Ids of the options of {@link Aside.Kind#AGENT}. */
    static final String GO_ON = "go_on";

    private static final String WAIT = "wait";
    private static final String QUEUE = "desk";

    private Desk() {}

    /** The citizen wants a person. */
    static void wanted(Turn turn) {
        call(turn, new Effect.Handover(QUEUE, false));
        turn.say("common.handover");
    }

    /** Calls the desk; whoever waits for it is told when nobody comes. */
    static void call(Turn turn, Effect.Handover handover) {
        turn.act(handover);
        if (turn.mode() == Conversation.Mode.BOT && !turn.waitsFor(Turn.DESK)) {
            turn.setTimer(Turn.DESK, turn.context().patience().desk());
        }
    }

    /** Nobody took it within the time that is set. */
    static void nobodyCame(Turn turn) {
        if (turn.mode() == Conversation.Mode.BOT && turn.context().reach().allowsUnasked()) {
            turn.say("common.desk_waits");
        }
    }

    /** A person took over: the dialog keeps silent from here on, but for words of danger. */
    static boolean took(Turn turn) {
        boolean news = turn.mode() == Conversation.Mode.BOT;
        turn.noAside();
        turn.clearTimer(Turn.DESK);
        if (news && turn.context().reach().allowsUnasked()) {
            turn.say("common.agent_took");
        }
        turn.answering().agent();
        return true;
    }

    /** That person wrote; what was offered instead is offered no longer. */
    static boolean spoke(Turn turn) {
        if (turn.mode() == Conversation.Mode.BOT) {
            return false;
        }
        turn.noAside();
        turn.answering().agent();
        return true;
    }

    /**
     * The citizen did something and the person who took over has said nothing for long: nobody has to wait for ever for who
     * forgot to give the conversation back. Said once in each such time.
     */
    static void unattended(Turn turn) {
        Duration patience = turn.context().patience().agent();
        boolean forgotten =
                patience.isPositive() && turn.answering().silence().compareTo(patience) >= 0;
        if (turn.mode() == Conversation.Mode.AGENT && forgotten && !turn.alarmedNow()) {
            List<Value.Choice> options =
                    List.of(
                            new Value.Choice(GO_ON, turn.text("common.agent_idle_go")),
                            new Value.Choice(WAIT, turn.text("common.agent_idle_wait")));
            turn.answering().agent();
            turn.aside(new Aside(Aside.Kind.AGENT, options, ""));
            turn.silence(false);
            turn.say("common.agent_idle", Map.of(), options, "");
            turn.silence(true);
        }
    }

    /** Hears whether the citizen wants to go on without the person, or to wait; all else is said to the person. */
    static void heard(Turn turn, Heard heard) {
        Optional<Aside> offer = turn.aside().filter(a -> a.kind() == Aside.Kind.AGENT);
        if (offer.isPresent() && !Asides.answer(turn, heard)) {
            turn.aside(offer.get());
        }
    }

    static void chosen(Turn turn, String way) {
        if (way.equals(GO_ON)) {
            left(turn);
            if (turn.idle()) {
                Asides.menu(turn);
            }
            return;
        }
        turn.answering().agent();
        turn.act(new Effect.Handover(QUEUE, false));
        turn.silence(false);
        turn.say("common.agent_waits");
        turn.silence(true);
    }

    /** The person left: the dialog answers again, and puts the question that was open. */
    static boolean left(Turn turn) {
        if (turn.mode() == Conversation.Mode.BOT) {
            return false;
        }
        turn.noAside();
        turn.answering().bot();
        turn.silence(false);
        turn.say("common.agent_left");
        Asking.repeat(turn);
        return true;
    }
}
