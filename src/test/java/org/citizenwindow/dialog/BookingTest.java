package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.junit.jupiter.api.Test;

class BookingTest {
    @Test
    void times_areOfferedByPage() {
        Chat chat = Chat.at("slot");
        assertThat(chat.options()).containsExactly("Option t01", "Option t02", "More times");
        Effect.Call offer = chat.calls().getLast();
        assertThat(offer.arguments())
                .containsEntry("service", new Value.Str("sample"))
                .containsEntry("site", new Value.Choice("a", "Option a"))
                .containsEntry("page", Chat.number(0))
                .containsEntry("size", Chat.number(2));
        assertThat(chat.says("3").options())
                .containsExactly("Option t11", "Option t12", "More times");
        assertThat(chat.says("more times").options()).containsExactly("Option t21", "Option t22");
    }

    @Test
    void chosenTime_isHeld() {
        Chat chat = Chat.at("slot").says("1");
        assertThat(chat.services()).containsExactly("appointments.hold");
        assertThat(chat.calls().getFirst().arguments())
                .containsEntry("choice", new Value.Choice("t01", "Option t01"))
                .containsEntry("minutes", Chat.number(10));
        assertThat(chat.slot("slot.site_name")).contains(new Value.Str("Site A"));
        assertThat(chat.slot("slot").orElseThrow()).isInstanceOf(Value.Choice.class);
    }

    @Test
    void takenTime_offersWhatIsNear() {
        Chat chat =
                Chat.at("slot")
                        .answer(
                                "appointments.hold",
                                new CallResult.Rejected(
                                        "appointments:slot_taken",
                                        Map.of("options", Chat.choices("n1", "n2"))));
        assertThat(chat.says("1").keys()).containsExactly("common.time_taken", "ask.slot");
        assertThat(chat.options()).containsExactly("Option n1", "Option n2");
        assertThat(chat.says("2").asked()).isEqualTo("words");
    }

    @Test
    void fullCalendar_takesTheFlowsWay() {
        Chat chat =
                Chat.at("site")
                        .answer(
                                "appointments.offer",
                                new CallResult.Rejected("appointments:full", Map.of()));
        assertThat(chat.says("1").keys()).containsExactly("stuck");
        assertThat(chat.effects).contains(new Effect.Handover("desk", false));
    }

    @Test
    void calendarAway_takesTheFlowsWay() {
        Chat chat = Chat.at("site").answer("appointments.offer", new CallResult.Unavailable());
        assertThat(chat.says("1").keys()).containsExactly("stuck");
    }

    @Test
    void correctedSite_releasesTheHoldAndAsksForATimeAgain() {
        Chat chat = Chat.at("").says("change the counter");
        assertThat(chat.keys()).containsExactly("ask.site");
        assertThat(chat.says("2").services())
                .containsExactly("appointments.release", "appointments.offer");
        assertThat(chat.asked()).isEqualTo("slot");
        assertThat(chat.says("1").keys()).containsExactly("summary");
    }

    @Test
    void sameSiteAgain_keepsTheHold() {
        Chat chat = Chat.at("").says("change the counter").says("1");
        assertThat(chat.services()).isEmpty();
        assertThat(chat.keys()).containsExactly("summary");
    }

    @Test
    void back_releasesTheHold() {
        Chat chat = Chat.at("words").says("back");
        assertThat(chat.services()).containsExactly("appointments.release", "appointments.offer");
        assertThat(chat.slot("slot.site_name")).isEmpty();
    }

    @Test
    void otherTime_releasesTheFirstHold() {
        Chat chat = Chat.at("").says("change the slot").says("2");
        assertThat(chat.services()).containsExactly("appointments.hold", "appointments.release");
    }

    @Test
    void expiredHold_isChosenAgainBeforeSubmitting() {
        Chat chat = Chat.at("");
        chat.now = chat.now.plus(Duration.ofMinutes(11));
        assertThat(chat.says("yes").keys()).containsExactly("common.hold_expired", "ask.slot");
        assertThat(chat.services())
                .isEqualTo(List.of("appointments.release", "appointments.offer"));
    }
}
