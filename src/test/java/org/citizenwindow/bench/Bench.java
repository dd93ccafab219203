package org.citizenwindow.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.citizenwindow.testing.PackagedApplication;
import org.citizenwindow.testing.ProductionSettings;
import org.citizenwindow.testing.WechatStandIn;

/**
 * Starts the packaged production artefact with its own durable PostgreSQL, loads it with signed pushes, and measures the
 * yardstick between the rounds, so that both see the same machine in the same minutes.
 */
public final class Bench {
    private static final int STARTS = 3;

    private final int seconds;
    private final int rounds;
    private final int connections;
    private final int warmUp;
    private final String pgbench;
    private final Path home;

    private Bench(String[] args) {
        seconds = Integer.parseInt(args[0]);
        rounds = Integer.parseInt(args[1]);
        connections = Integer.parseInt(args[2]);
        warmUp = Integer.parseInt(args[3]);
        pgbench = args[4];
        home = Path.of(args[5]).toAbsolutePath();
    }

    /**
     * @param args seconds a stretch, rounds, connections, seconds of warm-up, the pgbench program, a directory for data
     */
    public static void main(String[] args) throws Exception {
        System.exit(new Bench(args).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        ThrowAway.delete(home);
        try (WechatStandIn platform = WechatStandIn.start();
                PackagedApplication application =
                        PackagedApplication.run(
                                home, ProductionSettings.in(home, platform.apiBaseUrl()))) {
            Duration first = application.start().startToReady();
            List<Duration> later = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                application.stop();
                later.add(application.start().startToReady());
            }
            later.sort(Comparator.naturalOrder());
            say(
                    "start to ready: %.1f s with a new database; %.1f s later (median of %d)",
                    first.toMillis() / 1000.0, later.get(STARTS / 2).toMillis() / 1000.0, STARTS);
            if (!load(application)) {
                return false; // its log stays
            }
        }
        ThrowAway.delete(home);
        return true;
    }

    private boolean load(PackagedApplication application) throws Exception {
        PushLoad load = new PushLoad(application.port(), connections);
        PushLoad.Result warm = load.run(warmUp);
        say("warm-up, %d s, not counted: %.0f turns/s", warmUp, warm.turnsPerSecond());
        AtomicLong memory = new AtomicLong();
        long failed = warm.failed();
        List<Double> ratios = new ArrayList<>();
        Latencies all = new Latencies();
        say(
                "%n%-6s %8s %8s %8s %8s %8s %9s %8s",
                "round", "turns/s", "p50 ms", "p95", "p99", "max", "pgbench/s", "ratio");
        try (Yardstick yardstick =
                new Yardstick(
                        pgbench,
                        application.databasePort(),
                        application.jdbcUrl(),
                        connections,
                        home)) {
            for (int round = 1; round <= rounds; round++) {
                PushLoad.Result turns = load.run(seconds);
                memory.accumulateAndGet(ResidentMemory.of(application.pid()), Math::max);
                Yardstick.Result bare = yardstick.run(seconds);
                double ratio = turns.turnsPerSecond() / bare.transactionsPerSecond();
                ratios.add(ratio);
                all.addAll(turns.latencies());
                failed += turns.failed();
                Latencies each = turns.latencies();
                say(
                        "%-6d %8.0f %8.1f %8.1f %8.1f %8.1f %9.0f %8.2f",
                        round,
                        turns.turnsPerSecond(),
                        each.percentile(0.5),
                        each.percentile(0.95),
                        each.percentile(0.99),
                        each.percentile(1),
                        bare.transactionsPerSecond(),
                        ratio);
                if (turns.acknowledged() > 0) {
                    say("       %d turns were acknowledged without a reply", turns.acknowledged());
                }
            }
        }
        ratios.sort(Comparator.naturalOrder());
        say("%nratio to pgbench: median %.2f of %d rounds", ratios.get(rounds / 2), rounds);
        say(
                "all rounds: p50 %.1f ms, p95 %.1f, p99 %.1f, max %.1f over %d turns",
                all.percentile(0.5),
                all.percentile(0.95),
                all.percentile(0.99),
                all.percentile(1),
                all.count());
        say(
                "resident: application %d MB (VmRSS under load), PostgreSQL %d MB (Pss, shared memory once)",
                memory.get(), application.database().map(ResidentMemory::ofAll).orElse(0L));
        if (failed > 0) {
            say(
                    "FAILED: %d turns were not answered with 200; see %s/application.log",
                    failed, home);
        }
        return failed == 0;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
