package org.citizenwindow.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.Test;

/**
 * For any list of acts, the database answers as a few lines of plain Java would: who holds, who is booked, who is told that a
 * slot is full. jqwik generates on its own threads only and the container runs on JUnit's, so the lists are drawn here, from a
 * fixed seed; a failure names its list.
 */
@QuarkusTest
class SeatModelQuarkusTest {
    private static final int LISTS = 15;
    private static final int ACTS = 25;
    private static final int CITIZENS = 4;
    private static final int SLOTS = 2;
    private static final int SEATS = 2;
    private static final long SEED = 20261122;
    private static final Duration HOLD = Duration.ofMinutes(10);

    @Inject Seating seating;
    @Inject OpenCase openCase;
    @Inject BookingQueries bookings;
    @Inject AppointmentsConfig config;
    @Inject Sql sql;

    /** What a citizen does; the clock too is somebody. */
    private enum Verb {
        HOLD,
        BOOK,
        MOVE,
        CANCEL,
        RELEASE,
        PASS
    }

    private record Act(Verb verb, int citizen, int number) {}

    /** Holding comes half of the time: without it nothing else means anything. */
    private static List<Act> acts(Random random) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < ACTS; i++) {
            Verb verb =
                    random.nextBoolean()
                            ? Verb.HOLD
                            : Verb.values()[random.nextInt(Verb.values().length)];
            acts.add(new Act(verb, random.nextInt(CITIZENS), random.nextInt(SLOTS)));
        }
        return acts;
    }

    /** One citizen, as the model knows him: at most one hold and one booking. */
    private static final class Known {
        final ConversationKey who = Cases.someone();
        CaseNumber number;
        UUID hold = UUID.randomUUID();
        Optional<Integer> held = Optional.empty();
        java.time.Instant until = java.time.Instant.EPOCH;
        boolean gone = true;
        Optional<Integer> booked = Optional.empty();
    }

    @Test
    void anyListOfActs_isAnsweredAsTheModelSays() {
        assertThat(config.hold()).isEqualTo(HOLD);
        Random random = new Random(SEED);
        for (int list = 0; list < LISTS; list++) {
            live(acts(random));
        }
    }

    private void live(List<Act> acts) {
        seating.reset();
        List<Slot> slots =
                seating.offer("tianhe", 0, 60).slots().stream()
                        .skip(50)
                        .limit(SLOTS)
                        .map(SlotView::slot)
                        .toList();
        slots.forEach(
                slot ->
                        sql.update(
                                "delete from booking where site_id = ? and starts_at = ?",
                                slot.siteId(),
                                slot.start()));
        List<Known> citizens = new ArrayList<>();
        for (int i = 0; i < CITIZENS; i++) {
            Known citizen = new Known();
            citizen.number = openCase.open(Cases.draft()).number();
            citizens.add(citizen);
        }
        for (int i = 0; i < acts.size(); i++) {
            List<Act> soFar = acts.subList(0, i + 1);
            act(acts.get(i), citizens, slots, soFar);
            for (Known citizen : citizens) {
                assertThat(bookings.ofCase(citizen.number).map(BookingView::start))
                        .as("%s", soFar)
                        .isEqualTo(citizen.booked.map(slot -> slots.get(slot).start()));
            }
        }
    }

    private void act(Act act, List<Known> citizens, List<Slot> slots, List<Act> soFar) {
        Known me = citizens.get(act.citizen());
        switch (act.verb()) {
            case HOLD -> {
                boolean free = taken(act.number(), citizens, Optional.of(me)) < SEATS;
                Holding holding = seating.hold(slots.get(act.number()), me.who);
                assertThat(holding instanceof Holding.Held).as("%s", soFar).isEqualTo(free);
                if (holding instanceof Holding.Held held) {
                    me.hold = held.view().id();
                    me.held = Optional.of(act.number());
                    me.until = seating.now().plus(HOLD);
                    me.gone = false;
                }
            }
            case BOOK -> {
                boolean expected = me.booked.isEmpty() && seat(me, citizens);
                assertThat(seating.book(me.hold, me.number) instanceof Booking.Booked)
                        .as("%s", soFar)
                        .isEqualTo(expected || me.booked.isPresent() && me.gone && bookedBy(me));
                settle(me, expected);
            }
            case MOVE -> {
                Optional<Integer> old = me.booked;
                me.booked = Optional.empty(); // its seat is free for the one who moves
                boolean expected = seat(me, citizens);
                me.booked = old;
                boolean same = old.isPresent() && bookedBy(me);
                assertThat(seating.move(me.number, me.hold) instanceof Booking.Booked)
                        .as("%s", soFar)
                        .isEqualTo(expected || same);
                settle(me, expected);
            }
            case CANCEL -> {
                seating.cancel(me.number);
                me.booked = Optional.empty();
            }
            case RELEASE -> {
                // A hold that lapsed may come back to who asks again; giving it back says nothing
                // new.
                if (me.until.isAfter(seating.now()) && !me.gone) {
                    seating.release(me.hold);
                    me.held = Optional.empty();
                    me.gone = true;
                }
            }
            case PASS -> seating.pass(Duration.ofMinutes(4L + 3L * act.number()));
        }
    }

    /** Whether the hold this citizen speaks of is the one that became the booking. */
    private boolean bookedBy(Known me) {
        return bookings.ofCase(me.number).map(BookingView::id).filter(me.hold::equals).isPresent();
    }

    /** Whether the hold, live or lapsed, gets its citizen a seat now. */
    private boolean seat(Known me, List<Known> citizens) {
        if (me.gone) {
            return false;
        }
        boolean live = me.until.isAfter(seating.now());
        return live || taken(me.held.orElseThrow(), citizens, Optional.of(me)) < SEATS;
    }

    private void settle(Known me, boolean became) {
        if (became) {
            me.booked = me.held;
            me.held = Optional.empty();
            me.gone = true;
            me.hold = bookings.ofCase(me.number).orElseThrow().id();
        }
    }

    /** Seats of a slot that somebody has: bookings, and live holds of others than the one who asks. */
    private long taken(int slot, List<Known> citizens, Optional<Known> asking) {
        long booked = citizens.stream().filter(c -> c.booked.equals(Optional.of(slot))).count();
        long held =
                citizens.stream()
                        .filter(c -> asking.filter(c::equals).isEmpty())
                        .filter(c -> c.held.equals(Optional.of(slot)))
                        .filter(c -> c.until.isAfter(seating.now()))
                        .count();
        return booked + held;
    }
}
