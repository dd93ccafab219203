package org.citizenwindow.media;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.shared.events.MediaSettled;

/**
 * Claims what is due and records how it ended. Each method is one short transaction; fetching and decoding happen between
 * them. An outcome counts only while its claim is the latest one.
 */
@Singleton
class MediaQueue {
    /**
     * Longer than fetching and decoding take; an older claim belongs to a process that died. Where it does not, the work is
     * done twice and recorded once.
     */
    static final Duration LEASE = Duration.ofSeconds(45);

    /**
     * One item in hand.
     *
     * @param sha256 of the original when it is sealed already, else empty
     * @param tries the number of this claim
     * @param decodings how often a process went to decode it and was not heard of again
     */
    record Claim(
            MediaId id,
            ConversationKey from,
            String platformMediaId,
            MediaKind kind,
            String sha256,
            int tries,
            int decodings,
            Instant expires) {}

    @Inject DataSource database;
    @Inject Clock clock;
    @Inject Event<MediaSettled> settled;

    /** Takes the item that is due longest, from under no other process. */
    @Transactional
    Optional<Claim> claim() {
        String sql =
                """
                update media set claimed_until = ?, tries = tries + 1 where id = (
                  select id from media where state in ('asked', 'received') and due_at <= ?
                    and (claimed_until is null or claimed_until < ?)
                  order by due_at limit 1 for update skip locked)
                returning id, conversation_key, platform_media_id, kind, sha256, tries, decodings, expires_at
                """;
        OffsetDateTime now = now();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(sql)) {
            claim.setObject(1, now.plus(LEASE));
            claim.setObject(2, now);
            claim.setObject(3, now);
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("claim media", e);
        }
    }

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                new MediaId(row.getObject(1, UUID.class)),
                ConversationKey.parse(row.getString(2)),
                row.getString(3),
                MediaKind.of(row.getString(4)),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    /** The original is sealed and need not be fetched again; it is about to be decoded. */
    @Transactional
    void received(Claim claim, String sha256, String contentType, long bytes) {
        run(
                claim,
                "state = 'received', sha256 = ?, content_type = ?, bytes = ?, received_at = ?,"
                        + " decodings = decodings + 1",
                sha256,
                contentType,
                bytes,
                now());
    }

    /** Everything there will be is kept. Width and height of the copy, 0 for recordings. */
    @Transactional
    void stored(Claim claim, String sha256, int width, int height) {
        boolean first =
                run(
                        claim,
                        "state = 'stored', width = ?, height = ?, settled_at = ?, claimed_until = null",
                        width,
                        height,
                        now());
        if (first) {
            settled.fire(new MediaSettled(claim.id(), claim.from(), true, sha256, ""));
        }
    }

    /**
     * @param sha256 of what was received; empty when nothing was
     * @param code the platform's, or empty
     */
    @Transactional
    void rejected(Claim claim, String reason, String sha256, String code) {
        boolean first =
                run(
                        claim,
                        "state = 'rejected', reason = ?, sha256 = ?, code = ?, settled_at = ?,"
                                + " claimed_until = null",
                        reason,
                        sha256,
                        code,
                        now());
        if (first) {
            settled.fire(new MediaSettled(claim.id(), claim.from(), false, sha256, reason));
        }
    }

    /** Gives it back until then. */
    @Transactional
    void tryAgain(Claim claim, Instant at, String code) {
        run(
                claim,
                "due_at = ?, code = ?, claimed_until = null, decodings = 0",
                at.atOffset(ZoneOffset.UTC),
                code);
    }

    /** False when a later claim has it, or it is settled. */
    private boolean run(Claim claim, String changes, Object... values) {
        String sql =
                "update media set "
                        + changes
                        + " where id = ? and tries = ? and state in ('asked', 'received')";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            int at = 0;
            for (Object value : values) {
                update.setObject(++at, value);
            }
            update.setObject(++at, claim.id().value());
            update.setInt(++at, claim.tries());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw DatabaseFault.of("record media " + claim.id(), e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
