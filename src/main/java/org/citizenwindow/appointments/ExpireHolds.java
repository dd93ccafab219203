package org.citizenwindow.appointments;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Tidies holds that ran out. Nothing waits for it: such a hold stops counting at its own time. */
@Singleton
public class ExpireHolds {
    private static final String EXPIRE =
            """
            update booking set status = 'expired', changed_at = :now, version = version + 1
            where id in (select id from booking where status = 'held' and held_until <= :now
                         for update skip locked)
            """;

    private final EntityManager database;
    private final AppointmentsConfig config;
    private final Clock clock;

    ExpireHolds(EntityManager database, AppointmentsConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Marks holds that ran out and forgets those that came to nothing long ago.
     *
     * @return how many were marked
     */
    @Transactional
    public int expire() {
        Instant now = clock.instant();
        BookingEntity.delete(
                "caseNumber is null and status <> ?1 and changedAt < ?2",
                BookingStatus.HELD,
                now.minus(config.keepExpired()));
        return database.createNativeQuery(EXPIRE).setParameter("now", now).executeUpdate();
    }
}
