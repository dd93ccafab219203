package org.citizenwindow.delivery;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.SendResult;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.events.ChatChanged;

/**
 * Claims what may be sent now and records how it ended. Each method is one short transaction; sending happens between. How
 * several attempts ended is recorded together with the next claim, so that sending costs the database little.
 */
@Singleton
class OutboxQueue {
    /** Longer than any adapter takes for one message; a claim older than this belongs to a process that died. */
    static final Duration LEASE = Duration.ofSeconds(40);

    /** How many messages a citizen may still be sent, by the windows the platform opened (platform-facts: customer service). */
    private static final String LEFT =
            """
            greatest(
              case when w.message_at > ?::timestamptz - interval '48 hours' then %1$d - (select count(*) from outbox s
                where s.conversation_key = w.conversation_key and s.state in ('sent', 'uncertain') and s.sent_at >= w.message_at)
                else 0 end,
              case when w.tap_at > ?::timestamptz - interval '1 minute' then %2$d - (select count(*) from outbox s
                where s.conversation_key = w.conversation_key and s.state in ('sent', 'uncertain') and s.sent_at >= w.tap_at)
                else 0 end)"""
                    .formatted(ReplyBudget.AFTER_MESSAGE, ReplyBudget.AFTER_TAP);

    /**
     * Begins at what is due, by an index of just that: what waits for its citizen costs nothing here. Takes the first of each
     * citizen, and with a text those right behind it, which may travel in the same message.
     */
    private static final String CLAIM =
            """
            with head as (
              select o.id, o.conversation_key, o.kind from outbox o join reply_window w using (conversation_key)
              where o.state = 'waiting' and o.due_at <= ? and w.unfollowed_at is null
                and not exists (select 1 from outbox p where p.conversation_key = o.conversation_key
                  and p.id < o.id and p.state in ('waiting', 'sending'))
                and %s > 0
              order by o.due_at, o.id limit ? for update of o skip locked),
            batch as (
              select o.id from outbox o join head h using (conversation_key)
              where o.state = 'waiting' and o.due_at <= ? and (o.id = h.id
                or h.kind = 'text' and o.kind = 'text' and o.id between h.id and h.id + 64
                  and not exists (select 1 from outbox p where p.conversation_key = h.conversation_key
                    and p.id between h.id and o.id and p.state = 'waiting' and p.kind <> 'text'))
              order by o.id for update of o)
            update outbox set state = 'sending', claimed_until = ?, tries = tries + 1
            where id in (select id from batch)
            returning id, conversation_key, content, tries
            """
                    .formatted(LEFT);

    /** What has nobody to go to just now: it is due again when the citizen writes. */
    private static final String HOLD_BACK =
            """
            update outbox o set due_at = 'infinity', held_at = ? from reply_window w
            where o.state = 'waiting' and o.due_at <= ? and w.conversation_key = o.conversation_key and %s <= 0
            """
                    .formatted(LEFT);

    private static final String LET_GO =
            """
            update outbox o set due_at = ?, held_at = null from reply_window w
            where o.state = 'waiting' and o.held_at is not null and w.conversation_key = o.conversation_key
              and o.held_at < greatest(w.message_at, w.tap_at)
            """;

    @Inject Sql sql;
    @Inject Clock clock;
    @Inject Event<ChatChanged> chatChanged;

    /**
     * Takes the oldest waiting messages of up to {@code conversations} citizens for whom the platform's budget is not used
     * up, never one whose predecessor is still open, so that each citizen reads in our order.
     */
    @Transactional
    List<Claim> claim(int conversations) {
        return claimed(conversations);
    }

    /** Records how attempts ended, and claims for up to {@code conversations} citizens, in one transaction. */
    @Transactional
    List<Claim> recordAndClaim(List<Ended> attempts, int conversations) {
        List<Claim> accepted = new ArrayList<>();
        for (Ended attempt : attempts) {
            if (attempt.result() instanceof SendResult.Accepted) {
                accepted.add(attempt.claim());
            } else {
                record(attempt);
            }
        }
        sent(accepted);
        return claimed(conversations);
    }

    /** What the platform took, which is nearly everything, in one statement. */
    private void sent(List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        sql.later(
                """
                update outbox set state = 'sent', code = null, claimed_until = null, sent_at = ?
                where id = any(?) and state = 'sending'
                """,
                clock.instant(),
                claims.stream().flatMap(claim -> claim.ids().stream()).toArray(Long[]::new));
        claims.forEach(claim -> chatChanged.fire(new ChatChanged(claim.to())));
    }

