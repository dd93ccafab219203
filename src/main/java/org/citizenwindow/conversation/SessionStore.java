package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;

/**
 * The conversation rows. Locking one is what keeps a citizen's messages in order over any number of instances. On the
 * webhook's path: one round trip to lock, none of its own to save.
 */
@Singleton
class SessionStore {
    @Inject Sql sql;
    @Inject ConversationJson json;

    private final StateMemo memo = new StateMemo();
    @Inject Remembered remembered;
    @Inject Clock clock;

    /** Locks a citizen's row for the rest of the transaction, making it when there is none. */
    Session lock(ConversationKey key) {
        return lock(key, new Sql.Query<?>[0]).session();
    }

    /** The same for a citizen who may have left; empty when nothing is known of one any more. */
    Optional<Session> lockIfThere(ConversationKey key) {
        return sql.first(
                        "select 1 from conversation where key = ? for update",
                        row -> row.number(1),
                        key.value())
                .map(there -> lock(key));
    }

    /** The same, and asks more in the same round trip: what the answers say is true while the row is locked. */
    LockedRow lock(ConversationKey key, Sql.Query<?>... more) {
        Sql.Query<Session> row = row(key);
        Sql.Query<Remembered.Row> known = remembered.of(key, clock.instant());
        Sql.Query<?>[] all = with(row, known, more);
        Sql.Answers answers = sql.together(all);
        if (answers.to(row).isEmpty()) {
            sql.later(
                    "insert into conversation (key) values (?) on conflict do nothing",
                    key.value());
            answers = sql.together(all);
        }
        Session session = answers.to(row).getFirst().knowing(remembered.profile(answers.to(known)));
        return new LockedRow(session, answers);
    }

    private static Sql.Query<?>[] with(Sql.Query<?> row, Sql.Query<?> known, Sql.Query<?>... more) {
        return Stream.concat(Stream.of(row, known), Arrays.stream(more))
                .toArray(Sql.Query<?>[]::new);
    }

    private Sql.Query<Session> row(ConversationKey key) {
        return new Sql.Query<>(
                """
                select citizen_id, state, lang, agent, message_at, tap_at, unfollowed_at from conversation
                where key = ? for update
                """,
                row -> session(key, row),
                key.value());
    }

    /** A conversation as it stands, without locking it; empty when there is none, or nothing was said in it yet. */
    Optional<Conversation> look(ConversationKey key) {
        return sql.first(
                        "select state from conversation where key = ?",
                        row -> row.maybeText(1),
                        key.value())
                .flatMap(state -> state)
                .map(json::read);
    }

    /** A locked row, and what was asked with it. */
    record LockedRow(Session session, Sql.Answers answers) {}

    private Session session(ConversationKey key, Sql.Row row) throws SQLException {
        String state = row.text(2);
        return new Session(
                key,
                new CitizenId(row.uuid(1).orElseThrow()),
                state == null
                        ? Conversation.fresh(key.value(), Lang.of(row.text(3)).orElseThrow())
                        : memo.of(key, state).orElseGet(() -> json.read(state)),
                Profile.EMPTY,
                row.maybeText(4),
                row.at(5),
                row.at(6),
                row.at(7));
    }

    void save(Session session) {
        String state = json.write(session.state());
        memo.keep(session.key(), state, session.state());
        sql.later(
                """
                update conversation set revision = ?, lang = ?, state = ?, pins = ?, agent = ?,
                  message_at = ?::timestamptz, tap_at = ?::timestamptz, unfollowed_at = ?::timestamptz
                where key = ?
                """,
                session.state().revision(),
                session.state().lang().tag(),
                state,
                session.state().pins().stream().map(FlowRef::toString).toArray(String[]::new),
                session.agent(),
                session.messageAt(),
                session.tapAt(),
                session.unfollowedAt(),
                session.key().value());
    }

    /** Counts where the conversation went: one row for each flow, however many steps there were. */
    void trace(CitizenId citizen, List<Trace> traces, Instant now) {
        if (traces.isEmpty()) {
            return;
        }
        traces.stream()
                .collect(
                        Collectors.groupingBy(
                                trace -> new FlowRef(trace.flow(), trace.version()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach((flow, steps) -> trace(citizen, flow, steps, now));
    }

    private void trace(CitizenId citizen, FlowRef flow, List<Trace> traces, Instant now) {
        sql.later(
                """
                insert into trace (citizen_id, at, flow, version, steps, kinds, edges)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                citizen.value(),
                now,
                flow.name(),
                flow.version(),
                traces.stream().map(Trace::step).toArray(String[]::new),
                traces.stream().map(trace -> trace.kind().name()).toArray(String[]::new),
                traces.stream().map(Trace::edge).toArray(String[]::new));
    }
}
