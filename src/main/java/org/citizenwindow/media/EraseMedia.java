package org.citizenwindow.media;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.shared.events.CitizenLeft;
import org.jboss.logging.Logger;

/** When a citizen leaves, what no case needs is erased: rows in the same transaction, sealed files once it is committed. */
@Singleton
class EraseMedia {
    private static final Logger LOG = Logger.getLogger(EraseMedia.class);

    @Inject Sql sql;
    @Inject SealedMedia sealed;
    @Inject Event<Erased> erased;

    /** Hashes that no row names any more. */
    record Erased(List<String> hashes) {}

    void on(@Observes CitizenLeft citizen) {
        List<String> hashes =
                sql.list(
                        """
                        delete from media where conversation_key = ? and id::text <> all (string_to_array(?, ' '))
                        returning sha256
                        """,
                        row -> row.text(1),
                        citizen.conversation().value(),
                        citizen.evidence().stream()
                                .map(MediaId::toString)
                                .collect(Collectors.joining(" ")));
        List<String> unused =
                hashes.stream()
                        .filter(hash -> !hash.isEmpty())
                        .distinct()
                        .filter(this::unused)
                        .toList();
        if (!unused.isEmpty()) {
            erased.fire(new Erased(unused));
        }
    }

    /** A picture another citizen sent too stays: files are named by what is in them. */
    private boolean unused(String hash) {
        return sql.first("select 1 from media where sha256 = ? limit 1", row -> 1, hash).isEmpty();
    }

    /** Files only: once the transaction is over there is no connection to be had in this place. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased gone) {
        gone.hashes().forEach(this::erase);
    }

    private void erase(String hash) {
        try {
            sealed.erase(hash);
        } catch (IOException e) {
            LOG.warnf("a file of erased media stays: %s", e.getClass().getSimpleName());
        }
    }
}
