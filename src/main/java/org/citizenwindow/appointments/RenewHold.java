package org.citizenwindow.appointments;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.appointments.office.OfficeQueries;

/**
 * Makes a hold last: the citizen took long, and still has the seat if nobody else took it. For the rest of the transaction the
 * seat is safe, so what comes next can be written before the booking.
 */
@Singleton
public class RenewHold {
    private final Seats seats;
    private final OfferSlots offers;
    private final OfficeQueries offices;
    private final AppointmentsConfig config;
    private final Clock clock;

    RenewHold(
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

    /**
     * Renews it.
     *
     * @return the hold, under another id if it had run out and the seat was taken anew; empty when there is nothing to renew:
     *     given back, booked, or never known
     */
    @Transactional
    public Optional<Holding> renew(UUID hold) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return BookingEntity.lock(hold)
                .flatMap(
                        row ->
                                switch (row.status) {
                                    case HELD ->
                                            Optional.of(
                                                    row.isLiveHold(now)
                                                            ? extend(row, now)
                                                            : again(row, now));
                                    case EXPIRED -> Optional.of(again(row, now));
                                    case BOOKED, CANCELLED -> Optional.empty();
                                });
    }

    private Holding extend(BookingEntity row, Instant now) {
        Instant until = now.plus(config.hold());
        if (until.isAfter(row.heldUntil)) {
            row.heldUntil = until;
        }
        return new Holding.Held(row.view());
    }

    /** Takes a seat of the slot whose hold ran out, if there is one and the slot can still be had. */
    private Holding again(BookingEntity lapsed, Instant now) {
        ZoneId zone = offices.office().zone();
        Slot.SlotId id =
                new Slot.SlotId(lapsed.siteId, lapsed.startsAt.atZone(zone).toLocalDateTime());
        lapsed.become(BookingStatus.EXPIRED, now);
        return offers.find(lapsed.service, id)
                .flatMap(
                        slot ->
                                seats.take(
                                        slot,
                                        lapsed.service,
                                        lapsed.view().conversation(),
                                        now.plus(config.hold()),
                                        now))
                .<Holding>map(row -> new Holding.Held(row.view()))
                .orElseGet(
                        () ->
                                new Holding.Taken(
                                        offers.nearby(
                                                lapsed.service, lapsed.siteId, lapsed.startsAt)));
    }
}
