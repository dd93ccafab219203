package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.delivery.Outbox;
import org.citizenwindow.delivery.OutboxQueries;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.ChatChanged;

/** A member of staff answers in the same conversation. The citizen reads the desk's name, never the officer's. */
@Singleton
public class ReplyAsStaff {
    /** What fits one message of the platform besides the desk's name. */
    public static final int MOST_CHARACTERS = 600;

    public static final ErrorCode EMPTY = new ErrorCode("conversation:reply_empty");
    public static final ErrorCode TOO_LONG = new ErrorCode("conversation:reply_too_long");
    public static final ErrorCode UNKNOWN = new ErrorCode("conversation:unknown");
    public static final ErrorCode UNFOLLOWED = new ErrorCode("conversation:unfollowed");

    @Inject Conversations conversations;
    @Inject Turn turn;
    @Inject Notices notices;
    @Inject OfficeMemo memo;
    @Inject Outbox outbox;
    @Inject OutboxQueries queries;
    @Inject Clock clock;
    @Inject jakarta.enterprise.event.Event<ChatChanged> chatChanged;

    /**
     * Writes to the citizen.
     *
     * @param text plain words, 1 to {@value #MOST_CHARACTERS} characters
     */
    @Transactional
    public Reply reply(ConversationKey conversation, StaffId by, String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return new Reply.Refused(EMPTY);
        }
        if (words.length() > MOST_CHARACTERS) {
            return new Reply.Refused(TOO_LONG);
        }
        ConversationView view = conversations.find(conversation).orElse(null);
        if (view == null) {
            return new Reply.Refused(UNKNOWN);
        }
        if (view.unfollowed()) {
            return new Reply.Refused(UNFOLLOWED);
        }
        Instant now = clock.instant();
        String marked =
                notices.text(
                                "desk",
                                view.lang(),
                                "desk.reply",
                                Map.of("desk", memo.office().name().in(view.lang()), "text", words))
                        .orElseThrow(() -> new IllegalStateException("text desk.reply is missing"));
        if (view.agent().isPresent()) {
            turn.wake(conversation, new Event.AgentSpoke(), now);
        }
        boolean waits = queries.budget(conversation, now).left() == 0;
        outbox.enqueue(
                conversation,
                new OutboundMessage.Text(marked),
                Outbox.Origin.staff(by.value()),
                now);
        chatChanged.fire(new ChatChanged(conversation));
        return new Reply.Replied(waits);
    }

    /** How a reply was taken. */
    public sealed interface Reply {
        /** It is on its way; {@code waits}: the platform takes nothing more until the citizen writes again. */
        record Replied(boolean waits) implements Reply {}

        record Refused(ErrorCode why) implements Reply {}
    }
}
