package org.citizenwindow.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Heartbeats heartbeats = new Heartbeats(clock, metrics);

    @Test
    void job_neverHeard_isStoppedOnlyAfterItsSilence() {
        heartbeats.expect("delivery", Duration.ofSeconds(30));
        now = now.plusSeconds(30);
        assertThat(heartbeats.stopped()).isEmpty();
        now = now.plusSeconds(1);
        assertThat(heartbeats.stopped())
                .containsExactly(new Heartbeats.Stopped("delivery", Duration.ofSeconds(31)));
    }

    @Test
    void job_heardAgain_isWell() {
        heartbeats.expect("delivery", Duration.ofSeconds(30));
        now = now.plusSeconds(60);
        heartbeats.beat("delivery");
        assertThat(heartbeats.stopped()).isEmpty();
        assertThat(metrics.get("window.job.silence").tag("job", "delivery").gauge().value())
                .isZero();
    }

    @Test
    void beat_beforeItIsExpected_isNothing() {
        heartbeats.beat("delivery");
        assertThat(heartbeats.expected()).isZero();
        assertThat(heartbeats.stopped()).isEmpty();
    }

    @Test
    void health_namesWhatStopped() {
        heartbeats.expect("delivery", Duration.ofSeconds(30));
        heartbeats.expect("media", Duration.ofMinutes(5));
        JobsHealth health = new JobsHealth(heartbeats);
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        now = now.plusSeconds(90);
        HealthCheckResponse response = health.call();
        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(response.getData().orElseThrow())
                .containsEntry("delivery", "silent for 90 s")
                .containsEntry("expected", 2L)
                .doesNotContainKey("media");
    }
}