    private void record(Ended attempt) {
        Claim claim = attempt.claim();
        switch (attempt.result()) {
            case SendResult.Accepted accepted -> sent(List.of(claim));
            case SendResult.Uncertain uncertain -> settle(claim, "uncertain", uncertain.code());
            case SendResult.Throttled throttled ->
                    postpone(claim, throttled.until(), throttled.code());
            case SendResult.Rejected rejected when rejected.window() ->
                    hold(claim, rejected.code());
            case SendResult.Rejected rejected -> settle(claim, "rejected", rejected.code());
            case SendResult.Retry retry ->
                    RetryPolicy.waitAfter(claim.tries())
                            .ifPresentOrElse(
                                    wait ->
                                            postpone(
                                                    claim,
                                                    clock.instant().plus(wait),
                                                    retry.code()),
                                    () -> settle(claim, "rejected", retry.code()));
        }
    }

    private List<Claim> claimed(int conversations) {
        Instant now = clock.instant();
        // To plan a claim takes the database longer than to make it, and every time gives the same
        // plan.
        sql.later("set local plan_cache_mode = force_generic_plan");
        Map<String, List<Waiting>> byCitizen = new LinkedHashMap<>();
        Sql.Query<Waiting> claim =
                new Sql.Query<>(
                        CLAIM,
                        row ->
                                new Waiting(
                                        row.id(1),
                                        row.text(2),
                                        Outbox.JSON.read(row.text(3)),
                                        row.number(4)),
                        now,
                        now,
                        now,
                        conversations,
                        now,
                        now.plus(LEASE));
        for (Waiting row : sql.together(claim).to(claim)) {
            byCitizen.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
        }
        List<Claim> claims = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        for (List<Waiting> rows : byCitizen.values()) {
            rows.sort(Comparator.comparingLong(Waiting::id));
            MergedTexts.Head head = MergedTexts.head(rows.stream().map(Waiting::message).toList());
            claims.add(
                    new Claim(
                            rows.stream().limit(head.count()).map(Waiting::id).toList(),
                            ConversationKey.parse(rows.getFirst().key()),
                            head.message(),
                            rows.getFirst().tries()));
            rows.stream().skip(head.count()).map(Waiting::id).forEach(later::add);
        }
        if (!later.isEmpty()) {
            sql.later(
                    "update outbox set state = 'waiting', claimed_until = null, tries = tries - 1 where id = any(?)",
                    (Object) later.toArray(Long[]::new));
        }
        return claims;
    }

    /** Records that a claim was sent, may have arrived, or never will. */
    @Transactional
    void settle(Claim claim, String state, String code) {
        Optional<Instant> sentAt =
                state.equals("rejected") ? Optional.empty() : Optional.of(clock.instant());
        sql.later(
                """
                update outbox set state = ?, code = nullif(?, ''), claimed_until = null, sent_at = ?::timestamptz
                where id = any(?) and state = 'sending'
                """,
                state,
                code,
                sentAt,
                claim.array());
        chatChanged.fire(new ChatChanged(claim.to()));
    }

    /** Puts a claim back, to be tried again at that time. */
    @Transactional
    void postpone(Claim claim, Instant due, String code) {
        sql.later(
                """
                update outbox set state = 'waiting', code = ?, claimed_until = null, due_at = ?
                where id = any(?) and state = 'sending'
                """,
                code,
                due,
                claim.array());
    }

    /** The platform says that its window is shut: the claim waits for the citizen's next message, however long. */
    @Transactional
    void hold(Claim claim, String code) {
        sql.later(
                """
                update outbox set state = 'waiting', code = ?, claimed_until = null, due_at = 'infinity', held_at = ?
                where id = any(?) and state = 'sending'
                """,
                code,
                clock.instant(),
                claim.array());
        chatChanged.fire(new ChatChanged(claim.to()));
    }

    /** Makes due again what was held for citizens who have written since; returns how many messages. */
    @Transactional
    int letGo() {
        return sql.update(LET_GO, clock.instant());
    }

    /** Holds what is due but has no window to go through, so that claims need not look at it; returns how many messages. */
    @Transactional
    int holdBack() {
        Instant now = clock.instant();
        return sql.update(HOLD_BACK, now, now, now, now);
    }

    /** What a process that died had in hand may have arrived: it is marked so, and never sent again by itself. */
    @Transactional
    int markInterrupted() {
        return sql.update(
                """
                update outbox set state = 'uncertain', code = 'interrupted', sent_at = claimed_until, claimed_until = null
                where state = 'sending' and claimed_until < ?
                """,
                clock.instant());
    }

    /** An attempt that ended. */
    record Ended(Claim claim, SendResult result) {}

    private record Waiting(long id, String key, OutboundMessage message, int tries) {}

    /**
     * What one call to the platform will carry.
     *
     * @param ids the outbox rows in it: several when short texts were merged to spare the budget
     * @param tries how often it was tried, this time included
     */
    record Claim(List<Long> ids, ConversationKey to, OutboundMessage message, int tries) {
        private Long[] array() {
            return ids.toArray(Long[]::new);
        }
    }
}
