package org.citizenwindow.staff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.citizenwindow.appointments.Booking;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.appointments.BookingView;
import org.citizenwindow.appointments.HoldSlot;
import org.citizenwindow.appointments.Holding;
import org.citizenwindow.appointments.OfferSlots;
import org.citizenwindow.cases.AcceptCase;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.CloseCase;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.StaffId;
import org.junit.jupiter.api.Test;

/** The version is compared where the booking is made, not before. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class MoveAtVersionQuarkusTest {
    private static final StaffId LI = new StaffId("li.na");

    @Inject MoveAtVersion moveAtVersion;
    @Inject Reports reports;
    @Inject CaseQueries cases;
    @Inject BookingQueries bookings;
    @Inject OfferSlots offers;
    @Inject HoldSlot holdSlot;
    @Inject AcceptCase acceptCase;
    @Inject CloseCase closeCase;

    @Test
    void unchanged_isMoved_andItsHistoryIsOneFurther() {
        CaseView seen = report();
        assertThat(moveAtVersion.move(seen.ref(), hold(seen, 0).id(), LI))
                .isInstanceOfSatisfying(
                        MoveAtVersion.Moving.Ended.class,
                        end -> assertThat(end.booking()).isInstanceOf(Booking.Booked.class));
        assertThat(cases.find(seen.number()).orElseThrow().version()).isEqualTo(seen.version() + 1);
    }

    @Test
    void changedBetweenHoldingAndBooking_keepsTheOldAppointment() {
        CaseView first = report();
        moveAtVersion.move(first.ref(), hold(first, 0).id(), LI);
        CaseView seen = cases.find(first.number()).orElseThrow();
        BookingView old = bookings.ofCase(seen.number()).orElseThrow();
        BookingView held = hold(seen, 3);

        acceptCase.accept(seen.ref(), new StaffId("wang"));

        assertThat(moveAtVersion.move(seen.ref(), held.id(), LI))
                .isInstanceOf(MoveAtVersion.Moving.Stale.class);
        assertThat(bookings.ofCase(seen.number()).map(BookingView::id)).contains(old.id());
        assertThat(cases.history(seen.number())).hasSize(3);
    }

    @Test
    void closedBetweenHoldingAndBooking_getsNoAppointment() {
        CaseView seen = report();
        BookingView held = hold(seen, 0);
        closeCase.close(seen.ref(), new StaffId("wang"), CaseOutcome.SETTLED, "");
        assertThat(moveAtVersion.move(seen.ref(), held.id(), LI))
                .isInstanceOf(MoveAtVersion.Moving.Stale.class);
        assertThat(bookings.ofCase(seen.number())).isEmpty();
    }

    private CaseView report() {
        return reports.open("北京路 1 号", "粤A00001", "粤B00002", "13800000001");
    }

    private BookingView hold(CaseView view, int nth) {
        var slot = offers.offer("accident", "", 0, 60).slots().get(30 + nth).slot();
        Holding holding = holdSlot.hold("accident", slot.id(), view.conversation());
        assertThat(holding).isInstanceOf(Holding.Held.class);
        return ((Holding.Held) holding).view();
    }
}
