package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.secrets.SealBrokenException;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.ConversationKey;

/**
 * What citizens gave in their reports and are offered again in the next ({@link Profile}): sealed, read together with the lock
 * on the conversation, so that it costs a turn no round trip of its own, and gone after {@code window.conversation.remember-for}.
 */
@Singleton
class Remembered {
    @Inject Sql sql;
    @Inject Vault vault;
    @Inject ConversationConfig config;

    /** One stored value, still sealed. */
    record Row(String kind, String sealed) {}

    /** Asks for all that is remembered of a citizen, the newest first. */
    Sql.Query<Row> of(ConversationKey key, Instant now) {
        return new Sql.Query<>(
                """
                select kind, sealed from remembered
                where conversation_key = ? and used_at > ?::timestamptz order by used_at desc
                """,
                row -> new Row(row.text(1), row.text(2)),
                key.value(),
                now.minus(config.rememberFor()));
    }

    /** Opens what {@link #of} found. A value whose key was lost is as good as forgotten: no turn fails for a convenience. */
    Profile profile(List<Row> rows) {
        if (config.rememberFor().isZero()) {
            return Profile.OFF;
        }
        Map<String, List<String>> values = new HashMap<>();
        for (Row row : rows) {
            try {
                values.computeIfAbsent(row.kind(), any -> new ArrayList<>())
                        .add(vault.openText(row.sealed()));
            } catch (SealBrokenException lost) {
                values.remove(row.kind(), List.of());
            }
        }
        return values.isEmpty() ? Profile.EMPTY : new Profile(true, values);
    }

    /** Keeps values as the newest of their kinds, with the rest of the turn; what is too many of a kind goes. */
    void keep(ConversationKey key, List<Profile.Entry> entries, Instant now) {
        for (int i = 0; i < entries.size(); i++) {
            Profile.Entry entry = entries.get(i);
            sql.later(
                    """
                    insert into remembered (conversation_key, kind, fingerprint, sealed, used_at)
                    values (?, ?, ?, ?, ?::timestamptz)
                    on conflict (conversation_key, kind, fingerprint) do update set used_at = excluded.used_at
                    """,
                    key.value(),
                    entry.kind(),
                    vault.blindIndex("remembered:" + key + ':' + entry.kind() + ':' + entry.text()),
                    vault.sealText(entry.text()),
                    now.plus(i, ChronoUnit.MICROS));
        }
        sql.later(
                """
                delete from remembered r using (
                  select kind, fingerprint, row_number() over (partition by kind order by used_at desc) as nth
                  from remembered where conversation_key = ?) as old
                where r.conversation_key = ? and r.kind = old.kind and r.fingerprint = old.fingerprint and old.nth > ?
                """,
                key.value(),
                key.value(),
                Limits.REMEMBERED);
    }

    /** Forgets everything of a citizen, with the rest of the turn. */
    void forget(ConversationKey key) {
        sql.later("delete from remembered where conversation_key = ?", key.value());
    }

    /** Forgets what was not used since the time that is set; returns how many values. */
    int forgetOld(Instant now) {
        return sql.update(
                "delete from remembered where used_at <= ?::timestamptz",
                now.minus(config.rememberFor()));
    }
}
