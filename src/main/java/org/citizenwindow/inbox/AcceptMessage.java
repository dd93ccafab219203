package org.citizenwindow.inbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.citizenwindow.channel.InboundMessage;

/** Accepts a push. */
@Singleton
public class AcceptMessage {
    /** Accepts a push and answers before the deadline. */
    public Acceptance accept(InboundMessage message, Instant deadline) {
        throw new IllegalStateException("the inbox is being built: " + message.dedupeKey());
    }
}
