package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several answers in one message. */
class GatheringTest {
    private static final Value MINE = new Value.Str("粤A12345");
    private static final Value THEIRS = new Value.Many(List.of(new Value.Str("粤B67890")));
    private static final Value PHONE = new Value.Str("13800138000");

    private static Chat accident(Lang lang) {
        return new Chat(lang).taps("ACCIDENT_REPORT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH_CN | 我的车牌是粤A12345",
                "ZH_CN | 车牌粤A12345，对方没看清",
                "ZH_CN | 我车粤A12345",
                "ZH_CN | 车牌号：粤A·12345",
                "ZH_CN | 没有人受伤然后我的车牌粤A12345",
                "JA | 自分のナンバーは粤A12345です",
                "JA | ナンバーは粤A12345",
                "EN | nobody is hurt and my plate is 粤A12345",
                "EN | My car is 粤A12345",
            })
    void ownPlate_saidToBeOne_isTaken(Lang lang, String words) {
        Chat chat = accident(lang).says(words);
        assertThat(chat.slot("my_plate")).as(words).contains(MINE);
        assertThat(chat.slot("other_plates")).isEmpty();
        assertThat(chat.keys()).contains("common.noted_all");
        assertThat(chat.said().getFirst().text()).contains("粤A12345");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH_CN | 对方车牌粤B67890",
                "ZH_CN | 对方的车牌号是粤B67890",
                "ZH_CN | 我追尾了对方粤B67890",
                "ZH_CN | 前车粤B67890",
                "JA | 相手のナンバーは粤B67890です",
                "EN | the other plate is 粤B67890",
                "EN | his plate is 粤B67890",
            })
    void platesOfTheOther_saidToBeTheirs_areTaken(Lang lang, String words) {
        Chat chat = accident(lang).says(words);
        assertThat(chat.slot("other_plates")).as(words).contains(THEIRS);
        assertThat(chat.slot("my_plate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "粤A12345",
                "是粤A12345和粤B67890",
                "我的车追尾了粤B67890",
                "朋友的车牌粤A12345",
                "我的车牌粤A12345，粤B67890",
                "报警回执单号13800138000",
                "对方电话13900139000",
                "我老婆电话13800138000",
                "订单2026112213800138000",
                "手机号138001380001",
                "手机号1380013800",
                "手机号13800138000，手机号13900139000",
            })
    void ambiguous_fillsNothing(String words) {
        Chat chat = accident(Lang.ZH_CN).says(words);
        assertThat(chat.slot("my_plate")).as(words).isEmpty();
        assertThat(chat.slot("other_plates")).as(words).isEmpty();
        assertThat(chat.slot("phone")).as(words).isEmpty();
        assertThat(chat.asked()).isEqualTo("safety");
    }

    @Test
    void allInOne_isReadBackInOneSentence() {
        Chat chat =
                accident(Lang.ZH_CN).says("没有人受伤，我的车牌粤A12345，对方车牌粤B67890和粤C24680，电话13800138000");
        assertThat(chat.keys()).containsExactly("common.noted_all", "ask.gate");
        assertThat(chat.said().getFirst().text())
                .isEqualTo("记下了：我的车牌 粤A12345，对方车牌 粤B67890、粤C24680，手机号 138****8000。");
        assertThat(chat.slot("phone")).contains(PHONE);
    }

    @Test
    void valueForAnother_isNotTakenForTheOpenQuestion() {
        Chat chat = Chat.at("plate").says("my plate is 粤A12345, my phone is 13800138000");
        assertThat(chat.slot("plate")).contains(MINE);
        assertThat(chat.slot("phone")).contains(PHONE);
        assertThat(chat.says("back").slot("phone")).isEmpty();
        assertThat(chat.asked()).isEqualTo("plate");
    }

    @Test
    void timeInTheFirstSentence_isReadBackWhenItWouldBeAsked() {
        Chat chat = new Chat(Lang.ZH_CN).says("昨天晚上八点我要报事故");
        assertThat(chat.asked()).isEqualTo("safety");
        assertThat(chat.slot("happened_at")).isEmpty();
        chat.taps("1").taps("1").pictures("a", "b", "c", "d").says("完成").says("天河路1号门口");
        assertThat(chat.keys()).containsExactly("common.check");
        assertThat(chat.text()).contains("20:00");
        assertThat(chat.says("不对").keys()).containsExactly("ask.happened_at");
    }

    @Test
    void saidAgain_replacesWhatWasSaid() {
        Chat chat = accident(Lang.ZH_CN).says("电话13900139000").says("电话13800138000");
        assertThat(chat.slot("phone")).contains(PHONE);
        assertThat(chat.keys()).containsExactly("common.noted_all", "ask.safety");
    }

    @Test
    void changeWithoutANewValue_tellsHow() {
        Chat chat = accident(Lang.ZH_CN).says("电话13800138000").says("修改手机号");
        assertThat(chat.keys()).containsExactly("common.noted_change", "ask.safety");
        assertThat(chat.slot("phone")).contains(PHONE);
    }
}
