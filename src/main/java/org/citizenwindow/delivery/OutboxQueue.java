package org.citizenwindow.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.events.ChatChanged;

/** Claims what may be sent now and records how it ended. Each method is one short transaction; sending happens between. */
@Singleton
class OutboxQueue {
    /** Longer than any adapter takes for one message; a claim older than this belongs to a process that died. */
    static final Duration LEASE = Duration.ofSeconds(40);

    @Inject DataSource database;
    @Inject Clock clock;
    @Inject jakarta.enterprise.event.Event<ChatChanged> chatChanged;

    /**
     * Takes the oldest waiting messages of up to {@code conversations} citizens for whom the platform's budget is not used
     * up, never one whose predecessor is still open, so that each citizen reads in our order.
     */
    @Transactional
    List<Claim> claim(int conversations) {
        String sql =
                """
                with budget as (
                  select w.conversation_key, greatest(w.message_at, w.tap_at) as heard_at,
                    case when w.message_at > ?::timestamptz - interval '48 hours' then %1$d - (select count(*) from outbox s
                      where s.conversation_key = w.conversation_key and s.state in ('sent', 'uncertain') and s.sent_at >= w.message_at)
                      else 0 end as by_message,
                    case when w.tap_at > ?::timestamptz - interval '1 minute' then %2$d - (select count(*) from outbox s
                      where s.conversation_key = w.conversation_key and s.state in ('sent', 'uncertain') and s.sent_at >= w.tap_at)
                      else 0 end as by_tap
                  from reply_window w
                  where w.conversation_key in (select conversation_key from outbox where state = 'waiting')
                    and w.unfollowed_at is null),
                head as (
                  select o.id, o.conversation_key from outbox o join budget b using (conversation_key)
                  where o.state = 'waiting' and (o.due_at <= ? or o.held_at < b.heard_at)
                    and greatest(b.by_message, b.by_tap) > 0
                    and not exists (select 1 from outbox p where p.conversation_key = o.conversation_key
                      and p.id < o.id and p.state in ('waiting', 'sending'))
                  order by o.id limit ? for update of o skip locked),
                batch as (
                  select o.id from outbox o join head h using (conversation_key)
                  where o.state = 'waiting' and (o.due_at <= ? or o.held_at is not null) and o.id < h.id + 64 order by o.id for update of o)
                update outbox set state = 'sending', claimed_until = ?, held_at = null, tries = tries + 1
                where id in (select id from batch)
                returning id, conversation_key, content, tries
                """
                        .formatted(ReplyBudget.AFTER_MESSAGE, ReplyBudget.AFTER_TAP);
        Instant now = clock.instant();
        var at = now.atOffset(ZoneOffset.UTC);
        Map<String, List<Row>> byCitizen = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(sql)) {
            claim.setObject(1, at);
            claim.setObject(2, at);
            claim.setObject(3, at);
            claim.setInt(4, conversations);
            claim.setObject(5, at);
            claim.setObject(6, now.plus(LEASE).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    byCitizen
                            .computeIfAbsent(rows.getString(2), key -> new ArrayList<>())
                            .add(
                                    new Row(
                                            rows.getLong(1),
                                            Outbox.JSON.read(rows.getString(3)),
                                            rows.getInt(4)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("outbox cannot be claimed", e);
        }
        List<Claim> claims = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        byCitizen.forEach(
                (key, rows) -> {
                    rows.sort(java.util.Comparator.comparingLong(Row::id));
                    MergedTexts.Head head =
                            MergedTexts.head(rows.stream().map(Row::message).toList());
                    claims.add(
                            new Claim(
                                    rows.subList(0, head.count()).stream().map(Row::id).toList(),
                                    ConversationKey.parse(key),
                                    head.message(),
                                    rows.get(0).tries()));
                    rows.subList(head.count(), rows.size()).forEach(row -> later.add(row.id()));
                });
        if (!later.isEmpty()) {
            update(
                    "update outbox set state = 'waiting', claimed_until = null, tries = tries - 1 where id = any(?)",
                    later);
        }
        return claims;
    }

    /** Marks what was sent or never will be. */
    @Transactional
    void settle(Claim claim, String state, String code) {
        Instant now = clock.instant();
        String sql =
                "update outbox set state = ?, code = ?, claimed_until = null, sent_at = ? where id = any(?) and state = 'sending'";
        try (Connection connection = database.getConnection();
                PreparedStatement settle = connection.prepareStatement(sql)) {
            settle.setString(1, state);
            settle.setString(2, code.isEmpty() ? null : code);
            settle.setObject(3, state.equals("rejected") ? null : now.atOffset(ZoneOffset.UTC));
            settle.setArray(4, ids(connection, claim.ids()));
            settle.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox cannot be settled", e);
        }
        chatChanged.fire(new ChatChanged(claim.to()));
    }

    /** Puts a claim back, to be tried again at that time. */
    @Transactional
    void postpone(Claim claim, Instant due, String code) {
        String sql =
                "update outbox set state = 'waiting', code = ?, claimed_until = null, due_at = ? where id = any(?) and state = 'sending'";
        try (Connection connection = database.getConnection();
                PreparedStatement postpone = connection.prepareStatement(sql)) {
            postpone.setString(1, code);
            postpone.setObject(2, due.atOffset(ZoneOffset.UTC));
            postpone.setArray(3, ids(connection, claim.ids()));
            postpone.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox cannot be postponed", e);
        }
    }

    /** The platform says that its window is shut: the claim waits for the citizen's next message, however long. */
    @Transactional
    void hold(Claim claim, String code) {
        String sql =
                """
                update outbox set state = 'waiting', code = ?, claimed_until = null, due_at = 'infinity', held_at = ?
                where id = any(?) and state = 'sending'
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(sql)) {
            hold.setString(1, code);
            hold.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            hold.setArray(3, ids(connection, claim.ids()));
            hold.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox cannot be held", e);
        }
        chatChanged.fire(new ChatChanged(claim.to()));
    }

    /** What a process that died had in hand may have arrived: it is marked so, and never sent again by itself. */
    @Transactional
    int markInterrupted() {
        String sql =
                """
                update outbox set state = 'uncertain', code = 'interrupted', sent_at = claimed_until, claimed_until = null
                where state = 'sending' and claimed_until < ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(sql)) {
            mark.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            return mark.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox cannot be swept", e);
        }
    }

    private void update(String sql, List<Long> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, ids(connection, ids));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox cannot be updated", e);
        }
    }

    private static Array ids(Connection connection, List<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
    }

    private record Row(long id, OutboundMessage message, int tries) {}

    /**
     * What one call to the platform will carry.
     *
     * @param ids the outbox rows in it: several when short texts were merged to spare the budget
     * @param tries how often it was tried, this time included
     */
    record Claim(List<Long> ids, ConversationKey to, OutboundMessage message, int tries) {}
}
