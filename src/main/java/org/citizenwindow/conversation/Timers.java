package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;

/** The wake-ups of conversations, one a name. */
@Singleton
class Timers {
    @Inject Sql sql;

    void set(ConversationKey key, String name, int revision, Instant due) {
        sql.later(
                """
                insert into timer (conversation_key, name, revision, due_at) values (?, ?, ?, ?)
                on conflict (conversation_key, name) do update set revision = excluded.revision, due_at = excluded.due_at
                """,
                key.value(),
                name,
                revision,
                due);
    }

    void clear(ConversationKey key, String name) {
        sql.later("delete from timer where conversation_key = ? and name = ?", key.value(), name);
    }

    /** Takes a due timer away; false when another instance did, or it was set anew. The caller holds the conversation's lock. */
    boolean take(Due due) {
        return sql.update(
                        "delete from timer where conversation_key = ? and name = ? and revision = ?",
                        due.key().value(),
                        due.name(),
                        due.revision())
                == 1;
    }

    List<Due> due(Instant now, int limit) {
        return sql.list(
                "select conversation_key, name, revision from timer where due_at <= ? order by due_at limit ?",
                row -> new Due(ConversationKey.parse(row.text(1)), row.text(2), row.number(3)),
                now,
                limit);
    }

    /** A timer whose time has come; {@code revision} is the conversation's when it was set. */
    record Due(ConversationKey key, String name, int revision) {}
}
