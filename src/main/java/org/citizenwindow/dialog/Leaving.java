package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.state.Aside;
import org.citizenwindow.dialog.state.Draft;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/** Giving up: at once when little is lost, else after one short question that also offers to lay the answers aside. */
final class Leaving {
    /** Ids of the options of {@link Aside.Kind#CANCEL}. */
    static final String LEAVE = "leave";

    static final String KEEP = "keep";
    static final String STAY = "stay";

    private Leaving() {}

    /** The citizen wants to give up what is under way. */
    static void asked(Turn turn) {
        if (losesMuch(turn)) {
            List<Value.Choice> options = new ArrayList<>();
            options.add(new Value.Choice(LEAVE, turn.text("common.cancel_leave")));
            if (Drafts.keepable(turn)) {
                options.add(new Value.Choice(KEEP, turn.text("common.cancel_keep")));
            }
            options.add(new Value.Choice(STAY, turn.text("common.cancel_stay")));
            turn.aside(new Aside(Aside.Kind.CANCEL, options, turn.flow().ref().name()));
            turn.say("common.cancel_really", facts(turn), options, "");
        } else {
            leave(turn);
        }
    }

    /** A summary that is refused to some other step loses nothing, and what was submitted is not lost. */
    private static boolean losesMuch(Turn turn) {
        Frame frame = turn.top();
        boolean much = !frame.pictures().isEmpty() || Drafts.answered(frame) >= Limits.MUCH_TO_LOSE;
        return much && frame.barrier().isEmpty() && !Confirming.refusesElsewhere(turn);
    }

    static void chosen(Turn turn, String way) {
        if (turn.idle()) {
            Asides.menu(turn);
            return;
        }
        switch (way) {
            case LEAVE -> leave(turn);
            case KEEP -> keep(turn);
            default -> Asking.repeat(turn);
        }
    }

    private static void leave(Turn turn) {
        if (!Confirming.refused(turn)) {
            Repair.cancel(turn);
        }
    }

    /** Lays the flow in hand aside; the one below goes on. */
    private static void keep(Turn turn) {
        if (!Drafts.keepable(turn)) {
            Asking.repeat(turn);
            return;
        }
        turn.trace(Trace.Kind.CANCELLED, "DRAFT");
        Draft draft = Drafts.keep(turn);
        turn.say("common.draft_stored", Drafts.facts(turn, draft.asOffered()));
        if (turn.idle()) {
            turn.clearTimer(Turn.EXPIRE);
        } else {
            Asking.repeat(turn);
        }
    }

    private static Map<String, String> facts(Turn turn) {
        return Map.of(
                "title", turn.flow().title().in(turn.lang()),
                "count", Integer.toString(Drafts.answered(turn.top())));
    }
}
