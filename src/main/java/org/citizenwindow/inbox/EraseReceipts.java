package org.citizenwindow.inbox;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.events.CitizenLeft;

/**
 * When a citizen leaves, what was written is kept only with a case. The receipt of the leaving itself is written afterwards
 * and stays: it is what a repeat of it is known by.
 */
@Singleton
class EraseReceipts {
    @Inject Sql sql;

    void on(@Observes CitizenLeft citizen) {
        if (!citizen.hasCases()) {
            sql.update(
                    "delete from receipt where conversation_key = ? and state <> 'pending'",
                    citizen.conversation().value());
        }
    }
}
