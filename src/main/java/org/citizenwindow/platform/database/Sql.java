package org.citizenwindow.platform.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL for the hot paths and for reads across rooms: bind, run, map, close. Runs in the transaction at hand.
 * Parameters may be {@link Instant} (timestamptz), {@link Optional} (its value or null), {@code Long[]} (bigint[]),
 * {@code String[]}, {@code Integer[]}, and whatever JDBC takes as it is.
 */
@Singleton
public class Sql {
    @Inject DataSource database;

    /** Changes rows; returns how many. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseFault.of("refused: " + firstLine(sql), e);
        }
    }

    /** Every row a query, or a change with {@code returning}, gives. */
    public <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                all.add(mapper.map(row));
            }
            return all;
        } catch (SQLException e) {
            throw DatabaseFault.of("refused: " + firstLine(sql), e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Mapper<T> mapper, Object... parameters) {
        List<T> all = list(sql, mapper, parameters);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, Object parameter)
            throws SQLException {
        switch (parameter) {
            case Instant at -> statement.setObject(index, at.atOffset(ZoneOffset.UTC));
            case Optional<?> maybe -> bind(statement, index, maybe.orElse(null));
            case null -> statement.setObject(index, null);
            default -> statement.setObject(index, parameter);
        }
    }

    private static String firstLine(String sql) {
        return sql.strip().lines().findFirst().orElse("");
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /** One row; columns count from 1. */
    public static final class Row {
        private final ResultSet rows;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        public String text(int column) throws SQLException {
            return rows.getString(column);
        }

        public Optional<String> maybeText(int column) throws SQLException {
            return Optional.ofNullable(rows.getString(column));
        }

        public int number(int column) throws SQLException {
            return rows.getInt(column);
        }

        public long id(int column) throws SQLException {
            return rows.getLong(column);
        }

        public Optional<Long> maybeId(int column) throws SQLException {
            long id = rows.getLong(column);
            return rows.wasNull() ? Optional.empty() : Optional.of(id);
        }

        public boolean flag(int column) throws SQLException {
            return rows.getBoolean(column);
        }

        public Optional<java.util.UUID> uuid(int column) throws SQLException {
            return Optional.ofNullable(rows.getObject(column, java.util.UUID.class));
        }

        /** A timestamptz; empty when it is null. */
        public Optional<Instant> at(int column) throws SQLException {
            return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }
    }
}
