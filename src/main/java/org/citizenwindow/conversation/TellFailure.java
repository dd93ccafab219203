package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.delivery.Outbox;
import org.citizenwindow.delivery.OutboxQueries;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.events.ChatChanged;

/**
 * Tells a citizen that a message could not be handled and what to do now: a fault of ours must not look like silence. Needs
 * nothing of the dialog, for that may be what is broken.
 */
@Singleton
public class TellFailure {
    /** The text, of the services' common ones. */
    public static final String KEY = "common.message_lost";

    private static final String COMMON = "common";

    /** Several messages lost at once are one piece of news. */
    private static final Duration ONCE = Duration.ofMinutes(10);

    @Inject Conversations conversations;
    @Inject Notices notices;
    @Inject Outbox outbox;
    @Inject OutboxQueries said;
    @Inject Clock clock;
    @Inject jakarta.enterprise.event.Event<ChatChanged> chatChanged;

    /** Tells it, in the caller's transaction, unless the citizen has just been told or has left. */
    public void tell(ConversationKey conversation) {
        Instant now = clock.instant();
        Optional<ConversationView> known =
                conversations.find(conversation).filter(view -> !view.unfollowed());
        if (known.isPresent() && !said.saidSince(conversation, KEY, now.minus(ONCE))) {
            String words =
                    notices.text(COMMON, known.get().lang(), KEY, Map.of())
                            .orElseThrow(
                                    () -> new IllegalStateException("text " + KEY + " is missing"));
            outbox.enqueue(
                    conversation, new OutboundMessage.Text(words), Outbox.Origin.system(KEY), now);
        }
        chatChanged.fire(new ChatChanged(conversation));
    }
}
