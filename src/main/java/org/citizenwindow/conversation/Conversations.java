package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;

/** Finds conversations without locking them. */
@Singleton
public class Conversations {
    private static final String SELECT =
            "select key, citizen_id, lang, message_at, agent, unfollowed_at is not null from conversation where ";

    @Inject Sql sql;

    public Optional<ConversationView> find(CitizenId citizen) {
        return find(SELECT + "citizen_id = ?", citizen.value());
    }

    public Optional<ConversationView> find(ConversationKey key) {
        return find(SELECT + "key = ?", key.value());
    }

    private Optional<ConversationView> find(String select, Object by) {
        return sql.first(
                select,
                row ->
                        new ConversationView(
                                ConversationKey.parse(row.text(1)),
                                new CitizenId(row.uuid(2).orElseThrow()),
                                Lang.of(row.text(3)).orElseThrow(),
                                row.at(4),
                                row.maybeText(5),
                                row.flag(6)),
                by);
    }
}
