package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.dialog.slot.Spoken.WORDS;
import static org.citizenwindow.dialog.slot.Spoken.heard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken back in the same breath, mistyped, hedged or refused. */
class SlipsTest {
    private static final Duration LONG = Duration.ofDays(800);

    private static String outcome(Understanding understanding) {
        return switch (understanding) {
            case Understanding.Understood understood -> UnderstandTest.shown(understood.value());
            case Understanding.Repaired repaired -> "?" + UnderstandTest.shown(repaired.value());
            case Understanding.Unclear unclear -> "!" + unclear.text().substring(7);
            case Understanding.Rejected rejected -> "!" + rejected.text().substring(7);
            case Understanding.Partly ignored -> "+";
            case Understanding.Unknown ignored -> "-";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    是，哦不，不是的              | ?no
                    没有，不对，有的              | ?yes
                    是的，不，没有                | ?no
                    是的，没有                    | -
                    yes, I mean no                | ?no
                    yes i mean no                 | ?no
                    no, wait, yes                 | ?yes
                    yes, wait                     | -
                    はい、あ、いいえ、違います    | ?no
                    不是我的车                    | no
                    都好好的，没人受伤            | no
                    yeah I guess so               | ?yes
                    I guess so                    | -
                    补是                          | ?no
                    bu yong le                    | no
                    definately                    | yes
                    这里地方不大                  | -
                    nobody is sure                | ?no
                    nothing is wrong              | ?yes
                    可以改时间                    | ?yes
                    不是的话呢                    | -
                    間違いではありません          | yes
                    """)
    void yesNo_theLastWordCounts_andIsReadBack(String text, String expected) {
        SlotType.Option yes = new SlotType.Option("yes", "", Map.of());
        SlotType.Option no = new SlotType.Option("no", "", Map.of());
        SlotType type = new SlotType.YesNo(yes, no, true);
        assertThat(outcome(Understand.words(type, heard(text)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    好了，哎等等，还有一张           | ?no
                    done. oh wait, there's another   | ?no
                    好了，等一下                     | ?no
                    还有，哦不对，没了               | ?yes
                    没勒，就这写                     | ?yes
                    弄好啦                           | yes
                    等一哈，还有                     | no
                    all photos are uploaded          | yes
                    finished? no                     | ?yes
                    I sent nothing                   | no
                    終わりじゃないです               | no
                    """)
    void done_moreToCome_weighsMore(String text, String expected) {
        assertThat(outcome(Understand.done(heard(text)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    我姓李，木子李，李国平            | ?李国平
                    林国栋，不对，身份证上是林国梁    | ?林国梁
                    叫我赵小满就行                    | 赵小满
                    我個名叫何家明                    | 何家明
                    I'd rather not say                | !reject_name_refused
                    不方便透露                        | !reject_name_refused
                    名前は言いたくありません          | !reject_name_refused
                    """)
    void name_isTheLastOne_aRefusalIsNone(String text, String expected) {
        assertThat(outcome(Understand.words(new SlotType.Name(), heard(text)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    昨晚十点多钟吧，十点二十      | ?2026-11-21T22:20
                    十来分钟前，9点50左右         | ?2026-11-22T09:50
                    11月20号下午4点10分           | ?2026-11-20T16:10
                    11月20日周五下午4点           | ?2026-11-20T16:00
                    左天下午两点半                | ?2026-11-21T14:30
                    11月l9日 l6:20                | ?2026-11-19T16:20
                    yesturday at 4:20pm           | ?2026-11-21T16:20
                    half past eight               | ?2026-11-22T20:30
                    this morning at half past 8   | ?2026-11-22T08:30
                    """)
    void time_isMendedAndReadBack(String text, String expected) {
        SlotType type = new SlotType.Moment(LONG.negated(), LONG);
        assertThat(outcome(Understand.words(type, heard(text)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"粤E两个三三个七, 粤E33777", "浙A 6 2 double 4 K, 浙A6244K", "'粤B、エフ、1、2、3、8、7', 粤BF12387"})
    void plate_repeatWords(String text, String expected) {
        assertThat(outcome(Understand.words(new SlotType.PlateCn(List.of()), heard(text))))
                .isEqualTo("?" + expected);
    }

    @ParameterizedTest
    @CsvSource({"138四个0四个6, 13800006666", "一三八两个三四五六七八九, 13833456789"})
    void phone_repeatWords(String text, String expected) {
        assertThat(outcome(Understand.words(new SlotType.PhoneCn(), heard(text))))
                .isEqualTo("?" + expected);
    }

    @ParameterizedTest
    @CsvSource({"一共四个，我、我爱人还有两个孩子, ?4", "全部で5人、大人3人と子ども2人, ?5"})
    void count_isTheWhole(String text, String expected) {
        assertThat(outcome(Understand.words(new SlotType.Count(0, 99), heard(text))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, definately, definitely",
        "TIME, half past eight, half past eight",
        "DONE, 就这写, 就这些"
    })
    void slips_areMendedOnlyWhereNothingElseIsAWord(Section section, String text, String expected) {
        assertThat(WORDS.slots().mended(section, text)).isEqualTo(expected);
    }
}
