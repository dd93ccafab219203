package org.citizenwindow.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this instance's sender right after a commit; other instances find the rows at their next poll. */
@Singleton
public class DeliverySignal {
    private static final Object MARK = new Object();

    private final Semaphore news = new Semaphore(0);
    @Inject TransactionSynchronizationRegistry transactions;

    void afterCommit() {
        if (transactions.getTransactionKey() == null) {
            ring();
            return;
        }
        if (transactions.getResource(MARK) == null) {
            transactions.putResource(MARK, true);
            transactions.registerInterposedSynchronization(
                    new Synchronization() {
                        @Override
                        public void beforeCompletion() {}

                        @Override
                        public void afterCompletion(int status) {
                            ring();
                        }
                    });
        }
    }

    /** Wakes the sender now. */
    void ring() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Waits until something was written, at most this long. */
    boolean await(long millis) throws InterruptedException {
        boolean rung = news.tryAcquire(millis, TimeUnit.MILLISECONDS);
        news.drainPermits();
        return rung;
    }
}
