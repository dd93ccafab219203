package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;

/** Finds conversations without locking them. */
@Singleton
public class Conversations {
    private static final String SELECT =
            "select key, citizen_id, lang, message_at, agent, unfollowed_at is not null from conversation where ";

    @Inject DataSource database;

    public Optional<ConversationView> find(CitizenId citizen) {
        return find(SELECT + "citizen_id = ?", citizen.value());
    }

    public Optional<ConversationView> find(ConversationKey key) {
        return find(SELECT + "key = ?", key.value());
    }

    private Optional<ConversationView> find(String sql, Object by) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, by);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(
                        new ConversationView(
                                ConversationKey.parse(row.getString(1)),
                                new CitizenId(row.getObject(2, UUID.class)),
                                Lang.of(row.getString(3)).orElseThrow(),
                                Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant),
                                Optional.ofNullable(row.getString(5)),
                                row.getBoolean(6)));
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("conversation cannot be read", e);
        }
    }
}
