package org.citizenwindow.staff.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Counts a try as failed before it is made and forgets it when it succeeds, so that tries made at the same moment cannot
 * pass by each other: the row lock of the count serialises them, on any number of instances.
 */
@ApplicationScoped
class SignInThrottle {
    private static final String COUNT =
            """
            insert into sign_in_throttle as t (subject, failures, failed_at) values (?, 1, ?)
            on conflict (subject) do update
               set failures = case when t.failed_at < ? then 1 else t.failures + 1 end,
                   failed_at = excluded.failed_at
             where t.blocked_until is null or t.blocked_until <= excluded.failed_at
            returning failures""";
    private static final String BLOCK =
            "update sign_in_throttle set blocked_until = ? where subject = ?";
    private static final String BLOCKED =
            "select blocked_until from sign_in_throttle where subject = ?";
    private static final String FORGET = "delete from sign_in_throttle where subject = ?";
    private static final String GIVE_BACK =
            """
            update sign_in_throttle set failures = greatest(failures - 1, 0), blocked_until = null
             where subject = ?""";
    private static final String OLD = "delete from sign_in_throttle where failed_at < ?";

    @Inject DataSource database;

    /**
     * Takes one try.
     *
     * @return empty when it may be made; else when the next one may
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Instant> take(ThrottleRules rules, String name, Instant now) {
        String subject = subject(rules, name);
        try (Connection connection = database.getConnection()) {
            Optional<Integer> failures = count(connection, subject, now);
            if (failures.isEmpty()) {
                return Optional.of(blockedUntil(connection, subject, now));
            }
            try (PreparedStatement block = connection.prepareStatement(BLOCK)) {
                block.setObject(1, at(now.plus(rules.waitAfter(failures.get()))));
                block.setString(2, subject);
                block.executeUpdate();
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count a sign-in", e);
        }
    }

    @Transactional
    void forget(ThrottleRules rules, String name) {
        change(FORGET, statement -> statement.setString(1, subject(rules, name)));
    }

    /** Takes one try back out of the count: it succeeded, but says nothing about the others. */
    @Transactional
    void giveBack(ThrottleRules rules, String name) {
        change(GIVE_BACK, statement -> statement.setString(1, subject(rules, name)));
    }

    @Transactional
    void forgetBefore(Instant instant) {
        change(OLD, statement -> statement.setObject(1, at(instant)));
    }

    private static Optional<Integer> count(Connection connection, String subject, Instant now)
            throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, subject);
            count.setObject(2, at(now));
            count.setObject(3, at(now.minus(ThrottleRules.MEMORY)));
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    private static Instant blockedUntil(Connection connection, String subject, Instant now)
            throws SQLException {
        try (PreparedStatement blocked = connection.prepareStatement(BLOCKED)) {
            blocked.setString(1, subject);
            try (ResultSet row = blocked.executeQuery()) {
                // Gone between the two statements: somebody signed in meanwhile.
                return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : now;
            }
        }
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void change(String sql, Values values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget a sign-in", e);
        }
    }

    private static String subject(ThrottleRules rules, String name) {
        return Tokens.derive(rules.name(), name);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
