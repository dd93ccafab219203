package org.citizenwindow.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.FlowRef;

/**
 * A dry run of moving conversations to another version of a flow, and the move that was ordered after it.
 *
 * @param total how many conversations ran on {@code from} in the dry run
 * @param movable how many of them would move
 * @param stays the others
 * @param ordered who ordered the move, and when
 * @param moved how many have moved so far
 * @param stayed how many were left where they were
 */
public record FlowMove(
        long id,
        FlowRef from,
        FlowRef to,
        State state,
        int total,
        int movable,
        List<Stay> stays,
        Instant triedAt,
        String triedBy,
        Optional<Ordered> ordered,
        int moved,
        int stayed) {

    /** How far it has come. */
    public enum State {
        TRIED,
        ORDERED,
        DONE
    }

    /** Who ordered it. */
    public record Ordered(Instant at, String by) {}
}
