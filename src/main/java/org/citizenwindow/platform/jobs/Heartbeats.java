package org.citizenwindow.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who works in the background, and when each was last heard. */
@Singleton
public class Heartbeats {
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();

    /**
     * One job.
     *
     * @param longest how long it may be silent
     * @param last when it was heard last
     */
    private record Pulse(Duration longest, Instant last) {}

    /**
     * A job that has been silent for too long.
     *
     * @param silent for how long
     */
    public record Stopped(String job, Duration silent) {}

    @Inject
    Heartbeats(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * From now on this job must be heard. Called where the job is made: its first run may come before the start event.
     *
     * @param job a fixed name, e.g. {@code delivery}; shown to operators
     * @param longest how long it may be silent; several of its periods, and longer than its longest piece of work
     */
    public void expect(String job, Duration longest) {
        if (pulses.put(job, new Pulse(longest, clock.instant())) == null) {
            Gauge.builder("window.job.silence", () -> silence(job).toMillis() / 1000.0)
                    .tag("job", job)
                    .baseUnit("seconds")
                    .description("Since the job was last heard")
                    .register(metrics);
        }
    }

    /** The job has just looked for work, found or not. Without effect until it is expected: the scheduler starts early. */
    public void beat(String job) {
        Instant now = clock.instant();
        pulses.computeIfPresent(job, (name, was) -> new Pulse(was.longest(), now));
    }

    /** All that should be heard and are not, by name. */
    public List<Stopped> stopped() {
        return pulses.entrySet().stream()
                .filter(job -> silence(job.getKey()).compareTo(job.getValue().longest()) > 0)
                .map(job -> new Stopped(job.getKey(), silence(job.getKey())))
                .sorted(Comparator.comparing(Stopped::job))
                .toList();
    }

    /** How many are expected. */
    public int expected() {
        return pulses.size();
    }

    private Duration silence(String job) {
        return Duration.between(pulses.get(job).last(), clock.instant());
    }
}
