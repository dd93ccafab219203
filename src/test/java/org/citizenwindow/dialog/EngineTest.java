package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void freshCitizen_isSpokenToInTheScriptOfTheFirstWords() {
        assertThat(new Chat(Lang.ZH_CN).says("事故を報告したい").state.lang()).isEqualTo(Lang.JA);
        assertThat(new Chat(Lang.ZH_CN).says("hello there").state.lang()).isEqualTo(Lang.EN);
        assertThat(new Chat(Lang.EN).says("我要报事故").state.lang()).isEqualTo(Lang.ZH_CN);
        assertThat(new Chat(Lang.JA).says("粤A12345").state.lang()).isEqualTo(Lang.JA);
    }

    @Test
    void phrase_beginsItsFlow() {
        Chat chat = new Chat(Lang.EN).says("please, the sample form now");
        assertThat(chat.keys()).containsExactly("ask.ready");
        assertThat(chat.options()).containsExactly("Yes", "No");
        assertThat(chat.state.top().orElseThrow().openedAt()).isEqualTo(chat.now);
    }

    @Test
    void menu_isAnsweredByNumberWhenIdle() {
        Chat chat = new Chat(Lang.EN).says("qwertz uiop");
        assertThat(chat.keys()).containsExactly("common.not_understood", "common.menu");
        int sample = chat.options().indexOf("Sample form") + 1;
        assertThat(chat.says(Integer.toString(sample)).keys()).containsExactly("ask.ready");
    }

    @Test
    void option_isChosenByNumberWordsAndOrdinals() {
        for (String first :
                List.of(
                        "1",
                        "①",
                        "１",
                        "一",
                        "第一个",
                        "ひとつめ",
                        "first",
                        "option 1",
                        "RED",
                        "crimson",
                        "1 red",
                        "I want the red one")) {
            assertThat(Chat.at("kind").says(first).slot("kind"))
                    .as(first)
                    .contains(new Value.Choice("red", "red"));
        }
        assertThat(Chat.at("kind").says("the dark blue one").slot("kind"))
                .contains(new Value.Choice("dark_blue", "dark blue"));
    }

    @Test
    void option_negatedOrAsked_isNotTaken() {
        assertThat(Chat.at("kind").says("not red").asked()).isEqualTo("kind");
        assertThat(Chat.at("kind").says("is red better?").asked()).isEqualTo("kind");
    }

    @Test
    void ladder_rephrasesThenGivesAnExampleThenOffersAPerson() {
        Chat chat = Chat.at("plate");
        assertThat(chat.says("hm").keys()).containsExactly("common.not_understood", "ask.plate");
        assertThat(chat.says("hm").keys()).containsExactly("common.ladder_example");
        assertThat(chat.says("hm").keys()).containsExactly("common.ladder_person");
        chat.says("粤A12345");
        assertThat(chat.says("hm").keys()).containsExactly("common.not_understood", "ask.others");
    }

    @Test
    void ladder_afterARefusal_doesNotClaimNotToUnderstand() {
        Chat chat = Chat.at("plate");
        assertThat(chat.says("粤A12").keys()).containsExactly("common.reject_plate", "ask.plate");
        assertThat(chat.says("粤A12").keys())
                .containsExactly("common.reject_plate", "common.ladder_hint");
    }

    @Test
    void danger_isAnsweredInTheMiddleAndTheQuestionStands() {
        Chat chat = Chat.at("phone").says("wait, he is bleeding");
        assertThat(chat.keys()).contains("common.emergency");
        assertThat(chat.said().getFirst().text()).contains("120", "122", "119", "110");
        assertThat(chat.effects).contains(new Effect.Handover("emergency", true));
        assertThat(chat.state.stack().getFirst().question().map(Question::slot)).contains("phone");
    }

    @Test
    void danger_opensOneCaseInTenMinutes() {
        Chat chat = Chat.at("phone").says("he is bleeding");
        assertThat(chat.services()).containsExactly("accidents.emergency");
        assertThat(chat.says("he is bleeding a lot").services()).isEmpty();
        assertThat(chat.keys()).startsWith("common.emergency");
    }

    @Test
    void danger_isAnsweredEvenWhileAPersonAnswers() {
        Chat chat = Chat.at("phone").happens(new Event.AgentTook()).says("the car is on fire");
        assertThat(chat.keys()).startsWith("common.emergency");
    }

    @Test
    void agent_keepsTheEngineSilentUntilItLeaves() {
        Chat chat = Chat.at("phone").happens(new Event.AgentTook());
        assertThat(chat.says("13800138000").said()).isEmpty();
        assertThat(chat.happens(new Event.AgentTook()).traces).isEmpty();
        assertThat(chat.happens(new Event.AgentLeft()).keys())
                .containsExactly("common.agent_left", "ask.phone");
    }

    @Test
    void back_asksTheLastQuestionAgain() {
        Chat chat = Chat.at("plate").says("back");
        assertThat(chat.asked()).isEqualTo("when");
        assertThat(chat.slot("when")).isEmpty();
        assertThat(new Chat(Lang.EN).says("sample form").says("back").keys())
                .containsExactly("common.first_question", "ask.ready");
    }

    @Test
    void correction_keepsEverythingElseAndReturnsToTheQuestion() {
        Chat chat = Chat.at("phone").says("change the colour");
        assertThat(chat.keys()).containsExactly("ask.kind");
        assertThat(chat.says("blue").keys()).containsExactly("ask.phone");
        assertThat(chat.slot("plate")).isPresent();
    }

    @Test
    void correction_withItsValueTakesItAtOnce() {
        Chat chat = Chat.at("phone").says("change the plate to 粤A54321");
        assertThat(chat.keys()).containsExactly("common.noted", "ask.phone");
        assertThat(chat.slot("plate")).contains(new Value.Str("粤A54321"));
    }

    @Test
    void correction_isGivenUpByBack() {
        Chat chat = Chat.at("phone").says("change the colour").says("back");
        assertThat(chat.keys()).containsExactly("ask.phone");
        assertThat(chat.slot("kind")).contains(new Value.Choice("red", "red"));
    }

    @Test
    void correct_offersWhatWasAnswered() {
        Chat chat = Chat.at("plate").says("change");
        assertThat(chat.options())
                .contains("colour: red", "place: 12 Tianhe Road", "time: 22 Nov 10:00");
        int place = chat.options().indexOf("place: 12 Tianhe Road") + 1;
        assertThat(chat.says(Integer.toString(place)).keys()).containsExactly("ask.where");
    }

    @Test
    void summary_linesAreNumberedAndChangeable() {
        Chat chat = Chat.at("");
        assertThat(chat.keys()).containsExactly("summary");
        assertThat(chat.options()).first().isEqualTo("colour: red");
        assertThat(chat.options()).last().isEqualTo("Confirm and send");
        assertThat(chat.says("1").keys()).containsExactly("ask.kind");
        assertThat(chat.says("blue").keys()).containsExactly("summary");
        assertThat(chat.options()).first().isEqualTo("colour: blue");
        assertThat(chat.says(Integer.toString(chat.options().size())).keys())
                .containsExactly("receipt", "common.remembered");
        assertThat(chat.said().getFirst().text()).isEqualTo("Number 4821-7395-0262, Site A.");
        assertThat(chat.state.stack()).isEmpty();
        assertThat(chat.state.timers()).isEmpty();
    }

    @Test
    void rejectedCall_asksAgainForWhatWasTaken() {
        Chat chat =
                Chat.at("")
                        .answer("sample.create", new CallResult.Rejected("sample:taken", Map.of()));
        assertThat(chat.says("yes").keys()).containsExactly("taken", "ask.slot");
        assertThat(chat.services())
                .containsExactly("sample.create", "appointments.release", "appointments.offer");
        assertThat(chat.says("2").keys()).containsExactly("summary");
    }

    @Test
    void call_thatNeverAnswers_isGivenUpWhenTheCitizenWritesAgain() {
        Chat chat = Chat.at("").withoutAnswers().says("yes");
        assertThat(chat.says("hello?").keys()).containsExactly("common.please_wait");
        chat.now = chat.now.plus(Duration.ofMinutes(2));
        assertThat(chat.says("hello?").keys()).startsWith("later", "summary");
    }

    @Test
    void cancel_releasesTheHoldAndForgetsThePictures() {
        Chat chat = Chat.at("words").says("cancel");
        assertThat(chat.keys()).containsExactly("common.cancel_really");
        assertThat(chat.options()).hasSize(2);
        assertThat(chat.says("cancel").keys()).containsExactly("common.cancelled");
        assertThat(chat.services()).containsExactly("appointments.release");
        assertThat(chat.effects)
                .anyMatch(e -> e instanceof Effect.Forget f && f.refs().contains("r1"));
        assertThat(chat.effects).contains(new Effect.ClearTimer(Turn.EXPIRE));
    }

    @Test
    void restart_beginsTheSameFlowAnew() {
        Chat chat = Chat.at("phone").says("start over");
        assertThat(chat.keys()).containsExactly("common.restarted", "ask.ready");
        assertThat(chat.slot("kind")).isEmpty();
    }

    @Test
    void digression_comesBackAndAsksWhetherToGoOn() {
        Chat chat = Chat.at("phone").says("side question");
        assertThat(chat.keys()).containsExactly("ask.sure");
        assertThat(chat.says("yes").keys()).containsExactly("side.good", "common.resume");
        assertThat(chat.says("1").keys()).containsExactly("ask.phone");
    }

    @Test
    void interruption_isBlockedWhereTheStepSaysSo() {
        Chat chat = Chat.at("words").taps("SIDE");
        assertThat(chat.keys()).containsExactly("common.finish_first", "ask.words");
    }

    @Test
    void sameFlow_isNotBegunTwice() {
        assertThat(Chat.at("plate").says("sample form").keys())
                .containsExactly("common.already_open", "ask.plate");
    }

    @Test
    void language_changesInTheMiddle() {
        Chat chat = Chat.at("kind").says("日本語");
        assertThat(chat.keys()).containsExactly("common.language_now", "ask.kind");
        assertThat(chat.options()).containsExactly("赤", "青色", "紺色");
        assertThat(chat.says("2").slot("kind")).contains(new Value.Choice("blue", "青色"));
    }

    @Test
    void aside_thatIsIgnored_givesWayToTheQuestion() {
        Chat chat = Chat.at("phone").says("language");
        assertThat(chat.options()).containsExactly("中文", "日本語", "English");
        assertThat(chat.says("13800138000").slot("phone")).contains(new Value.Str("13800138000"));
    }

    @Test
    void invitation_beginsItsFlowWithWhatIsKnown() {
        Chat chat =
                new Chat(Lang.EN)
                        .happens(
                                new Event.Invited(
                                        "accident.retake",
                                        Map.of(
                                                "number", new Value.Str("4821-7395-0262"),
                                                "shot", new Value.Str("rear"))));
        assertThat(chat.said()).isNotEmpty();
        assertThat(chat.state.top().orElseThrow().kind()).isEqualTo(Frame.Kind.INVITED);
        assertThat(chat.said().getLast().picture()).contains("rear");
    }

    @Test
    void flow_expiresOnlyAfterSilence() {
        Chat chat = Chat.at("words");
        chat.now = chat.now.plus(Duration.ofHours(47));
        chat.says("help");
        chat.later(Duration.ofHours(2), Turn.EXPIRE);
        assertThat(chat.state.stack()).isNotEmpty();
        assertThat(chat.effects).anyMatch(Effect.SetTimer.class::isInstance);
        chat.later(Duration.ofHours(47), Turn.EXPIRE);
        assertThat(chat.state.stack()).isEmpty();
        assertThat(chat.services()).containsExactly("appointments.release");
        assertThat(chat.keys()).containsExactly("common.expired");
        assertThat(chat.state.untold()).isEmpty();
    }

    @Test
    void value_forALaterQuestion_isNotedAndNotAskedAgain() {
        Chat chat = Chat.at("plate").says("13800138000");
        assertThat(chat.keys()).containsExactly("common.noted_all", "ask.plate");
        chat.says("粤A12345").says("粤B22222, 粤C33333");
        assertThat(chat.asked()).isEqualTo("site");
    }

    @Test
    void callId_isTheSameForTheSameStep() {
        Chat first = Chat.at("words");
        Chat second = Chat.at("words");
        assertThat(first.state).isEqualTo(second.state);
    }
}
