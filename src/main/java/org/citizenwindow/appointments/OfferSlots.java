package org.citizenwindow.appointments;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.appointments.office.Site;

/** Finds slots that can be had now. */
@Singleton
public class OfferSlots {
    private static final int NEARBY = 3;

    private final OfficeQueries offices;
    private final SlotCalendar calendar;
    private final EntityManager database;
    private final Clock clock;

    OfferSlots(
            OfficeQueries offices, AppointmentsConfig config, EntityManager database, Clock clock) {
        this.offices = offices;
        this.calendar = new SlotCalendar(config.leadTime());
        this.database = database;
        this.clock = clock;
    }

    /**
     * Free slots in order of time.
     *
     * @param more whether a further page follows
     */
    public record Offer(List<SlotView> slots, boolean more) {
        public Offer {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A page of free slots.
     *
     * @param siteId the service point; empty for all that offer the service
     * @param page 0 for the first
     */
    @Transactional
    public Offer offer(String service, String siteId, int page, int size) {
        List<SlotView> free = free(service, siteId);
        int from = Math.min(Math.multiplyExact(page, size), free.size());
        int to = Math.min(from + size, free.size());
        return new Offer(free.subList(from, to), to < free.size());
    }

    /** Up to three free slots of a service point, nearest in time to a moment first in time. */
    @Transactional
    public List<SlotView> nearby(String service, String siteId, Instant around) {
        return free(service, siteId).stream()
                .sorted(
                        Comparator.comparing(
                                view -> Duration.between(around, view.slot().start()).abs()))
                .limit(NEARBY)
                .sorted(Comparator.comparing(view -> view.slot().start()))
                .toList();
    }

    /** The slot of this name, if the service can be had there then, free or not. */
    Optional<Slot> find(String service, Slot.SlotId id) {
        Office office = offices.office();
        return office.site(id.siteId())
                .filter(site -> site.services().contains(service))
                .flatMap(site -> calendar.find(office, site, id.localStart(), clock.instant()));
    }

    private List<SlotView> free(String service, String siteId) {
        Office office = offices.office();
        Instant now = clock.instant();
        return office.sites(service).stream()
                .filter(site -> siteId.isEmpty() || site.id().equals(siteId))
                .flatMap(site -> free(office, site, now).stream())
                .sorted(Comparator.comparing(view -> view.slot().start()))
                .toList();
    }

    private List<SlotView> free(Office office, Site site, Instant now) {
        List<Slot> slots = calendar.slots(office, site, now);
        if (slots.isEmpty()) {
            return List.of();
        }
        List<Span> taken = taken(site, slots.getFirst().start(), slots.getLast().end(), now);
        return slots.stream()
                .map(
                        slot -> {
                            long used = taken.stream().filter(span -> span.meets(slot)).count();
                            return new SlotView(slot, slot.capacity() - (int) used);
                        })
                .filter(view -> view.free() > 0)
                .toList();
    }

    /** Live seats of a service point. A hold that ran out is none. */
    private List<Span> taken(Site site, Instant from, Instant to, Instant now) {
        return database.createQuery(
                        "select b.startsAt, b.endsAt from Booking b where b.siteId = :site"
                                + " and b.startsAt < :to and b.endsAt > :from"
                                + " and (b.status = :booked or (b.status = :held and b.heldUntil > :now))",
                        Span.class)
                .setParameter("site", site.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("booked", BookingStatus.BOOKED)
                .setParameter("held", BookingStatus.HELD)
                .setParameter("now", now)
                .getResultList();
    }

    /** The time of a live seat. */
    record Span(Instant start, Instant end) {
        boolean meets(Slot slot) {
            return start.isBefore(slot.end()) && end.isAfter(slot.start());
        }
    }
}
