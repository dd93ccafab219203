package org.citizenwindow.dialog;

import org.citizenwindow.dialog.state.Frame;

/**
 * One thing that happened on the way through a flow: for drop-off, for coverage. No content.
 *
 * @param flow name of the flow; empty outside of one
 * @param version its version
 * @param step id of the step
 * @param kind what happened there
 * @param edge for {@link Kind#LEFT} the edge that was taken; for {@link Kind#MISSED} the refusal and the
 *     help; for the others a detail such as the command
 */
public record Trace(String flow, int version, String step, Kind kind, String edge) {
    /** What can happen at a step. */
    public enum Kind {
        STARTED,
        ENTERED,
        ASKED,
        ANSWERED,
        MISSED,
        COMMAND,
        LEFT,
        ENDED,
        CANCELLED,
        EXPIRED,
        REMINDED,
        EMERGENCY,
        /** The step budget of one event ran out: the flow loops. */
        STOPPED
    }

    /** Where a flow stands. */
    static Trace at(Frame frame, Kind kind, String edge) {
        return new Trace(frame.flow().name(), frame.flow().version(), frame.step(), kind, edge);
    }

    /** Outside of all flows. */
    static Trace outside(Kind kind, String edge) {
        return new Trace("", 0, "", kind, edge);
    }
}
