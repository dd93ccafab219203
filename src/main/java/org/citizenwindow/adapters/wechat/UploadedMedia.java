package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.citizenwindow.platform.database.DatabaseFault;

/** The platform's ids of our shipped assets, kept for all instances and used again as long as they are good. */
@Singleton
class UploadedMedia {
    /** The platform keeps temporary media three days; the rest is for messages that wait in the outbox. */
    static final Duration GOOD_FOR = Duration.ofHours(60);

    private final DataSource database;
    private final ShippedAssets assets;
    private final Clock clock;

    @Inject
    UploadedMedia(DataSource database, ShippedAssets assets, Clock clock) {
        this.database = database;
        this.assets = assets;
        this.clock = clock;
    }

    /** The id under which this very file can be used now; empty when it must be uploaded first. */
    Optional<String> find(String appId, String asset, MediaKind kind) {
        Optional<String> sha256 = assets.sha256(asset);
        if (sha256.isEmpty() || !kind.takes(asset)) {
            return Optional.empty();
        }
        String sql =
                """
                select media_id from wechat_upload
                where app_id = ? and asset = ? and kind = ? and sha256 = ? and uploaded_at > ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, appId);
            select.setString(2, asset);
            select.setString(3, kind.wire());
            select.setString(4, sha256.get());
            select.setObject(5, clock.instant().minus(GOOD_FOR).atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("uploaded media cannot be read", e);
        }
    }

    /** Keeps the id of a fresh upload. */
    void remember(String appId, String asset, MediaKind kind, String mediaId) {
        String sql =
                """
                insert into wechat_upload (app_id, asset, kind, sha256, media_id, uploaded_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (app_id, asset, kind) do update set
                    sha256 = excluded.sha256, media_id = excluded.media_id, uploaded_at = excluded.uploaded_at
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, appId);
            upsert.setString(2, asset);
            upsert.setString(3, kind.wire());
            upsert.setString(4, assets.sha256(asset).orElseThrow());
            upsert.setString(5, mediaId);
            upsert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseFault.of("uploaded media cannot be kept", e);
        }
    }

    /** Drops an id that the platform no longer knows. */
    void forget(String appId, String mediaId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from wechat_upload where app_id = ? and media_id = ?")) {
            delete.setString(1, appId);
            delete.setString(2, mediaId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseFault.of("uploaded media cannot be dropped", e);
        }
    }
}
