package org.citizenwindow.flows;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.flows.reading.DirectoryState;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.jobs.Heartbeats;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps the services live: reads {@code window.services-dir} again when a file in it has changed, and takes up what other
 * instances published or chose. It asks instead of listening: a notification needs a connection of its own that is never
 * given back, and one small query is cheaper than that.
 */
@ApplicationScoped
public class FlowsJob {
    private static final Logger LOG = Logger.getLogger(FlowsJob.class);
    private static final String NAME = "flows";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** How often versions that nobody needs any more are looked for. */
    private static final Duration SWEEP = Duration.ofMinutes(5);

    @Inject FlowRegistry registry;
    @Inject Clock clock;
    @Inject Heartbeats heartbeats;

    @ConfigProperty(name = "window.services-dir")
    Optional<List<Path>> directories;

    private Map<String, DirectoryState.Stamp> read = Map.of();
    private Map<String, DirectoryState.Stamp> seen = Map.of();
    private Instant swept = Instant.EPOCH;

    @PostConstruct
    void expectToBeHeard() {
        heartbeats.expect(NAME, LONGEST_SILENCE);
        read = directories.map(DirectoryState::of).orElse(Map.of());
        seen = read;
        swept = clock.instant();
    }

    @Scheduled(
            identity = NAME,
            every = "${window.jobs.flows:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void turn() {
        heartbeats.beat(NAME);
        try {
            registry.current().prepare();
            Instant now = clock.instant();
            boolean sweep = now.isAfter(swept.plus(SWEEP));
            if (sweep || registry.outdated()) {
                registry.refresh();
                swept = now;
            }
            if (directories.isPresent()) {
                watch(directories.get());
            }
        } catch (DatabaseFault e) {
            LOG.warnf("the services wait for the database (%s)", DatabaseFault.reason(e));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the files more often than a scheduler can ask: an author waits for what he saved. */
    private void watch(List<Path> services) throws InterruptedException {
        for (int looks = 0; looks < LOOKS; looks++) {
            if (looks > 0) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            look(services);
        }
    }

    /** A file that is being written is left alone until two looks found it the same. */
    private void look(List<Path> services) {
        Map<String, DirectoryState.Stamp> now = DirectoryState.of(services);
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(read)) {
            registry.reread();
            read = now;
        }
    }
}
