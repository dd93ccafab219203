package org.citizenwindow.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.junit.jupiter.api.Test;

/** Whatever order holding, booking, moving, cancelling and time come in, no slot has more takers than seats. */
@QuarkusTest
class SeatInterleavingsQuarkusTest {
    private static final int CITIZENS = 8;
    private static final int ACTS = 60;

    @Inject Seating seating;
    @Inject OpenCase openCase;
    @Inject CaseQueries cases;
    @Inject BookingQueries bookings;
    @Inject DataSource database;

    @Test
    void actsAtOnce_anyOrder_neverMoreTakersThanSeats() throws Exception {
        seating.reset();
        List<Slot> slots =
                seating.offer("tianhe", 0, 40).slots().stream()
                        .skip(20)
                        .limit(3)
                        .map(SlotView::slot)
                        .toList();
        List<Future<CaseNumber>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int citizen = 0; citizen < CITIZENS; citizen++) {
                long seed = 20261122L + citizen;
                running.add(threads.submit(() -> live(new Random(seed), slots)));
            }
        }
        for (Future<CaseNumber> life : running) {
            CaseNumber number = life.get(); // fails with whatever a thread failed with
            List<Kind> kinds = cases.history(number).stream().map(HistoryLine::kind).toList();
            long gained = kinds.stream().filter(Kind.APPOINTMENT_BOOKED::equals).count();
            long lost = kinds.stream().filter(Kind.APPOINTMENT_CANCELLED::equals).count();
            assertThat(gained - lost)
                    .as("history of %s agrees with its booking", number)
                    .isEqualTo(bookings.ofCase(number).isPresent() ? 1 : 0);
        }
        for (Slot slot : slots) {
            assertThat(live(slot)).as("takers of %s", slot.id()).isLessThanOrEqualTo(2);
        }
    }

    /** One citizen's random acts. */
    private CaseNumber live(Random random, List<Slot> slots) {
        ConversationKey who = Cases.someone();
        CaseNumber number = openCase.open(Cases.draft()).number();
        UUID hold = UUID.randomUUID();
        for (int act = 0; act < ACTS; act++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    Slot slot = slots.get(random.nextInt(slots.size()));
                    if (seating.hold(slot, who) instanceof Holding.Held held) {
                        hold = held.view().id();
                    }
                }
                case 2 -> seating.book(hold, number);
                case 3 -> seating.move(number, hold);
                case 4 -> seating.cancel(number);
                case 5 -> {
                    seating.release(hold);
                    seating.pass(Duration.ofMinutes(random.nextInt(4)));
                    seating.expire();
                }
                default -> throw new IllegalStateException();
            }
        }
        return number;
    }

    private long live(Slot slot) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement(
                                "select count(*) from booking where site_id = ? and starts_at = ?"
                                        + " and status in ('held', 'booked')")) {
            query.setString(1, slot.siteId());
            query.setObject(2, slot.start().atOffset(java.time.ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
