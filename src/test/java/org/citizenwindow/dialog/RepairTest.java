package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.citizenwindow.dialog.flow.Policy;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing one's mind: corrections without a name, barriers, giving up, quiet hours. */
class RepairTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不对，是13900139000",
                "说错了，应该是13900139000",
                "もとい13900139000です",
                "違います、13900139000です",
                "sorry, I meant 13900139000",
                "no, it is 13900139000",
                "oops, 13900139000"
            })
    void lastAnswer_takenBackWithoutItsName_isReplaced(String words) {
        Chat chat = Chat.at("site").says(words);
        assertThat(chat.slot("phone")).contains(new Value.Str("13900139000"));
        assertThat(chat.keys()).startsWith("common.noted");
        assertThat(chat.asked()).isEqualTo("site");
    }

    @Test
    void onlyValueOfItsKind_isCorrectedFromFurtherOn() {
        Chat chat = Chat.at("words").says("sorry, I meant 13900139000");
        assertThat(chat.slot("phone")).contains(new Value.Str("13900139000"));
        assertThat(chat.asked()).isEqualTo("words");
    }

    @Test
    void namedCorrection_isHeardWhereAnyWordsAreAnAnswer() {
        Chat chat = Chat.at("words").says("the phone should be 13900139000");
        assertThat(chat.slot("phone")).contains(new Value.Str("13900139000"));
        assertThat(chat.slot("words")).isEmpty();
    }

    @Test
    void readBack_answeredWithTheRightValue_isReadBackAnew() {
        Chat chat = Chat.at("plate").says("粤AO1234");
        assertThat(chat.keys()).containsExactly("common.check");
        chat.says("不对，是粤B12345");
        assertThat(chat.slot("plate")).contains(new Value.Str("粤B12345"));
    }

    @Test
    void littleIsLost_cancelNeedsNoQuestion() {
        assertThat(Chat.at("kind").says("cancel").keys()).containsExactly("common.cancelled");
    }

    @Test
    void reallyStop_answeredNo_goesOnWhereItWas() {
        Chat chat = Chat.at("phone").says("cancel").says("no");
        assertThat(chat.keys()).containsExactly("ask.phone");
    }

    @Test
    void quietHours_overMidnight() {
        Policy.Quiet quiet = new Policy.Quiet(LocalTime.of(21, 30), LocalTime.of(8, 0));
        assertThat(quiet.left(at("2026-11-22T21:40:00+08:00"), ZONE))
                .contains(Duration.ofMinutes(620));
        assertThat(quiet.left(at("2026-11-22T07:59:00+08:00"), ZONE))
                .contains(Duration.ofMinutes(1));
        assertThat(quiet.left(at("2026-11-22T08:00:00+08:00"), ZONE)).isEmpty();
        assertThat(quiet.left(at("2026-11-22T21:29:00+08:00"), ZONE)).isEmpty();
    }

    @Test
    void nobodyTakesTheChat_isToldOnce() {
        Chat chat = Chat.at("phone").says("person");
        assertThat(chat.later(Duration.ofMinutes(10), Turn.DESK).keys())
                .containsExactly("common.desk_waits");
        assertThat(chat.state.timers()).doesNotContainKey(Turn.DESK);
    }

    @Test
    void agentWritesAlready_secondTakingSaysNothing() {
        Chat chat = new Chat(Lang.EN).happens(new Event.AgentTook());
        assertThat(chat.keys()).containsExactly("common.agent_took");
        assertThat(chat.happens(new Event.AgentTook()).said()).isEmpty();
        assertThat(chat.says("hello?").said()).isEmpty();
        assertThat(chat.says("somebody is bleeding").keys()).startsWith("common.emergency");
    }

    private static Instant at(String time) {
        return java.time.OffsetDateTime.parse(time).toInstant();
    }
}
