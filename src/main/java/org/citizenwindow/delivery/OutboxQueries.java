package org.citizenwindow.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.delivery.ReplyBudget.BudgetView;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;

/** What staff want to know of the outbox before they write. */
@Singleton
public class OutboxQueries {
    @Inject Sql sql;

    /** How many messages the platform still takes for this citizen, and until when. */
    public BudgetView budget(ConversationKey conversation, Instant now) {
        return sql.first(
                        """
                        select w.message_at, w.tap_at,
                          count(o.id) filter (where o.sent_at >= w.message_at),
                          count(o.id) filter (where o.sent_at >= w.tap_at)
                        from reply_window w
                        left join outbox o on o.conversation_key = w.conversation_key and o.state in ('sent', 'uncertain')
                        where w.conversation_key = ? and w.unfollowed_at is null
                        group by w.message_at, w.tap_at
                        """,
                        row ->
                                ReplyBudget.left(
                                        row.at(1), row.number(3), row.at(2), row.number(4), now),
                        conversation.value())
                .orElseGet(() -> ReplyBudget.left(Optional.empty(), 0, Optional.empty(), 0, now));
    }

    /** Whether a text of ours was said, or is on its way, since then. */
    public boolean saidSince(ConversationKey conversation, String textKey, Instant since) {
        return sql.first(
                        "select 1 from outbox where conversation_key = ? and text_key = ? and created_at >= ? limit 1",
                        row -> row.number(1),
                        conversation.value(),
                        textKey,
                        since)
                .isPresent();
    }
}
