package org.citizenwindow.staff.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.shared.StaffId;

/** Who is signed in with which browser. */
@ApplicationScoped
public class Sessions {
    /** Using the console is written down no more often than this: reading a page should not cost a write. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    @Inject StaffConfig config;
    @Inject Ids ids;
    @Inject Clock clock;

    /** Signs the member of staff in and returns the token for the browser's cookie. */
    @Transactional
    public String open(StaffId staff) {
        String token = Tokens.draw(ids.secure());
        SessionEntity session = new SessionEntity();
        session.tokenHash = hash(token);
        session.username = staff.value();
        session.createdAt = clock.instant();
        session.seenAt = session.createdAt;
        session.persist();
        return token;
    }

    /** The member of staff a cookie stands for; empty when it ran out, was signed out, or the account is disabled. */
    @Transactional
    public Optional<StaffAccount> find(String token) {
        Instant now = clock.instant();
        String hash = hash(token);
        Optional<SessionEntity> found = SessionEntity.findByIdOptional(hash);
        Optional<SessionEntity> session = found.filter(s -> lasts(s, now));
        if (session.isPresent() && session.get().seenAt.isBefore(now.minus(SEEN_STEP))) {
            // By query, not by entity: two tabs at the same moment must not collide over the
            // version.
            SessionEntity.update("seenAt = ?1 where tokenHash = ?2", now, hash);
        }
        return session.flatMap(s -> StaffEntity.byUsername(s.username))
                .map(StaffEntity::view)
                .filter(StaffAccount::enabled);
    }

    /** Signs this browser out. */
    @Transactional
    public void close(String token) {
        SessionEntity.delete("tokenHash", hash(token));
    }

    /** Signs the member of staff out everywhere. */
    @Transactional
    public void closeAll(StaffId staff) {
        SessionEntity.delete("username", staff.value());
    }

    @Transactional
    void deleteExpired() {
        Instant now = clock.instant();
        SessionEntity.delete(
                "seenAt < ?1 or createdAt < ?2",
                now.minus(config.session().idle()),
                now.minus(config.session().lifetime()));
    }

    private boolean lasts(SessionEntity session, Instant now) {
        return session.seenAt.plus(config.session().idle()).isAfter(now)
                && session.createdAt.plus(config.session().lifetime()).isAfter(now);
    }

    private static String hash(String token) {
        return Tokens.derive("session", token);
    }
}
