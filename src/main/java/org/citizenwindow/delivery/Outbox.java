package org.citizenwindow.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.json.SealedJson;
import org.citizenwindow.shared.ConversationKey;

/**
 * Where a message to a citizen is written, in the transaction of the change that causes it. Plain SQL: it is on the
 * webhook's path.
 */
@Singleton
public class Outbox {
    static final SealedJson<OutboundMessage> JSON = new SealedJson<>(OutboundMessage.class);

    @Inject Sql sql;
    @Inject DeliverySignal signal;

    /** A message to be sent through the platform's API. */
    public void enqueue(ConversationKey to, OutboundMessage message, Origin origin, Instant now) {
        enqueue(to, message, origin, now, now);
    }

    /** The same, not to be sent before {@code due}. */
    public void enqueue(
            ConversationKey to, OutboundMessage message, Origin origin, Instant now, Instant due) {
        sql.later(
                """
                insert into outbox
                  (conversation_key, origin, author, text_key, kind, content, created_at, state, due_at)
                values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
                """,
                to.value(),
                origin.kind(),
                origin.author(),
                origin.textKey(),
                kind(message),
                JSON.write(message),
                now,
                due);
        signal.afterCommit();
    }

    /** The next free id, for an answer. Asked under the conversation's lock, so that ids are in the citizen's order. */
    public Sql.Query<Long> nextId() {
        return new Sql.Query<>("select nextval('outbox_id_seq')", row -> row.id(1));
    }

    /**
     * A message that leaves as the passive reply to the push in hand.
     *
     * @param id a {@link #nextId}, which the receipt remembers
     */
    public void answered(
            long id, ConversationKey to, OutboundMessage message, Origin origin, Instant now) {
        sql.later(
                """
                insert into outbox
                  (id, conversation_key, origin, author, text_key, kind, content, created_at, state, due_at, sent_at)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, 'answered', ?, ?)
                """,
                id,
                to.value(),
                origin.kind(),
                origin.author(),
                origin.textKey(),
                kind(message),
                JSON.write(message),
                now,
                now,
                now);
    }

    /** What was said under this id; empty when there is no such message. */
    public Optional<OutboundMessage> find(long id) {
        return sql.first(
                "select content from outbox where id = ?", row -> JSON.read(row.text(1)), id);
    }

    private static String kind(OutboundMessage message) {
        return message.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * Who speaks.
     *
     * @param kind {@code engine}, {@code staff} or {@code system}
     * @param author the member of staff who wrote it; never shown to the citizen
     * @param textKey the text's key, when it is one of ours
     */
    public record Origin(String kind, Optional<String> author, Optional<String> textKey) {
        public static Origin engine(String textKey) {
            return new Origin("engine", Optional.empty(), Optional.of(textKey));
        }

        public static Origin staff(String author) {
            return new Origin("staff", Optional.of(author), Optional.empty());
        }

        public static Origin system(String textKey) {
            return new Origin("system", Optional.empty(), Optional.of(textKey));
        }
    }
}
