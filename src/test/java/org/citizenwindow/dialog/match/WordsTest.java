package org.citizenwindow.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Words WORDS = BuiltInServices.flows().words();

    private static String normal(String text) {
        return WORDS.normal().of(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ｈｅｌｌｏ，  World!   | hello world
                    我 要 报 事故。        | 我要报事故
                    ③                      | 3
                    don't know             | dont know
                    8：30                  | 8:30
                    用 WeChat 报           | 用wechat报
                    醫生說車牌             | 医生说车牌
                    a-b 1-2                | a b 1-2
                    """)
    void normal_isOneForm(String text, String expected) {
        assertThat(normal(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀👍", " ", "。！？", "\0\u202E\u200B", "--"})
    void normal_ofNothingReadable_isEmpty(String text) {
        assertThat(normal(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '"',
            textBlock =
                    """
                    [我要](报|上报)[小]事故            ^ 我要报事故        ^ true
                    [我要](报|上报)[小]事故            ^ 上报小事故        ^ true
                    [我要](报|上报)[小]事故            ^ 我要报大事故      ^ false
                    {*}追尾{*}                         ^ 我在天河路被后面的一辆很大的红色货车追尾了怎么办 ^ true
                    report [a|an] [minor] accident     ^ report accident   ^ true
                    report [a|an] [minor] accident     ^ report a minor accident ^ true
                    report [a|an] [minor] accident     ^ reporta accident  ^ false
                    {*} accident {*}                   ^ accidentally      ^ false
                    查{*}进度                          ^ 查一下我的进度    ^ true
                    查{*}进度                          ^ 查一二三四五六七八九十一二三进度 ^ false
                    """)
    void template_fits(String template, String text, boolean expected) {
        assertThat(Template.parse(template, WORDS.normal()).fits(normal(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '"',
            textBlock =
                    """
                    (报     ^ ')' is missing
                    报]     ^ ']' was never opened
                    a|b     ^ outside
                    {n      ^ '}' is missing
                    {a b}   ^ is no value
                    """)
    void template_isRefusedWithAReason(String template, String reason) {
        assertThatThrownBy(() -> Template.parse(template, WORDS.normal()))
                .hasMessageContaining(reason);
    }

    @Test
    void template_knowsWhatFitsAnything() {
        assertThat(Template.parse("{*}", WORDS.normal()).fitsAnything()).isTrue();
        assertThat(Template.parse("[报][事故]", WORDS.normal()).fitsAnything()).isTrue();
        assertThat(Template.parse("报{*}", WORDS.normal()).fitsAnything()).isFalse();
    }

    @Test
    void template_readsValues() {
        Optional<Map<String, Object>> fit =
                Template.parse("重拍第{n}张", WORDS.normal())
                        .fit("重拍第十二张", Map.of("n", WORDS.numbers()::read));
        assertThat(fit.orElseThrow()).containsEntry("n", 12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有人受伤了",
                "他在流血",
                "我被困在车里",
                "车起火了",
                "車著火了救命",
                "有人受傷",
                "没有起火但是有人受伤",
                "没有人受伤，但是车着火了",
                "撞到人了",
                "けが人がいます",
                "怪我をしました",
                "車から煙が出ています",
                "助けて",
                "someone is hurt",
                "she is bleeding badly",
                "my car is on fire",
                "we are trapped",
                "there is smoke coming out",
                "nobody is hurt but the car is on fire",
                "快来人啊有人昏迷",
                "救护车快来"
            })
    void danger_isSeen(String text) {
        assertThat(BuiltInServices.flows().recogniser().endangered(text, Optional.empty()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有人受伤",
                "没人受伤",
                "人都没有受伤",
                "无人受伤",
                "没有受伤",
                "沒有人受傷",
                "没有起火",
                "没着火",
                "没有人员受伤，车也没起火",
                "けが人はいません",
                "怪我はありません",
                "誰も怪我していません",
                "けが人なし",
                "nobody is hurt",
                "no one was injured",
                "no injuries",
                "we are not hurt",
                "not on fire",
                "我要报事故",
                "firefighter day tickets",
                "the shirt is red"
            })
    void danger_deniedOrAbsent_isNotSeen(String text) {
        assertThat(BuiltInServices.flows().recogniser().endangered(text, Optional.empty()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "取消, CANCEL", "キャンセル, CANCEL", "Cancel, CANCEL", "返回。, BACK", "戻る, BACK", "go back, BACK",
        "重新开始, RESTART", "最初から, RESTART", "菜单, MENU", "メニュー, MENU", "为什么, WHY", "なぜ, WHY",
        "语言, LANGUAGE", "言語, LANGUAGE", "继续, RESUME", "続ける, RESUME"
    })
    void command_isHeardInEveryLanguage(String text, Command expected) {
        assertThat(WORDS.command(normal(text))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "①, 1",
        "１, 1",
        "一, 1",
        "第一个, 1",
        "ひとつめ, 1",
        "first, 1",
        "The first one, 1",
        "1番, 1",
        "第2项, 2",
        "选二, 2",
        "number three, 3",
        "三, 3",
        "十二, 12",
        "二十三, 23",
        "2つ目, 2",
        "3 please, 3"
    })
    void nth_isReadInEveryLanguage(String text, int expected) {
        assertThat(WORDS.numbers().nth(normal(text))).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "粤A12345", "first thing", "no"})
    void nth_isNotReadIntoOtherWords(String text) {
        assertThat(WORDS.numbers().nth(normal(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "我要报事故, ZH_CN",
        "事故, ZH_CN",
        "事故を報告したい, JA",
        "カナ, JA",
        "hello, EN",
        "I had a crash, EN"
    })
    void language_isTheScripts(String text, Lang expected) {
        assertThat(Words.languageOf(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "😀", "粤A12345", "粤A・12345", "?", "x"})
    void language_isLeftOpenWhereNothingTells(String text) {
        assertThat(Words.languageOf(text)).isEmpty();
    }
}
