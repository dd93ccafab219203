package org.citizenwindow.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
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
        String sql =
                "select state, reason, sha256, content_type, width, height, asked_at from media where id = ?";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, id.value());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new MediaView(
                                        id,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getInt(5),
                                        row.getInt(6),
                                        row.getObject(7, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("find media " + id, e);
        }
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
