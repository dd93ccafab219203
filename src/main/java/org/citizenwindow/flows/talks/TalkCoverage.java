package org.citizenwindow.flows.talks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.flows.LoadedServices;
import org.citizenwindow.flows.reading.FaultyServices;
import org.jboss.logging.Logger;

/**
 * How much of each flow its talks pass, for those who look after it. The talks are played once for what is live, in a thread of
 * their own when somebody first asks: a process that nobody looks into does not spend the time.
 */
@Singleton
public class TalkCoverage {
    private static final Logger LOG = Logger.getLogger(TalkCoverage.class);

    private record Counting(
            LoadedServices services, CompletableFuture<Optional<Coverage>> coverage) {}

    private final FlowRegistry registry;
    private Counting counting;

    @Inject
    TalkCoverage(FlowRegistry registry) {
        this.registry = registry;
    }

    /**
     * The coverage of what the files say now.
     *
     * @param patience how long it may be waited for
     * @return empty while it is being counted, and when a talk cannot be read
     */
    public Optional<Coverage> within(Duration patience) {
        try {
            return counting().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<Optional<Coverage>> counting() {
        LoadedServices live = registry.loaded();
        if (counting == null || counting.services() != live) {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            counting =
                    new Counting(
                            live,
                            CompletableFuture.supplyAsync(
                                    () -> count(live, loader),
                                    work ->
                                            Thread.ofPlatform()
                                                    .daemon()
                                                    .name("talks")
                                                    .start(work)));
        }
        return counting.coverage();
    }

    private static Optional<Coverage> count(LoadedServices live, ClassLoader loader) {
        try {
            Talks played = Talks.play(live.files().withTalks(loader), live.flows());
            return Optional.of(played.coverage());
        } catch (FaultyServices | java.io.UncheckedIOException unreadable) {
            LOG.warnf("the talks cannot be counted: %s", unreadable.getMessage());
            return Optional.empty();
        }
    }
}
