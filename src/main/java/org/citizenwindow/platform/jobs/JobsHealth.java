package org.citizenwindow.platform.jobs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready when work has stopped, with the name of what stopped. */
@Readiness
@Singleton
class JobsHealth implements HealthCheck {
    private final Heartbeats heartbeats;

    @Inject
    JobsHealth(Heartbeats heartbeats) {
        this.heartbeats = heartbeats;
    }

    @Override
    public HealthCheckResponse call() {
        var stopped = heartbeats.stopped();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("jobs").status(stopped.isEmpty());
        response.withData("expected", heartbeats.expected());
        stopped.forEach(
                job ->
                        response.withData(
                                job.job(), "silent for " + job.silent().toSeconds() + " s"));
        return response.build();
    }
}
