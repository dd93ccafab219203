package org.citizenwindow.dialog.state;

import java.time.Instant;

/**
 * A half report that outlives its expiry: everything answered so far, without holds.
 *
 * @param frame the flow as it stood, nothing open and nothing awaited
 * @param until when it is dropped, with its pictures
 * @param offered whether the citizen was asked about it since it was laid aside
 */
public record Draft(Frame frame, Instant until, boolean offered) {
    /** The name of its flow. */
    public String flow() {
        return frame.flow().name();
    }

    /** The same, offered to its citizen. */
    public Draft asOffered() {
        return new Draft(frame, until, true);
    }
}
