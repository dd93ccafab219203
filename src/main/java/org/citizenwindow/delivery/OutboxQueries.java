package org.citizenwindow.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.citizenwindow.delivery.ReplyBudget.BudgetView;
import org.citizenwindow.shared.ConversationKey;

/** What staff want to know of the outbox before they write. */
@Singleton
public class OutboxQueries {
    @Inject DataSource database;

    /** How many messages the platform still takes for this citizen, and until when. */
    public BudgetView budget(ConversationKey conversation, Instant now) {
        String sql =
                """
                select w.message_at, w.tap_at,
                  count(o.id) filter (where o.sent_at >= w.message_at),
                  count(o.id) filter (where o.sent_at >= w.tap_at)
                from reply_window w
                left join outbox o on o.conversation_key = w.conversation_key and o.state in ('sent', 'uncertain')
                where w.conversation_key = ? and w.unfollowed_at is null
                group by w.message_at, w.tap_at
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, conversation.value());
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return ReplyBudget.left(Optional.empty(), 0, Optional.empty(), 0, now);
                }
                return ReplyBudget.left(
                        at(rows, 1), rows.getInt(3), at(rows, 2), rows.getInt(4), now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reply budget cannot be read", e);
        }
    }

    private static Optional<Instant> at(ResultSet rows, int column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
