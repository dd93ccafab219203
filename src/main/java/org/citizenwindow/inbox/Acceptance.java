package org.citizenwindow.inbox;

import java.util.List;
import org.citizenwindow.channel.OutboundMessage;

/** How a push was accepted. In every case it is safe: committed, or synced to the local spool. */
public sealed interface Acceptance {
    /**
     * It was handled in time.
     *
     * @param first what to answer the push with: one message or none
     * @param repeat whether it is the stored answer to a push that came before
     */
    record Answer(List<OutboundMessage> first, boolean repeat) implements Acceptance {
        public Answer {
            first = List.copyOf(first);
        }
    }

    /** It is stored and will be handled soon; what there is to say follows through the platform's API. */
    record Acknowledged() implements Acceptance {}
}
