package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.shared.ConversationKey;

/** The wake-ups of conversations, one a name. */
@Singleton
class Timers {
    @Inject DataSource database;

    void set(ConversationKey key, String name, int revision, Instant due) {
        String sql =
                """
                insert into timer (conversation_key, name, revision, due_at) values (?, ?, ?, ?)
                on conflict (conversation_key, name) do update set revision = excluded.revision, due_at = excluded.due_at
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, key.value());
            upsert.setString(2, name);
            upsert.setInt(3, revision);
            upsert.setObject(4, due.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseFault.of("timer cannot be set", e);
        }
    }

    void clear(ConversationKey key, String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from timer where conversation_key = ? and name = ?")) {
            delete.setString(1, key.value());
            delete.setString(2, name);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseFault.of("timer cannot be cleared", e);
        }
    }

    /** Takes a due timer away; false when another instance did, or it was set anew. The caller holds the conversation's lock. */
    boolean take(Due due) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from timer where conversation_key = ? and name = ? and revision = ?")) {
            delete.setString(1, due.key().value());
            delete.setString(2, due.name());
            delete.setInt(3, due.revision());
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw DatabaseFault.of("timer cannot be taken", e);
        }
    }

    List<Due> due(Instant now, int limit) {
        String sql =
                "select conversation_key, name, revision from timer where due_at <= ? order by due_at limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, limit);
            List<Due> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(
                            new Due(
                                    ConversationKey.parse(rows.getString(1)),
                                    rows.getString(2),
                                    rows.getInt(3)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw DatabaseFault.of("timers cannot be read", e);
        }
    }

    /** A timer whose time has come; {@code revision} is the conversation's when it was set. */
    record Due(ConversationKey key, String name, int revision) {}
}
