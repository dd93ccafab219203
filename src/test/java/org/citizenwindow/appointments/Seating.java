package org.citizenwindow.appointments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.events.AppointmentChanged;

/** The verbs of appointments under a clock that tests turn; each act is a transaction of its own. */
@Singleton
public class Seating {
    private final Turned clock = new Turned(Clock.systemUTC().instant());
    private final HoldSlot holdSlot;
    private final BookSlot bookSlot;
    private final MoveBooking moveBooking;
    private final CancelBooking cancelBooking;
    private final ReleaseHold releaseHold;
    private final ExpireHolds expireHolds;
    private final OfferSlots offers;

    @Inject
    Seating(
            EntityManager database,
            Ids ids,
            OfficeQueries offices,
            AppointmentsConfig config,
            Event<AppointmentChanged> changed) {
        Seats seats = new Seats(database, ids);
        offers = new OfferSlots(offices, config, database, clock);
        holdSlot = new HoldSlot(seats, offers, offices, config, clock);
        RenewHold renew = new RenewHold(seats, offers, offices, config, clock);
        bookSlot = new BookSlot(renew, changed, clock);
        moveBooking = new MoveBooking(bookSlot, clock);
        cancelBooking = new CancelBooking(changed, clock);
        releaseHold = new ReleaseHold(clock);
        expireHolds = new ExpireHolds(database, config, clock);
    }

    public void reset() {
        clock.now = Clock.systemUTC().instant();
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public Instant now() {
        return clock.now;
    }

    public OfferSlots.Offer offer(String site, int page, int size) {
        return act(() -> offers.offer("accident", site, page, size));
    }

    public Holding hold(Slot slot, ConversationKey who) {
        return act(() -> holdSlot.hold("accident", slot.id(), who));
    }

    public Booking book(UUID hold, CaseNumber number) {
        return act(() -> bookSlot.book(hold, number, "citizen"));
    }

    public Booking move(CaseNumber number, UUID hold) {
        return act(() -> moveBooking.move(number, hold, "li"));
    }

    public Cancelling cancel(CaseNumber number) {
        return act(() -> cancelBooking.cancel(number, "citizen"));
    }

    public void release(UUID hold) {
        QuarkusTransaction.requiringNew().run(() -> releaseHold.release(hold));
    }

    public int expire() {
        return act(expireHolds::expire);
    }

    private static <T> T act(Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }

    @Vetoed
    private static final class Turned extends Clock {
        private volatile Instant now;

        private Turned(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
