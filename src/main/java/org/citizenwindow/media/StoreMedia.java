package org.citizenwindow.media;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/** Remembers that a citizen sent something, so that it will be fetched. */
@Singleton
public class StoreMedia {
    private final DataSource database;
    private final Event<MediaAnnounced> announced;

    @Inject
    StoreMedia(DataSource database, Event<MediaAnnounced> announced) {
        this.database = database;
        this.announced = announced;
    }

    /** Wakes the job when the transaction that announced is committed. */
    record MediaAnnounced(MediaId id) {}

    /**
     * In the caller's transaction. The job fetches it once that is committed, and tells the end by {@code MediaSettled}.
     *
     * @param id our own, fresh
     * @param platformMediaId the platform's
     * @param kind {@code picture}, {@code voice} or {@code video}
     * @param at when the citizen sent it: the platform keeps it for three days from then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(
            MediaId id, ConversationKey from, String platformMediaId, String kind, Instant at) {
        String sql =
                """
                insert into media (id, conversation_key, platform_media_id, kind, state, asked_at, expires_at, due_at)
                values (?, ?, ?, ?, 'asked', ?, ?, ?)
                """;
        var asked = at.atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id.value());
            insert.setString(2, from.value());
            insert.setString(3, platformMediaId);
            insert.setString(4, MediaKind.of(kind).word());
            insert.setObject(5, asked);
            insert.setObject(6, asked.plus(MediaRules.PLATFORM_KEEPS));
            insert.setObject(7, asked);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseFault.of("announce media", e);
        }
        announced.fire(new MediaAnnounced(id));
    }
}
