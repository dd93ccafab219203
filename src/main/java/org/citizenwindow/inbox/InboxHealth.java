package org.citizenwindow.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.database.Sql;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says how many messages were given up within a day. Never not ready: taking an instance away mends none of them. */
@Readiness
@Singleton
class InboxHealth implements HealthCheck {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject Sql sql;
    @Inject Clock clock;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("inbox").up();
        try {
            long lost =
                    sql.first(
                                    "select count(*) from receipt where state = 'failed' and received_at >= ?",
                                    row -> row.id(1),
                                    clock.instant().minus(DAY))
                            .orElse(0L);
            response.withData("given up within a day", lost);
        } catch (DatabaseFault e) {
            response.withData("given up within a day", "unknown: no database");
        }
        return response.build();
    }
}
