package org.citizenwindow.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.platform.json.SealedJson;
import org.citizenwindow.shared.ConversationKey;

/**
 * Where a message to a citizen is written, in the transaction of the change that causes it. Plain JDBC: it is on the
 * webhook's path.
 */
@Singleton
public class Outbox {
    static final SealedJson<OutboundMessage> JSON = new SealedJson<>(OutboundMessage.class);

    @Inject DataSource database;
    @Inject DeliverySignal signal;

    /** A message to be sent through the platform's API. Returns its id. */
    public long enqueue(ConversationKey to, OutboundMessage message, Origin origin, Instant now) {
        long id = insert(to, message, origin, "waiting", now);
        signal.afterCommit();
        return id;
    }

    /** A message that leaves as the passive reply to the push in hand. Returns its id, which the receipt remembers. */
    public long answered(ConversationKey to, OutboundMessage message, Origin origin, Instant now) {
        return insert(to, message, origin, "answered", now);
    }

    /** What was said under this id; empty when there is no such message. */
    public Optional<OutboundMessage> find(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select content from outbox where id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(JSON.read(rows.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("outbox cannot be read", e);
        }
    }

    private long insert(
            ConversationKey to, OutboundMessage message, Origin origin, String state, Instant now) {
        String sql =
                """
                insert into outbox (conversation_key, origin, author, text_key, state, kind, content, created_at, due_at, sent_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            var at = now.atOffset(ZoneOffset.UTC);
            insert.setString(1, to.value());
            insert.setString(2, origin.kind());
            insert.setString(3, origin.author().orElse(null));
            insert.setString(4, origin.textKey().orElse(null));
            insert.setString(5, state);
            insert.setString(
                    6, message.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
            insert.setString(7, JSON.write(message));
            insert.setObject(8, at);
            insert.setObject(9, at);
            insert.setObject(10, state.equals("answered") ? at : null);
            try (ResultSet id = insert.executeQuery()) {
                id.next();
                return id.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("outbox cannot be written", e);
        }
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
