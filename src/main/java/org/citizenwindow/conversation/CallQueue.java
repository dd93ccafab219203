package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citizenwindow.dialog.call.LateCall.Done;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;

/** The rows of calls that answer later. A try is one claim; only the latest may record how it ended. */
@Singleton
class CallQueue {
    /** Past a try's time: who has not recorded its end by then is dead. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 100;

    private static final String COLUMNS =
            "id, conversation_key, name, request, state, done, undo, undoes, tries, again, timeout_ms, pause_ms, longest_ms";

    @Inject Sql sql;

    /** What becomes of a call. */
    enum State {
        WAITING,
        CALLING,
        ANSWERED,
        FAILED
    }

    /**
     * A call.
     *
     * @param waits whose conversation waits for the answer; empty when none does any more
     * @param request sealed
     * @param undoes whether it undoes another
     * @param tries the number of its latest try
     */
    record Row(
            String id,
            Optional<ConversationKey> waits,
            String name,
            String request,
            State state,
            Done done,
            boolean undoes,
            int tries,
            LateTerms terms) {}

    /** Writes a call with the rest of the turn. */
    void write(
            String id,
            Optional<ConversationKey> waits,
            String name,
            String request,
            LateTerms terms,
            boolean undoes,
            Instant now,
            Instant due) {
        sql.later(
                """
                insert into late_call (id, conversation_key, name, request, state, undo, undoes,
                  again, timeout_ms, pause_ms, longest_ms, created_at, due_at)
                values (?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                waits.map(ConversationKey::value),
                name,
                request,
                terms.undo(),
                undoes,
                terms.again(),
                (int) terms.timeout().toMillis(),
                (int) terms.pause().toMillis(),
                (int) terms.longest().toMillis(),
                now,
                due);
    }

    /** Takes the call of this name that is due longest, from under no other process. */
    @Transactional
    Optional<Row> claim(String name, Instant now) {
        return sql.first(
                """
                update late_call set state = 'calling', tries = tries + 1,
                  claimed_until = ?::timestamptz + (timeout_ms + ?) * interval '1 millisecond'
                where id = (select id from late_call where state = 'waiting' and name = ? and due_at <= ?
                  order by due_at limit 1 for update skip locked)
                returning %s
                """
                        .formatted(COLUMNS),
                CallQueue::row,
                now,
                (int) GRACE.toMillis(),
                name,
                now);
    }

    /** Calls in the hands of processes that died. */
    List<Row> interrupted(Instant now) {
        return sql.list(
                "select %s from late_call where state = 'calling' and claimed_until < ? limit %d"
                        .formatted(COLUMNS, AT_ONCE),
                CallQueue::row,
                now);
    }

    /** The row as it stands, locked. Whoever holds a conversation's lock besides took that one first. */
    Optional<Row> lock(String id) {
        return sql.first(
                "select %s from late_call where id = ? for update".formatted(COLUMNS),
                CallQueue::row,
                id);
    }

    /** The ids of the calls a conversation waits for. */
    List<String> of(ConversationKey waiting) {
        return sql.list(
                "select id from late_call where conversation_key = ?",
                row -> row.text(1),
                waiting.value());
    }

    /** Leaves it in hand for longer. */
    void lookAgain(String id, Instant at) {
        sql.update(
                "update late_call set claimed_until = ? where id = ? and state = 'calling'",
                at,
                id);
    }

    void again(String id, Instant due, Done done, String code) {
        sql.update(
                """
                update late_call set state = 'waiting', due_at = ?, done = ?, code = ?, claimed_until = null
                where id = ?
                """,
                due,
                word(done),
                code,
                id);
    }

    void answered(String id, Done done) {
        sql.update(
                "update late_call set state = 'answered', done = ?, claimed_until = null where id = ?",
                word(done),
                id);
    }

    void unwanted(String id) {
        sql.update("update late_call set conversation_key = null where id = ?", id);
    }

    void delete(String id) {
        sql.update("delete from late_call where id = ?", id);
    }

    /** Kept for whoever has to do it by hand, without what was asked. */
    void failed(String id, Instant now, String code) {
        sql.update(
                """
                update late_call set state = 'failed', request = '', code = ?, claimed_until = null, due_at = ?
                where id = ?
                """,
                code,
                now,
                id);
    }

    int forgetFailed(Instant before) {
        return sql.update("delete from late_call where state = 'failed' and due_at < ?", before);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Row row(Sql.Row row) throws SQLException {
        return new Row(
                row.text(1),
                row.maybeText(2).map(ConversationKey::parse),
                row.text(3),
                row.text(4),
                State.valueOf(row.text(5).toUpperCase(Locale.ROOT)),
                Done.valueOf(row.text(6).toUpperCase(Locale.ROOT)),
                row.flag(8),
                row.number(9),
                new LateTerms(
                        Duration.ofMillis(row.number(11)),
                        row.number(10),
                        Duration.ofMillis(row.number(12)),
                        Duration.ofMillis(row.number(13)),
                        Duration.ZERO,
                        "",
                        row.maybeText(7)));
    }
}
