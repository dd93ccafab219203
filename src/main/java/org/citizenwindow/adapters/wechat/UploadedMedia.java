package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.citizenwindow.platform.database.Sql;

/** The platform's ids of our pictures and sounds, kept for all instances and used again as long as they are good. */
@Singleton
class UploadedMedia {
    /** The platform keeps temporary media three days; the rest is for messages that wait in the outbox. */
    static final Duration GOOD_FOR = Duration.ofHours(60);

    /** So long an id is taken from memory: short, because another instance may drop it. */
    private static final Duration AT_HAND_FOR = Duration.ofMinutes(1);

    private final Map<Asset, AtHand> atHand = new ConcurrentHashMap<>();
    private final Sql sql;
    private final ServiceAssets assets;
    private final Clock clock;

    @Inject
    UploadedMedia(Sql sql, ServiceAssets assets, Clock clock) {
        this.sql = sql;
        this.assets = assets;
        this.clock = clock;
    }

    /** The id under which this very file can be used now; empty when it must be uploaded first. */
    Optional<String> find(String appId, String asset, MediaKind kind) {
        Optional<String> sha256 = assets.sha256(asset);
        if (sha256.isEmpty() || !kind.takes(asset)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Asset key = new Asset(appId, asset, kind);
        AtHand near = atHand.get(key);
        if (near != null && near.sha256().equals(sha256.get()) && now.isBefore(near.until())) {
            return Optional.of(near.mediaId());
        }
        Optional<String> kept = kept(key, sha256.get(), now);
        kept.ifPresent(id -> atHand.put(key, new AtHand(id, sha256.get(), now.plus(AT_HAND_FOR))));
        return kept;
    }

    private Optional<String> kept(Asset key, String sha256, Instant now) {
        return sql.first(
                """
                select media_id from wechat_upload
                where app_id = ? and asset = ? and kind = ? and sha256 = ? and uploaded_at > ?
                """,
                row -> row.text(1),
                key.appId(),
                key.name(),
                key.kind().wire(),
                sha256,
                now.minus(GOOD_FOR).plus(AT_HAND_FOR));
    }

    /** Keeps the id of a fresh upload. */
    void remember(String appId, String asset, MediaKind kind, String mediaId) {
        sql.update(
                """
                insert into wechat_upload (app_id, asset, kind, sha256, media_id, uploaded_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (app_id, asset, kind) do update set
                    sha256 = excluded.sha256, media_id = excluded.media_id, uploaded_at = excluded.uploaded_at
                """,
                appId,
                asset,
                kind.wire(),
                assets.sha256(asset).orElseThrow(),
                mediaId,
                clock.instant());
    }

    /** Drops an id that the platform no longer knows; false when there was none. */
    boolean forget(String appId, String asset, MediaKind kind) {
        atHand.remove(new Asset(appId, asset, kind));
        return sql.update(
                        "delete from wechat_upload where app_id = ? and asset = ? and kind = ?",
                        appId,
                        asset,
                        kind.wire())
                > 0;
    }

    private record Asset(String appId, String name, MediaKind kind) {}

    private record AtHand(String mediaId, String sha256, Instant until) {}
}
