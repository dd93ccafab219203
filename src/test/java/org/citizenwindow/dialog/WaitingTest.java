package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.LateServices;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** A citizen whose report is on its way to a back end beyond the machine. */
class WaitingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Chat chat = new Chat(Lang.EN, LateServices.flows());

    /** The id of the call that is under way. */
    private String submitted() {
        chat.taps("PERMIT").says("a removal").says("13800138000").says("confirm");
        return later().callId();
    }

    private Effect.CallLater later() {
        return chat.effects.stream()
                .filter(Effect.CallLater.class::isInstance)
                .map(Effect.CallLater.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Effect.EndCall> ended() {
        return chat.effects.stream()
                .filter(Effect.EndCall.class::isInstance)
                .map(Effect.EndCall.class::cast)
                .toList();
    }

    private Chat answered(String id) {
        return chat.happens(
                new Event.CallAnswered(
                        id, new CallResult.Ok(Map.of("number", new Value.Str("P-7")))));
    }

    @Test
    void call_leavesWithItsArgumentsAndTerms_andNothingIsSaid() {
        String id = submitted();
        assertThat(later().arguments())
                .containsEntry("what", new Value.Str("a removal"))
                .containsEntry("phone", new Value.Str("13800138000"));
        assertThat(later().terms().timeout()).isEqualTo(SECOND.multipliedBy(8));
        assertThat(later().terms().undo()).contains("permits.withdraw");
        assertThat(chat.keys()).isEmpty();
        assertThat(chat.calls()).isEmpty();
        answered(id);
        assertThat(chat.keys()).containsExactly("receipt.text");
        assertThat(chat.text()).contains("P-7");
        assertThat(ended()).containsExactly(new Effect.EndCall(id, true));
        assertThat(chat.state.stack()).isEmpty();
        assertThat(chat.state.timers()).isEmpty();
    }

    @Test
    void waiting_isSaidOnce_inTheFlowsOwnWords() {
        submitted();
        assertThat(chat.later(SECOND.multipliedBy(3), "wait").keys())
                .containsExactly("submit.wait");
        assertThat(chat.state.timers()).doesNotContainKey("wait");
    }

    @Test
    void whoAsksMeanwhile_isAnswered_andNeedNotBeToldAgain() {
        submitted();
        assertThat(chat.says("what does it cost").keys()).last().isEqualTo("submit.wait");
        assertThat(chat.state.timers()).as("told already").doesNotContainKey("wait");
        assertThat(chat.says("hmmm blah").keys()).containsExactly("submit.wait");
        assertThat(chat.says("help").keys()).containsExactly("common.help", "submit.wait");
        assertThat(chat.says("日本語").keys()).containsExactly("common.language_now", "submit.wait");
        assertThat(chat.text()).contains("窓口");
        chat.pictures("r1");
        assertThat(chat.later(SECOND.multipliedBy(3), "burst").keys())
                .last()
                .isEqualTo("submit.wait");
        assertThat(chat.happens(new Event.Pin(23.1, 113.3, "")).keys()).isNotEmpty();
        assertThat(chat.happens(new Event.Other("sticker")).keys()).isNotEmpty();
    }

    @Test
    void whatIsOnItsWay_cannotBeChangedByTheWay() {
        String id = submitted();
        for (String words : List.of("back", "change", "start over")) {
            assertThat(chat.says(words).keys()).as(words).containsExactly("submit.wait");
            assertThat(ended()).isEmpty();
        }
        assertThat(answered(id).keys()).containsExactly("receipt.text");
    }

    @Test
    void questionOfAQuery_canBeTakenBack_andItsAnswerIsNotWanted() {
        chat.taps("PERMIT_STATE").says("P-7");
        String id = later().callId();
        assertThat(chat.says("back").asked()).isEqualTo("number");
        assertThat(ended()).containsExactly(new Effect.EndCall(id, false));
        Conversation before = chat.state;
        answered(id);
        assertThat(chat.effects).isEmpty();
        assertThat(chat.state).isEqualTo(before);
    }

    @Test
    void cancelled_theCallIsCalledOff() {
        String id = submitted();
        assertThat(chat.says("cancel").keys()).containsExactly("common.cancelled");
        assertThat(ended()).containsExactly(new Effect.EndCall(id, false));
        assertThat(chat.state.timers()).doesNotContainKey("wait");
    }

    @Test
    void answerInTheMiddleOfAnotherService_isToldAtOnce_thenThatOneGoesOn() {
        String id = submitted();
        assertThat(chat.taps("SIDE").keys()).isNotEmpty();
        assertThat(chat.taps("PERMIT_STATE").keys()).containsExactly("ask.number");
        assertThat(answered(id).keys()).containsExactly("receipt.text", "common.resume");
        assertThat(chat.taps("1").asked()).isEqualTo("number");
        assertThat(chat.state.stack()).hasSize(1);
    }

    @Test
    void whereNothingMayComeBetween_theAnswerWaits() {
        String id = submitted();
        chat.taps("PERMIT_STATE").says("P-1");
        String query = later().callId();
        chat.happens(
                new Event.CallAnswered(
                        query, new CallResult.Ok(Map.of("state", new Value.Str("open")))));
        assertThat(chat.asked()).isEqualTo("again");
        assertThat(answered(id).keys()).isEmpty();
        assertThat(ended()).isEmpty();
        assertThat(chat.says("no").keys()).containsExactly("state.bye", "receipt.text");
        assertThat(ended()).containsExactly(new Effect.EndCall(id, true));
    }

    @Test
    void danger_comesFirst_theAnswerAfterIt() {
        String id = submitted();
        assertThat(chat.says("help my house is on fire").keys()).startsWith("common.emergency");
        int frames = chat.state.stack().size();
        answered(id);
        if (frames == 2) {
            assertThat(chat.keys()).isEmpty();
            assertThat(chat.says("cancel").keys()).last().isEqualTo("receipt.text");
        } else {
            assertThat(chat.keys()).containsExactly("receipt.text");
        }
    }

    @Test
    void whileAPersonAnswers_itWaits_andIsToldWhenTheyLeave() {
        String id = submitted();
        chat.happens(new Event.AgentTook());
        assertThat(chat.later(SECOND.multipliedBy(3), "wait").keys()).isEmpty();
        assertThat(answered(id).keys()).isEmpty();
        assertThat(ended()).isEmpty();
        Conversation held = chat.state;
        answered(id);
        assertThat(chat.state).as("the same answer once more").isEqualTo(held);
        assertThat(chat.happens(new Event.AgentLeft()).keys())
                .containsExactly("common.agent_left", "receipt.text");
        assertThat(ended()).containsExactly(new Effect.EndCall(id, true));
    }

    @Test
    void openAside_isPutAwayByTheAnswer() {
        String id = submitted();
        chat.says("language");
        assertThat(chat.state.aside()).isPresent();
        assertThat(answered(id).keys()).containsExactly("receipt.text");
        assertThat(chat.state.aside()).isEmpty();
    }

    @Test
    void backEndNobodyHearsOf_isNotWaitedForForEver() {
        String id = submitted();
        // Three tries of 8 s, pauses of 2 s and 4 s, and a minute.
        chat.now = chat.now.plusSeconds(89);
        assertThat(chat.says("still there?").keys()).last().isEqualTo("submit.wait");
        chat.now = chat.now.plusSeconds(2);
        assertThat(chat.says("still there?").keys()).startsWith("submit.saved");
        assertThat(ended()).containsExactly(new Effect.EndCall(id, false));
        assertThat(chat.state.drafts()).hasSize(1);
    }

    @Test
    void expiredWhileAnAnswerWaits_itIsToldBefore() {
        String id = submitted();
        chat.taps("PERMIT_STATE").says("P-1");
        chat.happens(
                new Event.CallAnswered(
                        later().callId(),
                        new CallResult.Ok(Map.of("state", new Value.Str("open")))));
        answered(id);
        assertThat(chat.later(Duration.ofHours(47), "expire").keys()).contains("receipt.text");
        assertThat(ended()).containsExactly(new Effect.EndCall(id, true));
        assertThat(chat.state.stack()).isEmpty();
    }

    @Test
    void expiredWhileWaiting_theCallIsCalledOff_theDraftKept() {
        String id = submitted();
        chat.later(Duration.ofHours(47), "expire");
        assertThat(ended()).containsExactly(new Effect.EndCall(id, false));
        assertThat(chat.state.drafts()).hasSize(1);
    }

    @Test
    void twoCallsUnderWay_eachIsAnsweredByItsOwn() {
        String first = submitted();
        chat.taps("PERMIT_STATE").says("P-1");
        String second = later().callId();
        assertThat(second).isNotEqualTo(first);
        assertThat(answered(first).keys()).containsExactly("receipt.text", "common.please_wait");
        chat.happens(new Event.CallAnswered(second, new CallResult.Unavailable()));
        assertThat(chat.keys()).containsExactly("state.later", "ask.again");
        assertThat(chat.state.timers()).doesNotContainKey("wait");
    }
}
