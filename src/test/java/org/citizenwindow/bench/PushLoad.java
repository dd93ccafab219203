package org.citizenwindow.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.citizenwindow.testing.ProductionSettings;
import org.citizenwindow.testing.Pushes;

/** A closed loop: every connection sends its citizen's next message as soon as the one before is answered. */
final class PushLoad {
    /** What one citizen says before the next comes: starts a report, answers, wanders off, gives up. */
    private static final List<String> WORDS = List.of("我要报事故", "没有人受伤", "都没有", "这里下雨，照片等会儿发", "取消");

    private final int port;
    private final int connections;
    private final AtomicLong messageIds = new AtomicLong(System.currentTimeMillis() * 1000);
    private final AtomicLong citizens = new AtomicLong();
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    PushLoad(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * What one stretch of load gave.
     *
     * @param latencies of every turn
     * @param replied turns answered with a passive reply
     * @param acknowledged turns answered with {@code success} only
     * @param failed anything else
     */
    record Result(
            double seconds, Latencies latencies, long replied, long acknowledged, long failed) {
        double turnsPerSecond() {
            return latencies.count() / seconds;
        }
    }

    Result run(int seconds) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Worker> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Worker worker = new Worker(end);
                workers.add(worker);
                running.add(
                        threads.submit(
                                () -> {
                                    worker.run();
                                    return null;
                                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        Latencies all = new Latencies();
        long replied = 0;
        long acknowledged = 0;
        long failed = 0;
        for (Worker worker : workers) {
            all.addAll(worker.latencies);
            replied += worker.replied;
            acknowledged += worker.acknowledged;
            failed += worker.failed;
        }
        return new Result(took, all, replied, acknowledged, failed);
    }

    private final class Worker {
        private final Latencies latencies = new Latencies();
        private final long end;
        private long replied;
        private long acknowledged;
        private long failed;

        Worker(long end) {
            this.end = end;
        }

        void run() throws IOException {
            try (PushConnection connection = new PushConnection(port)) {
                while (System.nanoTime() < end) {
                    String openId = "obench" + run + "c" + citizens.incrementAndGet();
                    for (String words : WORDS) {
                        turn(connection, openId, words);
                    }
                }
            }
        }

        private void turn(PushConnection connection, String openId, String words)
                throws IOException {
            long seconds = System.currentTimeMillis() / 1000;
            long id = messageIds.incrementAndGet();
            String address =
                    Pushes.address(
                            ProductionSettings.ACCOUNT,
                            ProductionSettings.TOKEN,
                            seconds,
                            "n" + id);
            String xml = Pushes.text(ProductionSettings.ORIGINAL_ID, openId, seconds, id, words);
            long from = System.nanoTime();
            PushConnection.Answer answer = connection.post(address, xml);
            latencies.add(System.nanoTime() - from);
            if (answer.status() != 200) {
                failed++;
            } else if (answer.body().startsWith("<xml>")) {
                replied++;
            } else {
                acknowledged++;
            }
        }
    }
}
