package org.citizenwindow.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.citizenwindow.media.SealedMedia.Part;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.shared.MediaId;

/** Reads what citizens sent. Gives copies only; originals stay sealed. */
@Singleton
public class MediaQueries {
    private final DataSource database;
    private final SealedMedia sealed;

    @Inject
    MediaQueries(DataSource database, SealedMedia sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** Its state; empty when it was never announced. */
    public Optional<MediaView> find(MediaId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The states of several at once; what was never announced is not in it. */
    public Map<MediaId, MediaView> find(Collection<MediaId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String sql =
                "select id, state, reason, sha256, content_type, width, height, asked_at from media where id = any(?)";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            Object[] values = ids.stream().map(MediaId::value).distinct().toArray();
            query.setArray(1, connection.createArrayOf("uuid", values));
            Map<MediaId, MediaView> found = new HashMap<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    MediaView view = view(row);
                    found.put(view.id(), view);
                }
            }
            return found;
        } catch (SQLException e) {
            throw DatabaseFault.of("find media " + ids, e);
        }
    }

    private static MediaView view(ResultSet row) throws SQLException {
        return new MediaView(
                new MediaId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    /** The cleaned picture; empty unless it is a stored picture. */
    public Optional<MediaContent> workingCopy(MediaId id) {
        return copy(id, Part.WORKING);
    }

    /** The same, small. */
    public Optional<MediaContent> thumbnail(MediaId id) {
        return copy(id, Part.THUMBNAIL);
    }

    private Optional<MediaContent> copy(MediaId id, Part part) {
        return find(id).filter(media -> media.state().equals("stored") && media.width() > 0)
                .flatMap(media -> sealed.get(part, media.sha256()))
                .map(bytes -> new MediaContent(bytes, PictureCopies.CONTENT_TYPE));
    }
}
