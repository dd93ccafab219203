package org.citizenwindow.appointments;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.shared.ConversationKey;

/** Keeps a seat for a short while, so that nobody takes it while the citizen decides. */
@Singleton
public class HoldSlot {
    private final Seats seats;
    private final OfferSlots offers;
    private final OfficeQueries offices;
    private final AppointmentsConfig config;
    private final Clock clock;

    HoldSlot(
            Seats seats,
            OfferSlots offers,
            OfficeQueries offices,
            AppointmentsConfig config,
            Clock clock) {
        this.seats = seats;
        this.offers = offers;
        this.offices = offices;
        this.config = config;
        this.clock = clock;
    }

    /** Keeps it for the usual while. */
    @Transactional
    public Holding hold(String service, Slot.SlotId id, ConversationKey owner) {
        return hold(service, id, owner, config.hold());
    }

    /**
     * Keeps a seat. One citizen has one hold for a service: another one is given up for this. Asking again for the slot one has
     * gives a fresh hold on it.
     *
     * @param length how long it is kept
     */
    @Transactional
    public Holding hold(String service, Slot.SlotId id, ConversationKey owner, Duration length) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Slot> slot = offers.find(service, id);
        if (slot.isEmpty()) {
            ZoneId zone = offices.office().zone();
            return taken(service, id, id.localStart().atZone(zone).toInstant());
        }
        List<BookingEntity> mine =
                BookingEntity.<BookingEntity>find(
                                "conversationKey = ?1 and service = ?2 and status = ?3",
                                owner.value(),
                                service,
                                BookingStatus.HELD)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
        mine.stream()
                .filter(hold -> !hold.isLiveHold(now))
                .forEach(hold -> hold.become(BookingStatus.EXPIRED, now));
        // The same slot again is a new hold with a new id: who gives the old id back does not give
        // back the new one.
        mine.stream()
                .filter(hold -> hold.siteId.equals(slot.get().siteId()))
                .filter(hold -> hold.startsAt.equals(slot.get().start()))
                .forEach(hold -> hold.become(BookingStatus.CANCELLED, now));
        Optional<BookingEntity> held =
                seats.take(slot.get(), service, owner, now.plus(length), now);
        if (held.isEmpty()) {
            return taken(service, id, slot.get().start());
        }
        mine.stream()
                .filter(hold -> hold.status == BookingStatus.HELD)
                .forEach(hold -> hold.become(BookingStatus.CANCELLED, now));
        return new Holding.Held(held.get().view());
    }

    private Holding taken(String service, Slot.SlotId id, Instant around) {
        return new Holding.Taken(offers.nearby(service, id.siteId(), around));
    }
}
