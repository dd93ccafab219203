package org.citizenwindow.dialog;

/** A person instead of the account: called, waited for, there, gone. The citizen is told each time. */
final class Desk {
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
            turn.setTimer(Turn.DESK, turn.context().deskWait());
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
        turn.mode(Conversation.Mode.AGENT);
        return news;
    }

    /** The person left: the dialog answers again, and puts the question that was open. */
    static boolean left(Turn turn) {
        if (turn.mode() == Conversation.Mode.BOT) {
            return false;
        }
        turn.mode(Conversation.Mode.BOT);
        turn.silence(false);
        turn.say("common.agent_left");
        Asking.repeat(turn);
        return true;
    }
}
