package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.state.Aside;
import org.citizenwindow.dialog.state.Draft;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/** Carries out an operator's order to move running flows to another version. */
final class FlowMoves {
    private FlowMoves() {}

    /**
     * Moves every frame it concerns; the question in hand is put anew where it changed, else nothing is said.
     *
     * @return whether anything moved
     */
    static boolean carryOut(Turn turn, Event.FlowMoved order) {
        Optional<Flow> older = turn.flows().flow(order.from());
        Optional<Flow> newer = turn.flows().flow(order.to());
        boolean any = false;
        if (older.isEmpty() || newer.isEmpty()) {
            return false;
        }
        for (int i = 0; i < turn.stack().size(); i++) {
            Frame frame = turn.stack().get(i);
            boolean concerned = frame.flow().equals(order.from());
            if (concerned
                    && Migration.move(frame, older.get(), newer.get())
                            instanceof Migration.Move.Moved moved) {
                moved.lost().forEach(slot -> release(turn, older.get(), frame, slot));
                turn.replace(i, moved.frame());
                any = true;
            }
        }
        boolean drafts = drafts(turn, order.from(), older.get(), newer.get());
        if (any && turn.question().isEmpty() && turn.top().awaited().isEmpty()) {
            turn.clearTimer(Turn.BURST);
            if (turn.aside().filter(aside -> aside.kind() == Aside.Kind.CORRECT).isPresent()) {
                turn.noAside();
            }
            Running.on(turn);
        }
        return any || drafts;
    }

    /** Half reports laid aside hold nothing that could be released. */
    private static boolean drafts(Turn turn, FlowRef from, Flow older, Flow newer) {
        List<Draft> drafts = new ArrayList<>();
        for (Draft draft : turn.drafts()) {
            boolean moves =
                    draft.frame().flow().equals(from)
                            && Migration.move(draft.frame(), older, newer)
                                    instanceof Migration.Move.Moved moved
                            && drafts.add(new Draft(moved.frame(), draft.until(), draft.offered()));
            if (!moves) {
                drafts.add(draft);
            }
        }
        boolean any = !drafts.equals(turn.drafts());
        turn.drafts(drafts);
        return any;
    }

    private static void release(Turn turn, Flow older, Frame frame, String slot) {
        if (older.slots().get(slot).type() instanceof SlotType.Appointment
                && frame.slots().get(slot) instanceof Value.Choice hold) {
            turn.call(Booking.RELEASE, Map.of("hold", new Value.Str(hold.id())));
        }
    }
}
