package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;

/** Dry runs and moves as rows, and the conversations they concern. */
@Singleton
class FlowMoveStore {
    private static final String SELECT =
            """
            select id, flow, from_version, to_version, state, total, movable, stays, tried_at, tried_by,
              ordered_at, ordered_by, moved, stayed from flow_move
            """;

    @Inject Sql sql;

    /** One conversation under way, as stored. */
    record Running(ConversationKey key, String state) {}

    /** A move under way, and the conversation up to which it has come. */
    record Work(FlowMove move, String after) {}

    long tried(FlowMove trial, String stays) {
        return sql.first(
                        """
                        insert into flow_move
                          (flow, from_version, to_version, state, total, movable, stays, tried_at, tried_by)
                        values (?, ?, ?, 'tried', ?, ?, ?, ?, ?) returning id
                        """,
                        row -> row.id(1),
                        trial.from().name(),
                        trial.from().version(),
                        trial.to().version(),
                        trial.total(),
                        trial.movable(),
                        stays,
                        trial.triedAt(),
                        trial.triedBy())
                .orElseThrow();
    }

    Optional<FlowMove> lock(long id) {
        return sql.first(SELECT + "where id = ? for update", FlowMoveStore::move, id);
    }

    /** The latest of each pair of versions, the newest first. */
    List<FlowMove> latest(int limit) {
        return sql.list(
                SELECT
                        + """
                        where id in (select max(id) from flow_move group by flow, from_version, to_version)
                        order by id desc limit ?
                        """,
                FlowMoveStore::move,
                limit);
    }

    void order(long id, String by, Instant now) {
        sql.update(
                "update flow_move set state = 'ordered', ordered_at = ?, ordered_by = ? where id = ?",
                now,
                by,
                id);
    }

    /** The oldest ordered move that no other instance works on, locked until the transaction ends. */
    Optional<Work> next() {
        return sql.first(
                """
                select id, flow, from_version, to_version, state, total, movable, stays, tried_at, tried_by,
                  ordered_at, ordered_by, moved, stayed, after_key from flow_move
                where state = 'ordered' order by id limit 1 for update skip locked
                """,
                row -> new Work(move(row), row.text(15)));
    }

    void cameTo(long id, String key, int moved, int stayed) {
        sql.update(
                "update flow_move set after_key = ?, moved = moved + ?, stayed = stayed + ? where id = ?",
                key,
                moved,
                stayed,
                id);
    }

    void done(long id, Instant now) {
        sql.update("update flow_move set state = 'done', done_at = ? where id = ?", now, id);
    }

    /** Conversations on a version, in the order of their keys. */
    List<Running> on(FlowRef ref, String after, int limit) {
        return sql.list(
                """
                select key, state from conversation
                where pins @> array[?]::text[] and pins <> '{}' and key > ? order by key limit ?
                """,
                row -> new Running(ConversationKey.parse(row.text(1)), row.text(2)),
                ref.toString(),
                after,
                limit);
    }

    Map<FlowRef, Integer> counts() {
        Map<FlowRef, Integer> counts = new HashMap<>();
        sql.list(
                "select pin, count(*)::int from conversation, unnest(pins) pin where pins <> '{}' group by pin",
                row -> counts.put(FlowRef.parse(row.text(1)), row.number(2)));
        return counts;
    }

    private static FlowMove move(Sql.Row row) throws SQLException {
        Optional<FlowMove.Ordered> ordered = Optional.empty();
        if (row.at(11).isPresent()) {
            ordered = Optional.of(new FlowMove.Ordered(row.at(11).get(), row.text(12)));
        }
        return new FlowMove(
                row.id(1),
                new FlowRef(row.text(2), row.number(3)),
                new FlowRef(row.text(2), row.number(4)),
                FlowMove.State.valueOf(row.text(5).toUpperCase(Locale.ROOT)),
                row.number(6),
                row.number(7),
                Stay.read(row.text(8)),
                row.at(9).orElseThrow(),
                row.text(10),
                ordered,
                row.number(13),
                row.number(14));
    }
}
