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

    /** A message to be sent through the platform's API. Returns its id. */
    public long enqueue(ConversationKey to, OutboundMessage message, Origin origin, Instant now) {
        return enqueue(to, message, origin, now, now);
    }

    /** The same, not to be sent before {@code due}. */
    public long enqueue(
            ConversationKey to, OutboundMessage message, Origin origin, Instant now, Instant due) {
        long id = insert(to, message, origin, "waiting", now, due);
        signal.afterCommit();
        return id;
    }

    /** A message that leaves as the passive reply to the push in hand. Returns its id, which the receipt remembers. */
    public long answered(ConversationKey to, OutboundMessage message, Origin origin, Instant now) {
        return insert(to, message, origin, "answered", now, now);
    }

    /** What was said under this id; empty when there is no such message. */
    public Optional<OutboundMessage> find(long id) {
        return sql.first(
                "select content from outbox where id = ?", row -> JSON.read(row.text(1)), id);
    }

    private long insert(
            ConversationKey to,
            OutboundMessage message,
            Origin origin,
            String state,
            Instant now,
            Instant due) {
        return sql.first(
                        """
                        insert into outbox
                          (conversation_key, origin, author, text_key, state, kind, content, created_at, due_at, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz) returning id
                        """,
                        row -> row.id(1),
                        to.value(),
                        origin.kind(),
                        origin.author(),
                        origin.textKey(),
                        state,
                        message.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        JSON.write(message),
                        now,
                        due,
                        state.equals("answered") ? Optional.of(now) : Optional.empty())
                .orElseThrow();
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
