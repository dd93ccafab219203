package org.citizenwindow.simulator.wechat;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A counter that rises with every change, and lets a watcher wait for the next one. */
final class Changes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition risen = lock.newCondition();
    private long revision;

    /** Says that something changed. */
    void tell() {
        lock.lock();
        try {
            revision++;
            risen.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The present revision, as soon as it is past {@code seen} or the patience ends. */
    long await(long seen, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (revision <= seen && left > 0) {
                left = risen.awaitNanos(left);
            }
            return revision;
        } finally {
            lock.unlock();
        }
    }

    long revision() {
        lock.lock();
        try {
            return revision;
        } finally {
            lock.unlock();
        }
    }
}
