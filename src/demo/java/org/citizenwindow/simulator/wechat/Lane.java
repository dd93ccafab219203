package org.citizenwindow.simulator.wechat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The pushes of one citizen, one after the other, unless a fault says otherwise. */
final class Lane {
    private static final Duration OVERTAKING = Duration.ofSeconds(2);

    private final Executor executor;
    private CompletableFuture<Void> tail = CompletableFuture.completedFuture(null);
    private Runnable held;

    Lane(Executor executor) {
        this.executor = executor;
    }

    /** @param together do not wait for those before; @param overtaken let the next one go first */
    synchronized void submit(Runnable task, boolean together, boolean overtaken) {
        if (held != null) {
            Runnable waiting = held;
            held = null;
            chain(task);
            chain(waiting);
        } else if (overtaken) {
            held = task;
            CompletableFuture.delayedExecutor(
                            OVERTAKING.toMillis(), TimeUnit.MILLISECONDS, executor)
                    .execute(() -> release(task));
        } else if (together) {
            executor.execute(task);
        } else {
            chain(task);
        }
    }

    private synchronized void release(Runnable task) {
        if (held == task) {
            held = null;
            chain(task);
        }
    }

    private void chain(Runnable task) {
        tail = tail.handleAsync((done, failed) -> run(task), executor);
    }

    private static Void run(Runnable task) {
        task.run();
        return null;
    }
}
