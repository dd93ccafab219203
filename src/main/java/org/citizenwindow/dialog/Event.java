package org.citizenwindow.dialog;

import java.util.Map;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.value.Value;

/** Something that happened to a conversation. */
public sealed interface Event {
    /** The citizen wrote. The text is as received, of any length and script. */
    record Text(String text) implements Event {}

    /** The citizen tapped a menu entry or a button: its key. */
    record Tap(String payload) implements Event {}

    /** The citizen sent a picture; {@code ref} is our media id, the bytes are still to come. */
    record Photo(String ref) implements Event {}

    /** The citizen sent a place, in degrees, with the platform's label for it or an empty one. */
    record Pin(double latitude, double longitude, String label) implements Event {}

    /** The citizen spoke; {@code recognized} is the platform's transcript or empty. */
    record Voice(String ref, String recognized) implements Event {}

    /** The citizen sent something no question asks for: {@code link}, {@code video}, {@code sticker}, … */
    record Other(String kind) implements Event {}

    /** The citizen followed the account or scanned its code; {@code scene} is empty without one. */
    record Followed(String scene) implements Event {}

    /**
     * A picture was fetched and looked at, or could not be.
     *
     * @param sha256 hash of its bytes, to drop duplicates; empty when there are none
     * @param reason {@code expired}, {@code too_large}, {@code not_a_picture}, {@code unreadable}, {@code unavailable}; empty when stored
     */
    record PhotoSettled(String ref, boolean stored, String sha256, String reason)
            implements Event {}

    /** A timer set by {@link Effect.SetTimer} is due. It does nothing unless the conversation still waits for it. */
    record TimerFired(String name, int revision) implements Event {}

    /** The answer to an {@link Effect.Call}; one for another call than the awaited does nothing. */
    record CallAnswered(String callId, CallResult result) implements Event {}

    /** Staff ask the citizen for something: start this flow with these slots already known. */
    record Invited(String flow, Map<String, Value> known) implements Event {
        public Invited {
            known = Map.copyOf(known);
        }
    }

    /** An operator moves conversations to another version of a flow; those that cannot go on there stay as they are. */
    record FlowMoved(FlowRef from, FlowRef to) implements Event {}

    /** A person at the desk took over; the engine keeps silent until {@link AgentLeft}, or the citizen wants it back. */
    record AgentTook() implements Event {}

    /** The person who took over wrote to the citizen. */
    record AgentSpoke() implements Event {}

    record AgentLeft() implements Event {}
}
