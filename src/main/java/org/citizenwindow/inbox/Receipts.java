package org.citizenwindow.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.conversation.HandleMessage.Handled;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.json.SealedJson;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/** The receipt rows: every push once, by its dedupe key. On the webhook's path: both look and write
 * travel with the conversation's own. */
@Singleton
class Receipts {
    static final SealedJson<Content> CONTENT = new SealedJson<>(Content.class);

    private static final String INSERT_DONE =
            """
            insert into receipt
              (conversation_key, dedupe_key, state, kind, content, media_id, sent_at, received_at, answer_id, handled_at)
            values (?, ?, 'done', ?, ?, ?::uuid, ?, ?, ?::bigint, ?)
            """;

    @Inject Sql sql;

    /**
     * What stands before this message: its own receipt, if it came before, and the citizen's messages that were stored but
     * not handled yet, oldest first. The caller holds the conversation's lock.
     */
    Sql.Query<Stored> standing(InboundMessage message) {
        return new Sql.Query<>(
                """
                select id, state, answer_id, dedupe_key, sent_at, content from receipt where dedupe_key = ?
                union all
                select id, state, answer_id, dedupe_key, sent_at, content from receipt
                where conversation_key = ? and state = 'pending' and dedupe_key <> ?
                order by id
                """,
                row -> stored(message.conversation(), row),
                message.dedupeKey(),
                message.conversation().value(),
                message.dedupeKey());
    }

    /** Tells a message's own receipt from those that stand before it. */
    static Before before(InboundMessage message, List<Stored> rows) {
        Optional<Known> own = Optional.empty();
        List<Pending> pending = new ArrayList<>();
        for (Stored row : rows) {
            if (row.message().dedupeKey().equals(message.dedupeKey())) {
                own = Optional.of(new Known(!row.pending(), row.answerId()));
            }
            if (row.pending()) {
                pending.add(new Pending(row.id(), row.message()));
            }
        }
        return new Before(own, pending);
    }

    /** The stored, unhandled messages of one citizen, oldest first. The caller holds the conversation's lock. */
    List<Pending> pending(ConversationKey conversation) {
        return sql.list(
                """
                select id, state, answer_id, dedupe_key, sent_at, content from receipt
                where conversation_key = ? and state = 'pending' order by id
                """,
                row -> {
                    Stored stored = stored(conversation, row);
                    return new Pending(stored.id(), stored.message());
                },
                conversation.value());
    }

    private static Stored stored(ConversationKey conversation, Sql.Row row) throws SQLException {
        return new Stored(
                row.id(1),
                row.text(2).equals("pending"),
                row.maybeId(3),
                new InboundMessage(
                        conversation,
                        row.text(4),
                        row.at(5).orElseThrow(),
                        CONTENT.read(row.text(6))));
    }

    /** Citizens with stored, unhandled messages, longest waiting first. */
    List<ConversationKey> waiting(int limit) {
        return sql.list(
                """
                select conversation_key from receipt where state = 'pending'
                group by conversation_key order by min(id) limit ?
                """,
                row -> ConversationKey.parse(row.text(1)),
                limit);
    }

    /**
     * Writes the receipt of a handled message of which there was none under the lock. Should there be one after all, the
     * database refuses it and all of this turn is undone.
     */
    void handled(InboundMessage message, Handled handled, Instant now) {
        sql.later(INSERT_DONE, row(message, handled, now));
    }

    /** Marks a stored message as handled. Should another have done so meanwhile, all of this turn is undone. */
    void done(InboundMessage message, Handled handled, Instant now) {
        sql.laterOne(
                "handled twice at once: " + message.dedupeKey(),
                INSERT_DONE
                        + """
                        on conflict (dedupe_key) do update
                          set state = 'done', media_id = excluded.media_id, answer_id = excluded.answer_id,
                              handled_at = excluded.handled_at
                          where receipt.state = 'pending'
                        """,
                row(message, handled, now));
    }

    private static Object[] row(InboundMessage message, Handled handled, Instant now) {
        return new Object[] {
            message.conversation().value(),
            message.dedupeKey(),
            kind(message),
            CONTENT.write(message.content()),
            handled.media().map(MediaId::value),
            message.sentAt(),
            now,
            handled.answerId(),
            handled.at()
        };
    }

    /** Stores a message to be handled later. Does nothing when it is known. */
    void store(InboundMessage message, Instant now) {
        sql.update(
                """
                insert into receipt (conversation_key, dedupe_key, state, kind, content, sent_at, received_at)
                values (?, ?, 'pending', ?, ?, ?, ?) on conflict (dedupe_key) do nothing
                """,
                message.conversation().value(),
                message.dedupeKey(),
                kind(message),
                CONTENT.write(message.content()),
                message.sentAt(),
                now);
    }

    private static String kind(InboundMessage message) {
        return message.content().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Counts a failed try; the message is given up, visibly to staff, after {@code most}. Returns whether it was. */
    boolean tried(long id, int most) {
        return sql.first(
                        """
                        update receipt set tries = tries + 1, state = case when tries + 1 >= ? then 'failed' else state end
                        where id = ? and state = 'pending' returning state
                        """,
                        row -> row.text(1).equals("failed"),
                        most,
                        id)
                .orElse(false);
    }

    /** A receipt as it stands. */
    record Stored(long id, boolean pending, Optional<Long> answerId, InboundMessage message) {}

    /** A stored, unhandled message. */
    record Pending(long id, InboundMessage message) {}

    /** An earlier receipt of the same push: whether it was handled, and the outbox row of its passive answer. */
    record Known(boolean handled, Optional<Long> answerId) {}

    record Before(Optional<Known> own, List<Pending> pending) {}
}
