package org.citizenwindow.platform.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.citizenwindow.platform.database.Sql.Change;

/** The changes of the transaction at hand that were not written yet; they are, before it commits. */
@Singleton
class KeptChanges {
    private static final Object KEY = new Object();

    @Inject TransactionSynchronizationRegistry transactions;

    /** Keeps a change for {@code writer}; false when there is no transaction to keep it for. */
    boolean keep(Change change, Consumer<List<Change>> writer) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return false;
        }
        List<Change> changes = changes();
        if (changes == null) {
            changes = new ArrayList<>();
            transactions.putResource(KEY, changes);
            transactions.registerInterposedSynchronization(
                    new Synchronization() {
                        @Override
                        public void beforeCompletion() {
                            List<Change> last = take();
                            if (!last.isEmpty()) {
                                writer.accept(last);
                            }
                        }

                        @Override
                        public void afterCompletion(int status) {}
                    });
        }
        changes.add(change);
        return true;
    }

    /** Hands out what is kept, and keeps it no longer. */
    List<Change> take() {
        if (transactions.getTransactionKey() == null) {
            return List.of();
        }
        List<Change> changes = changes();
        if (changes == null || changes.isEmpty()) {
            return List.of();
        }
        List<Change> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    @SuppressWarnings("unchecked") // put by keep alone
    private List<Change> changes() {
        return (List<Change>) transactions.getResource(KEY);
    }
}
