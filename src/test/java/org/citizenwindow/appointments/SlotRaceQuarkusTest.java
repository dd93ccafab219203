package org.citizenwindow.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.shared.CaseNumber;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlotRaceQuarkusTest {
    private static final int CITIZENS = 1000;

    @Inject OfferSlots offers;
    @Inject HoldSlot holdSlot;
    @Inject BookSlot bookSlot;
    @Inject OpenCase openCase;
    @Inject DataSource database;

    @Test
    void thousandCitizens_oneSlotOfTwoSeats_twoWinAndTheOthersAreOfferedWhatIsNear()
            throws Exception {
        Slot slot = offers.offer("accident", "tianhe", 0, 100).slots().getLast().slot();
        assertThat(slot.capacity()).isEqualTo(2);
        CountDownLatch start = new CountDownLatch(1);
        Semaphore connections = new Semaphore(20); // the pool has 24
        List<Future<Holding>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CITIZENS; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    connections.acquire();
                                    try {
                                        return holdAndBook(slot);
                                    } finally {
                                        connections.release();
                                    }
                                }));
            }
            start.countDown();
        }
        int won = 0;
        for (Future<Holding> result : running) {
            switch (result.get()) {
                case Holding.Held held -> won++;
                case Holding.Taken taken -> assertThat(taken.nearby()).hasSize(3);
            }
        }
        assertThat(won).isEqualTo(2);
        assertThat(booked(slot)).isEqualTo(2);
    }

    private Holding holdAndBook(Slot slot) {
        Holding holding = holdSlot.hold("accident", slot.id(), Cases.someone());
        if (holding instanceof Holding.Held held) {
            CaseNumber number = openCase.open(Cases.draft()).number();
            assertThat(bookSlot.book(held.view().id(), number, "citizen"))
                    .isInstanceOf(Booking.Booked.class);
        }
        return holding;
    }

    private long booked(Slot slot) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement(
                                "select count(*) from booking where site_id = ? and status = 'booked'"
                                        + " and starts_at = ?")) {
            query.setString(1, slot.siteId());
            query.setObject(2, slot.start().atOffset(java.time.ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
