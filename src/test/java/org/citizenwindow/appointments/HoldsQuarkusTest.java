package org.citizenwindow.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.citizenwindow.cases.AcceptCase;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.cases.RefuseCase;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldsQuarkusTest {
    @Inject Seating seating;
    @Inject OpenCase openCase;
    @Inject AcceptCase acceptCase;
    @Inject RefuseCase refuseCase;
    @Inject CaseQueries cases;
    @Inject BookingQueries bookings;

    /** A slot of one seat that no other test touches: each takes the first that is free. */
    private Slot slot;

    @BeforeEach
    void takeASlot() {
        seating.reset();
        slot = seating.offer("yuexiu", 0, 1).slots().getFirst().slot();
    }

    @Test
    void hold_keepsOthersOut_untilItRunsOut() {
        assertThat(seating.hold(slot, Cases.someone())).isInstanceOf(Holding.Held.class);
        assertThat(seating.hold(slot, Cases.someone()))
                .isInstanceOfSatisfying(
                        Holding.Taken.class, taken -> assertThat(taken.nearby()).hasSize(3));
        assertThat(offered()).isFalse();
        seating.pass(Duration.ofMinutes(11));
        assertThat(offered()).isTrue();
        assertThat(seating.hold(slot, Cases.someone())).isInstanceOf(Holding.Held.class);
    }

    @Test
    void hold_anotherSlot_givesTheFirstUp() {
        ConversationKey who = Cases.someone();
        hold(who);
        Slot other = seating.offer("yuexiu", 0, 1).slots().getFirst().slot();
        assertThat(other).isNotEqualTo(slot);
        assertThat(seating.hold(other, who)).isInstanceOf(Holding.Held.class);
        assertThat(offered()).isTrue();
    }

    @Test
    void hold_sameSlotAgain_isFresh_andTheOldOneGivenBackChangesNothing() {
        ConversationKey who = Cases.someone();
        UUID first = hold(who);
        UUID second = hold(who);
        assertThat(second).isNotEqualTo(first);
        seating.release(first);
        assertThat(offered()).isFalse();
        seating.release(second);
        assertThat(offered()).isTrue();
    }

    @Test
    void expire_marksWhatRanOut() {
        UUID hold = hold(Cases.someone());
        seating.pass(Duration.ofMinutes(11));
        assertThat(seating.expire()).isPositive();
        assertThat(bookings.find(hold).orElseThrow().status()).isEqualTo(BookingStatus.EXPIRED);
        seating.pass(Duration.ofDays(31));
        seating.expire();
        assertThat(bookings.find(hold)).isEmpty();
    }

    @Test
    void book_writesTheCaseHistory() {
        CaseNumber number = openCase.open(Cases.draft()).number();
        UUID hold = hold(Cases.someone());
        assertThat(seating.book(hold, number)).isInstanceOf(Booking.Booked.class);
        assertThat(bookings.ofCase(number).orElseThrow().start()).isEqualTo(slot.start());
        HistoryLine line = cases.history(number).getLast();
        assertThat(line.kind()).isEqualTo(Kind.APPOINTMENT_BOOKED);
        assertThat(line.facts())
                .containsEntry("place", "yuexiu")
                .containsEntry("time", slot.start().toString());
        assertThat(seating.book(hold, number)).isInstanceOf(Booking.Booked.class);
        assertThat(cases.history(number)).hasSize(2);
        seating.cancel(number);
    }

    @Test
    void book_holdRanOut_seatStillFree_isBookedAllTheSame() {
        CaseNumber number = openCase.open(Cases.draft()).number();
        UUID hold = hold(Cases.someone());
        seating.pass(Duration.ofMinutes(11));
        assertThat(seating.book(hold, number)).isInstanceOf(Booking.Booked.class);
        seating.cancel(number);
    }

    @Test
    void book_holdRanOut_seatGone_isToldWhatIsNear() {
        CaseNumber number = openCase.open(Cases.draft()).number();
        UUID late = hold(Cases.someone());
        seating.pass(Duration.ofMinutes(11));
        UUID quick = hold(Cases.someone());
        assertThat(seating.book(late, number))
                .isInstanceOfSatisfying(
                        Booking.SlotTaken.class,
                        taken ->
                                assertThat(taken.nearby())
                                        .hasSize(3)
                                        .noneMatch(view -> view.slot().equals(slot)));
        assertThat(bookings.ofCase(number)).isEmpty();
        seating.release(quick);
    }

    @Test
    void book_holdGivenBack_isRefused() {
        CaseNumber number = openCase.open(Cases.draft()).number();
        UUID hold = hold(Cases.someone());
        seating.release(hold);
        assertThat(seating.book(hold, number))
                .isEqualTo(new Booking.Refused(BookSlot.HOLD_EXPIRED));
        assertThat(seating.book(UUID.randomUUID(), number)).isInstanceOf(Booking.Refused.class);
    }

    @Test
    void move_givesTheOldSeatBack_andKeepsItWhenTheNewIsGone() {
        CaseNumber number = openCase.open(Cases.draft()).number();
        seating.book(hold(Cases.someone()), number);
        Slot first = slot;
        slot = seating.offer("yuexiu", 0, 1).slots().getFirst().slot();
        ConversationKey staffHolds = Cases.someone();
        UUID hold = hold(staffHolds);
        assertThat(seating.move(number, hold)).isInstanceOf(Booking.Booked.class);
        assertThat(bookings.ofCase(number).orElseThrow().start()).isEqualTo(slot.start());
        assertThat(isOffered(first)).isTrue();
        assertThat(seating.move(number, UUID.randomUUID())).isInstanceOf(Booking.Refused.class);
        assertThat(bookings.ofCase(number).orElseThrow().start()).isEqualTo(slot.start());
        assertThat(cases.history(number))
                .extracting(HistoryLine::kind)
                .containsExactly(Kind.OPENED, Kind.APPOINTMENT_BOOKED, Kind.APPOINTMENT_MOVED);
        assertThat(seating.cancel(number)).isInstanceOf(Cancelling.Cancelled.class);
        assertThat(seating.cancel(number)).isEqualTo(new Cancelling.NothingBooked());
        assertThat(offered()).isTrue();
    }

    @Test
    void refuse_case_freesItsSeat_inTheSameTransaction() {
        CaseNumber number = openCase.open(Cases.draft()).number();
        seating.book(hold(Cases.someone()), number);
        StaffId li = new StaffId("li");
        acceptCase.accept(CaseRef.of(number), li);
        refuseCase.refuse(CaseRef.of(number), li, "不属于快处范围");
        assertThat(bookings.ofCase(number)).isEmpty();
        assertThat(cases.history(number))
                .extracting(HistoryLine::kind)
                .containsExactly(
                        Kind.OPENED,
                        Kind.APPOINTMENT_BOOKED,
                        Kind.ACCEPTED,
                        Kind.REFUSED,
                        Kind.APPOINTMENT_CANCELLED);
        assertThat(offered()).isTrue();
    }

    @Test
    void between_pagesThroughADay() {
        CaseNumber number = openCase.open(Cases.draft()).number();
        seating.book(hold(Cases.someone()), number);
        var page = bookings.between("yuexiu", slot.start(), slot.end(), "", 1);
        assertThat(page.items())
                .allSatisfy(view -> assertThat(view.start()).isEqualTo(slot.start()));
        List<BookingView> all = bookings.between("", slot.start(), slot.end(), "", 100).items();
        assertThat(all).anyMatch(view -> view.caseNumber().equals(java.util.Optional.of(number)));
        seating.cancel(number);
    }

    private UUID hold(ConversationKey who) {
        Holding holding = seating.hold(slot, who);
        assertThat(holding).isInstanceOf(Holding.Held.class);
        return ((Holding.Held) holding).view().id();
    }

    private boolean offered() {
        return isOffered(slot);
    }

    private boolean isOffered(Slot wanted) {
        return seating.offer("yuexiu", 0, 500).slots().stream()
                .anyMatch(view -> view.slot().equals(wanted));
    }
}
