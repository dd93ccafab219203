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
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Plain SQL for the hot paths and for reads across rooms: bind, run, map, close. Runs in the transaction at hand. Changes that
 * nobody waits for are kept until the next read or the commit and then go to the database {@link #later together}: what a
 * turn costs is its round trips. Parameters may be {@link Instant} (timestamptz), {@link Optional} (its value or null), {@code Long[]} (bigint[]),
 * {@code String[]}, {@code Integer[]}, and whatever JDBC takes as it is.
 */
@Singleton
public class Sql {
    @Inject DataSource database;
    @Inject KeptChanges kept;

    /** More statements than a turn has: a batch of some job, which hardly comes again alike. */
    private static final int TURN = 12;

    /** As many as there are ways to combine the statements of turns, which are constants. */
    private final Map<List<String>, String> texts = new ConcurrentHashMap<>();

    /**
     * Changes exactly one row, at the latest before the transaction at hand commits, together with other such changes and
     * before anything else that is read or changed through this class. Outside a transaction it happens at once.
     *
     * @param otherwise what is wrong when it is not exactly one: the transaction is undone, with a {@link
     *     DatabaseFault.Kind#BUG fault} that says so
     */
    public void laterOne(String otherwise, String sql, Object... parameters) {
        later(new Change(sql, parameters, Optional.of(otherwise)));
    }

    /** The same for any number of rows. */
    public void later(String sql, Object... parameters) {
        later(new Change(sql, parameters, Optional.empty()));
    }

    private void later(Change change) {
        if (!kept.keep(change, this::write)) {
            write(List.of(change));
        }
    }

    /** Writes what is kept, so that its faults show here. */
    public void flush() {
        List<Change> changes = kept.take();
        if (!changes.isEmpty()) {
            write(changes);
        }
    }

    private void write(List<Change> changes) {
        oneRoundTrip(changes, List.of());
    }

    /**
     * Runs queries one after the other in one round trip, after the changes that are kept; each sees what those before it
     * locked and waited for. Their rows are then found by {@link Answers#to}.
     */
    public Answers together(Query<?>... queries) {
        return oneRoundTrip(kept.take(), List.of(queries));
    }

    /** The driver sends statements that stand in one text as one batch. */
    private Answers oneRoundTrip(List<Change> changes, List<Query<?>> queries) {
        String sql = text(changes, queries);
        Object[] parameters =
                Stream.concat(
                                changes.stream().map(Change::parameters),
                                queries.stream().map(Query::parameters))
                        .flatMap(Arrays::stream)
                        .toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
            for (Change change : changes) {
                change.check(statement.getUpdateCount());
                statement.getMoreResults();
            }
            Map<Query<?>, List<?>> answers = new IdentityHashMap<>();
            for (Query<?> query : queries) {
                answers.put(query, all(statement, query.mapper()));
                statement.getMoreResults();
            }
            return new Answers(answers);
        } catch (SQLException e) {
            throw DatabaseFault.of(
                    "refused one of: "
                            + sql.lines().map(String::strip).collect(Collectors.joining(" ")),
                    e);
        }
    }

    /** The same statements are the same string, which the driver knows again without reading it. */
    private String text(List<Change> changes, List<Query<?>> queries) {
        List<String> statements = new ArrayList<>(changes.size() + queries.size());
        changes.forEach(change -> statements.add(change.sql()));
        queries.forEach(query -> statements.add(query.sql()));
        return statements.size() > TURN
                ? String.join(";\n", statements)
                : texts.computeIfAbsent(statements, all -> String.join(";\n", all));
    }

    private static <T> List<T> all(PreparedStatement statement, Mapper<T> mapper)
            throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            return all(rows, mapper);
        }
    }

    private static <T> List<T> all(ResultSet rows, Mapper<T> mapper) throws SQLException {
        List<T> all = new ArrayList<>();
        Row row = new Row(rows);
        while (rows.next()) {
            all.add(mapper.map(row));
        }
        return all;
    }

    /** Changes rows now; returns how many. */
    public int update(String sql, Object... parameters) {
        flush();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseFault.of("refused: " + firstLine(sql), e);
        }
    }

    /** Every row a query, or a change with {@code returning}, gives. */
    public <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) {
        flush();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return all(rows, mapper);
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

    /** A change kept until it is written. */
    record Change(String sql, Object[] parameters, Optional<String> otherwise) {
        private void check(int rows) {
            if (otherwise.isPresent() && rows != 1) {
                throw DatabaseFault.unexpected(otherwise.get() + " (" + rows + " rows)");
            }
        }
    }

    /** A question to the database that can be asked {@link Sql#together together} with others. Told apart by identity. */
    public static final class Query<T> {
        private final String sql;
        private final Mapper<T> mapper;
        private final Object[] parameters;

        public Query(String sql, Mapper<T> mapper, Object... parameters) {
            this.sql = sql;
            this.mapper = mapper;
            this.parameters = parameters;
        }

        private String sql() {
            return sql;
        }

        private Mapper<T> mapper() {
            return mapper;
        }

        private Object[] parameters() {
            return parameters;
        }
    }

    /** The rows of several queries. */
    public static final class Answers {
        private final Map<Query<?>, List<?>> rows;

        private Answers(Map<Query<?>, List<?>> rows) {
            this.rows = rows;
        }

        /** The rows of a query that was among those asked. */
        @SuppressWarnings("unchecked") // its own mapper made them
        public <T> List<T> to(Query<T> query) {
            return (List<T>) rows.get(query);
        }
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
