package org.citizenwindow.appointments;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.shared.ConversationKey;

/**
 * Takes seats. The unique index over live rows of (service point, beginning, seat) decides who gets one; an insertion that
 * lost is no error to the transaction ({@code on conflict do nothing}), so a whole turn never fails for it.
 */
@Singleton
class Seats {
    private static final String EXPIRE =
            """
            update booking set status = 'expired', changed_at = :now, version = version + 1
            where site_id = :site and status = 'held' and held_until <= :now
              and starts_at < :end and ends_at > :start
            """;
    private static final String TAKE =
            """
            insert into booking (id, version, status, service, site_id, starts_at, ends_at, seat, capacity,
                                 conversation_key, held_until, created_at, changed_at)
            select :id, 0, 'held', :service, :site, :start, :end, seat, :capacity,
                   :conversation, :until, :now, :now
            from generate_series(1, :capacity) seat
            where not exists (select 1 from booking b
                              where b.site_id = :site and b.seat = seat.seat and b.status in ('held', 'booked')
                                and b.starts_at < :end and b.ends_at > :start)
            order by seat limit 1
            on conflict (site_id, starts_at, seat) where status in ('held', 'booked') do nothing
            """;
    private static final String LIVE =
            """
            select count(*) from booking
            where site_id = :site and status in ('held', 'booked') and starts_at < :end and ends_at > :start
            """;

    private final EntityManager database;
    private final Ids ids;

    Seats(EntityManager database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Takes the lowest free seat of a slot. Holds that ran out do not count. Visits of another length that overlap (the office
     * changed its slots) do.
     *
     * @return the new hold; empty when every seat is gone
     */
    Optional<BookingEntity> take(
            Slot slot, String service, ConversationKey owner, Instant until, Instant now) {
        database.flush();
        database.createNativeQuery(EXPIRE)
                .setParameter("now", now)
                .setParameter("site", slot.siteId())
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .executeUpdate();
        // A lost race means that somebody else took a seat, so there are at most so many of them.
        for (int round = 0; round <= slot.capacity(); round++) {
            UUID id = ids.next();
            int taken =
                    database.createNativeQuery(TAKE)
                            .setParameter("id", id)
                            .setParameter("service", service)
                            .setParameter("site", slot.siteId())
                            .setParameter("start", slot.start())
                            .setParameter("end", slot.end())
                            .setParameter("capacity", slot.capacity())
                            .setParameter("conversation", owner.value())
                            .setParameter("until", until)
                            .setParameter("now", now)
                            .executeUpdate();
            if (taken == 1) {
                return BookingEntity.findByIdOptional(id);
            }
            if (live(slot) >= slot.capacity()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private long live(Slot slot) {
        return (Long)
                database.createNativeQuery(LIVE, Long.class)
                        .setParameter("site", slot.siteId())
                        .setParameter("start", slot.start())
                        .setParameter("end", slot.end())
                        .getSingleResult();
    }
}
