package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.secrets.SealBrokenException;
import org.citizenwindow.platform.secrets.Vault;

/**
 * One access token for each account, shared by all instances through the database. Whoever needs a new one takes the
 * account's lock, here and in the database, and looks again before it asks: however many need it at once, the platform is
 * asked once. (The lock is held over that one call, with its time-outs: the only remote call within a transaction, and it
 * ends with the connection when a process dies.)
 */
@Singleton
class WechatTokens {
    /**
     * When to ask for the next token before the end of this one. The platform gives a new one in the last 300 s only, and
     * keeps the old one good meanwhile.
     */
    private static final Duration BEFORE_END = Duration.ofSeconds(200);

    private static final Duration SHORTEST = Duration.ofSeconds(30);

    /** How long a refused token that the platform gave again is not asked for once more. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** How long a failed call stands for all who waited for it. */
    private static final Duration SAME_FAILURE = Duration.ofSeconds(2);

    private static final int REFUSED = 40001;

    private final DataSource database;
    private final Vault vault;
    private final Source source;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** Where tokens come from. */
    interface Source {
        /**
         * Asks the platform.
         *
         * @throws WxErrorException when it refuses
         * @throws ApiFault when there is no answer
         */
        WxAccessToken fetch(WechatAccount account) throws WxErrorException;
    }

    private record Held(String token, Instant until, Optional<Instant> refusedAt) {
        boolean usable(String refused, Instant now) {
            return now.isBefore(until) && !token.equals(refused);
        }
    }

    private record Failure(Exception why, Instant at) {}

    @Inject
    WechatTokens(DataSource database, Vault vault, Source source, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.source = source;
        this.clock = clock;
    }

    /** The token in force. */
    String current(WechatAccount account) throws WxErrorException {
        return usable(account, "");
    }

    /** Another token than the one the platform refused: someone may have it already. */
    String after(WechatAccount account, String refused) throws WxErrorException {
        return usable(account, refused);
    }

    private String usable(WechatAccount account, String refused) throws WxErrorException {
        Held known = held.get(account.appId());
        if (known != null && known.usable(refused, clock.instant())) {
            return known.token();
        }
        ReentrantLock lock = locks.computeIfAbsent(account.appId(), id -> new ReentrantLock());
        lock.lock();
        try {
            known = held.get(account.appId());
            if (known == null || !known.usable(refused, clock.instant())) {
                throwIfJustFailed(account);
                known = shared(account, refused);
                held.put(account.appId(), known);
            }
            return known.token();
        } catch (WxErrorException | ApiFault e) {
            failures.putIfAbsent(account.appId(), new Failure(e, clock.instant()));
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void throwIfJustFailed(WechatAccount account) throws WxErrorException {
        Failure failure = failures.get(account.appId());
        if (failure == null) {
            return;
        }
        if (clock.instant().isAfter(failure.at().plus(SAME_FAILURE))) {
            failures.remove(account.appId());
            return;
        }
        switch (failure.why()) {
            case WxErrorException refused -> throw refused;
            case RuntimeException fault -> throw fault;
            default -> throw new IllegalStateException(failure.why());
        }
    }

    private Held shared(WechatAccount account, String refused) throws WxErrorException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection, account);
                Held token = renewed(connection, account, refused);
                connection.commit();
                return token;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("access token is out of reach", e);
        }
    }

    private Held renewed(Connection connection, WechatAccount account, String refused)
            throws SQLException, WxErrorException {
        Instant now = clock.instant();
        Optional<Held> stored = read(connection, account);
        if (stored.isPresent() && stored.get().usable(refused, now)) {
            return stored.get();
        }
        boolean askedInVain =
                stored.filter(token -> token.token().equals(refused))
                        .flatMap(Held::refusedAt)
                        .filter(at -> now.isBefore(at.plus(PATIENCE)))
                        .isPresent();
        if (askedInVain) {
            throw new WxErrorException(
                    WxError.builder()
                            .errorCode(REFUSED)
                            .errorMsg("the same token was given again")
                            .build());
        }
        WxAccessToken fetched = source.fetch(account);
        Duration good = Duration.ofSeconds(fetched.getExpiresIn()).minus(BEFORE_END);
        Held token =
                new Held(
                        fetched.getAccessToken(),
                        now.plus(good.compareTo(SHORTEST) < 0 ? SHORTEST : good),
                        fetched.getAccessToken().equals(refused)
                                ? Optional.of(now)
                                : Optional.empty());
        write(connection, account, token, now);
        return token;
    }

    private static void lock(Connection connection, WechatAccount account) throws SQLException {
        try (PreparedStatement timeout =
                        connection.prepareStatement("set local lock_timeout = '15s'");
                PreparedStatement lock =
                        connection.prepareStatement(
                                "select pg_advisory_xact_lock(hashtextextended('wechat_token ' || ?, 0))")) {
            timeout.execute();
            lock.setString(1, account.appId());
            lock.execute();
        }
    }

    private Optional<Held> read(Connection connection, WechatAccount account) throws SQLException {
        String sql = "select sealed, expires_at, refused_at from wechat_token where app_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, account.appId());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(
                        new Held(
                                vault.openText(row.getString(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)));
            } catch (SealBrokenException otherKey) {
                return Optional.empty();
            }
        }
    }

    private void write(Connection connection, WechatAccount account, Held token, Instant now)
            throws SQLException {
        String sql =
                """
                insert into wechat_token (app_id, sealed, expires_at, fetched_at, refused_at) values (?, ?, ?, ?, ?)
                on conflict (app_id) do update set sealed = excluded.sealed, expires_at = excluded.expires_at,
                    fetched_at = excluded.fetched_at, refused_at = excluded.refused_at
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, account.appId());
            upsert.setString(2, vault.sealText(token.token()));
            upsert.setObject(3, token.until().atOffset(ZoneOffset.UTC));
            upsert.setObject(4, now.atOffset(ZoneOffset.UTC));
            upsert.setObject(
                    5, token.refusedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
            upsert.executeUpdate();
        }
    }
}
