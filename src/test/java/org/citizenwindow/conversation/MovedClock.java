package org.citizenwindow.conversation;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;

/** The application's clock where a test lets hours pass. It goes on by itself as well, and never back. */
@Alternative
@Singleton
class MovedClock extends Clock {
    private static final Clock REAL = Clock.systemUTC();

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Lets this time pass. */
    void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    /** Lets time pass until it is this hour there. */
    void passUntil(LocalTime hour, ZoneId zone) {
        ZonedDateTime here = instant().atZone(zone);
        ZonedDateTime next = here.with(hour);
        pass(Duration.between(here, next.isAfter(here) ? next : next.plusDays(1)));
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the application asks for instants only");
    }
}
