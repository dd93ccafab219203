package org.citizenwindow.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.dialog.state.Conversation;

/** Who answers the citizen in one turn: the account, or a person who took over. */
final class Answering {
    private final Instant now;
    private Conversation.Mode mode;
    private Optional<Instant> agentAt;

    Answering(Conversation before, Instant now) {
        this.now = now;
        this.mode = before.mode();
        this.agentAt =
                mode == Conversation.Mode.AGENT
                        ? before.agentAt().or(() -> Optional.of(now))
                        : Optional.empty();
    }

    Conversation.Mode mode() {
        return mode;
    }

    /** When the person who took over last gave a sign. */
    Optional<Instant> agentAt() {
        return agentAt;
    }

    /** A person answers from here on, or does still. */
    void agent() {
        mode = Conversation.Mode.AGENT;
        agentAt = Optional.of(now);
    }

    /** The dialog answers again. */
    void bot() {
        mode = Conversation.Mode.BOT;
        agentAt = Optional.empty();
    }

    /** How long the person who took over has given no sign. */
    Duration silence() {
        return Duration.between(agentAt.orElse(now), now);
    }
}
