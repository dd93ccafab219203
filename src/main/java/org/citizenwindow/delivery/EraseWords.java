package org.citizenwindow.delivery;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.events.CitizenLeft;

/** When a citizen leaves, nothing more is sent; what was said before is kept only with a case. */
@Singleton
class EraseWords {
    @Inject Sql sql;

    void on(@Observes CitizenLeft citizen) {
        sql.update(
                "delete from outbox where conversation_key = ? and (state = 'waiting' or not ?)",
                citizen.conversation().value(),
                citizen.hasCases());
    }
}
