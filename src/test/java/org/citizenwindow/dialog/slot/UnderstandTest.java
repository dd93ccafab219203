package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.dialog.slot.Spoken.ZONE;
import static org.citizenwindow.dialog.slot.Spoken.heard;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One table per slot type: what is written, what becomes of it. */
class UnderstandTest {
    private static final SlotType.Option YES = new SlotType.Option("yes", "", Map.of());
    private static final SlotType.Option NO = new SlotType.Option("no", "", Map.of());

    /** One word for what came of it: the value, {@code ?value} when read back, {@code !key} when refused, {@code -}. */
    private static String outcome(SlotType type, Heard heard) {
        return switch (Understand.words(type, heard)) {
            case Understanding.Understood understood -> shown(understood.value());
            case Understanding.Repaired repaired -> "?" + shown(repaired.value());
            case Understanding.Unclear unclear ->
                    unclear.options().stream().map(Value.Choice::id).toList().toString();
            case Understanding.Partly partly -> "+" + shown(partly.soFar());
            case Understanding.Rejected rejected -> "!" + rejected.text().substring(14);
            case Understanding.Unknown ignored -> "-";
        };
    }

    /** A value as the tests write it. */
    static String shown(Value value) {
        return switch (value) {
            case Value.Str str -> str.text();
            case Value.Bool bool -> bool.value() ? "yes" : "no";
            case Value.Num num -> num.value().toPlainString();
            case Value.Moment moment -> LocalDateTime.ofInstant(moment.at(), ZONE).toString();
            case Value.Period period ->
                    LocalDateTime.ofInstant(period.from(), ZONE)
                            + "/"
                            + LocalDateTime.ofInstant(period.to(), ZONE);
            case Value.Place place -> place.label();
            case Value.Photo photo -> photo.ref();
            case Value.Choice choice -> choice.id();
            case Value.Many many ->
                    many.items().stream().map(UnderstandTest::shown).toList().toString();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    粤A12345             | 粤A12345
                    粤a12345             | 粤A12345
                    粤A·12345            | 粤A12345
                    粤 A 123 45          | 粤A12345
                    粤A-12345            | 粤A12345
                    粤Ａ１２３４５       | 粤A12345
                    粵A12345             | 粤A12345
                    车牌是粤A12345       | 粤A12345
                    粤A12345的车         | 粤A12345
                    粤AO1234             | ?粤A01234
                    粤A1I345             | ?粤A11345
                    粤AD12345            | 粤AD12345
                    粤AF12345            | 粤AF12345
                    粤A12345D            | 粤A12345D
                    粤AB1C234            | !plate
                    粤A1234学            | 粤A1234学
                    粤A1234警            | 粤A1234警
                    粤Z1234港            | 粤Z1234港
                    粤Z1234澳            | 粤Z1234澳
                    粤A1234挂            | 粤A1234挂
                    沪A0023领            | 沪A0023领
                    使014578             | 使014578
                    使01457              | !plate
                    粤A1234              | !plate
                    粤A123456            | !plate
                    粤A1234567           | !plate
                    粤ABCDEF             | !plate
                    粤A12345粤B12345     | [粤A12345, 粤B12345]
                    A12345               | [粤A12345, 湘A12345]
                    a 12345              | [粤A12345, 湘A12345]
                    AD12345              | [粤AD12345, 湘AD12345]
                    12345                | !plate
                    不知道               | -
                    我没看清             | -
                    red car              | -
                    """)
    void plate_isReadAndRepaired(String text, String expected) {
        SlotType type = new SlotType.PlateCn(List.of("粤", "湘"));
        assertThat(outcome(type, heard(text))).isEqualTo(expected);
    }

    @Test
    void plate_withoutItsProvince_andNoneLikely_isAskedFor() {
        assertThat(outcome(new SlotType.PlateCn(List.of()), heard("A12345"))).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"1, 粤A12345", "粤, 粤A12345", "湘, 湘A12345", "粤A12345, 粤A12345", "京B99999, 京B99999"})
    void plate_provinceIsChosen(String text, String expected) {
        Value.Choice first = new Value.Choice("粤A12345", "粤A12345");
        Value.Choice second = new Value.Choice("湘A12345", "湘A12345");
        SlotType type = new SlotType.PlateCn(List.of("粤", "湘"));
        assertThat(outcome(type, heard(text, first, second))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    13800138000              | 13800138000
                    138 0013 8000            | 13800138000
                    138-0013-8000            | 13800138000
                    +86 13800138000          | 13800138000
                    +8613800138000           | 13800138000
                    008613800138000          | 13800138000
                    １３８００１３８０００   | 13800138000
                    我的电话是13800138000    | 13800138000
                    19912345678              | 19912345678
                    12800138000              | !phone_prefix
                    1380013800               | !phone_short
                    138001380001             | !phone_long
                    02085551234              | !phone_landline
                    没有                     | -
                    12                       | -
                    """)
    void phone_isReadAndRepaired(String text, String expected) {
        assertThat(outcome(new SlotType.PhoneCn(), heard(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    是 | yes
                    是的。 | yes
                    對 | yes
                    对对对 | yes
                    嗯 | yes
                    没有 | no
                    沒有 | no
                    没有啊，大家都好 | no
                    不是 | no
                    不知道 | -
                    是吗？ | -
                    可以吗 | -
                    はい | yes
                    いいえ | no
                    いいえ、違います | no
                    わかりません | -
                    Yes! | yes
                    no, not at all | no
                    not sure | -
                    1 | yes
                    2 | no
                    ２ | no
                    第二个 | no
                    3 | -
                    """)
    void yesNo_isHeard(String text, String expected) {
        SlotType type = new SlotType.YesNo(YES, NO, true);
        Value.Choice yes = new Value.Choice("yes", "有效");
        Value.Choice no = new Value.Choice("no", "无效");
        assertThat(outcome(type, heard(text, yes, no))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    刚才                        | ?2026-11-22T10:00
                    now                         | ?2026-11-22T10:00
                    さっき                      | ?2026-11-22T10:00
                    10分钟前                    | ?2026-11-22T09:50
                    十分钟以前                  | ?2026-11-22T09:50
                    二十五分鐘前                | ?2026-11-22T09:35
                    半小时前                    | ?2026-11-22T09:30
                    半个小时之前                | ?2026-11-22T09:30
                    两个小时前                  | ?2026-11-22T08:00
                    大概一小时前吧              | ?2026-11-22T09:00
                    今天9:20                    | ?2026-11-22T09:20
                    今天 9：20                  | ?2026-11-22T09:20
                    今天上午九点半              | ?2026-11-22T09:30
                    九点二十                    | ?2026-11-22T09:20
                    九点二十分                  | ?2026-11-22T09:20
                    8点一刻                     | ?2026-11-22T08:15
                    昨天晚上八点                | ?2026-11-21T20:00
                    昨晚八点多                  | ?2026-11-21T20:00
                    昨天20:30                   | ?2026-11-21T20:30
                    昨天下午3点                 | ?2026-11-21T15:00
                    昨晚12点                    | ?2026-11-22T00:00
                    今天凌晨2点                 | ?2026-11-22T02:00
                    前天中午12点                | ?2026-11-20T12:00
                    后面那辆车11点              | ?2026-11-21T23:00
                    11月21日 20:15              | ?2026-11-21T20:15
                    11月21号晚上8点15           | ?2026-11-21T20:15
                    10分前                      | ?2026-11-22T09:50
                    1時間前                     | ?2026-11-22T09:00
                    今日の9時20分               | ?2026-11-22T09:20
                    昨日の午後3時半             | ?2026-11-21T15:30
                    ゆうべ8時ごろ               | ?2026-11-21T20:00
                    今朝7時                     | ?2026-11-22T07:00
                    10 minutes ago              | ?2026-11-22T09:50
                    twenty minutes ago          | ?2026-11-22T09:40
                    half an hour ago            | ?2026-11-22T09:30
                    an hour ago                 | ?2026-11-22T09:00
                    yesterday at 8:30 pm        | ?2026-11-21T20:30
                    yesterday 8pm               | ?2026-11-21T20:00
                    today at 9:20               | ?2026-11-22T09:20
                    9:20 am                     | ?2026-11-22T09:20
                    half past nine today        | ?2026-11-22T09:30
                    8pm yesterday               | ?2026-11-21T20:00
                    明天下午3点                 | !time_future
                    今天下午3点                 | !time_future
                    11月1日 9:00                | !time_past
                    昨天                        | !time_day_only
                    yesterday                   | !time_day_only
                    昨日                        | !time_day_only
                    25:00                       | !time_impossible
                    粤A12345                    | -
                    不知道                      | -
                    """)
    void time_isReadBackNeverStored(String text, String expected) {
        SlotType type = new SlotType.Moment(Duration.ofDays(-3), Duration.ZERO);
        assertThat(outcome(type, heard(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    粤A12345                     | [粤A12345]
                    粤A12345，粤B22222           | [粤A12345, 粤B22222]
                    粤A12345、粤B22222           | [粤A12345, 粤B22222]
                    粤A12345 粤B22222            | [粤A12345, 粤B22222]
                    粤A12345 粤A12345            | [粤A12345]
                    粤A 12345                    | [粤A12345]
                    粤AO1234，粤B22222           | ?[粤A01234, 粤B22222]
                    粤A12345，粤B2               | !plate
                    粤A11111,粤A22222,粤A33333   | !list_many
                    没有                         | []
                    不知道                       | []
                    none                         | []
                    なし                         | []
                    1                            | []
                    hello                        | -
                    """)
    void list_takesSeveralAtOnce(String text, String expected) {
        SlotType.Option none = new SlotType.Option("none", "", Map.of());
        SlotType type =
                new SlotType.ListOf(new SlotType.PlateCn(List.of()), 1, 2, Optional.of(none));
        assertThat(outcome(type, heard(text, new Value.Choice("none", "没有对方"))))
                .isEqualTo(expected);
    }

    @Test
    void list_belowItsLeast_keepsWhatIsThere() {
        SlotType type =
                new SlotType.ListOf(new SlotType.PlateCn(List.of()), 2, 3, Optional.empty());
        assertThat(outcome(type, heard("粤A12345"))).isEqualTo("+[粤A12345]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    天河路1号                    | 天河路1号
                    crossing of A and B road     | crossing of A and B road
                    天河                         | !place_short
                    不知道                       | -
                    12345678                     | -
                    """)
    void place_isTakenInWords(String text, String expected) {
        assertThat(outcome(new SlotType.Location(4, Optional.empty()), heard(text)))
                .isEqualTo(expected);
    }

    @Test
    void text_losesWhatCannotBeSeen() {
        SlotType type = new SlotType.FreeText(2, 10);
        assertThat(outcome(type, heard("a\0b\u202Ec\u200B"))).isEqualTo("abc");
        assertThat(outcome(type, heard("x"))).isEqualTo("!text_short");
        assertThat(outcome(type, heard("12345678901"))).isEqualTo("!text_long");
        assertThat(outcome(type, heard("1234567😀"))).isEqualTo("1234567😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    天河区天河路1号              | 天河区天河路1号
                    12 Huangpu Road, building 3  | 12 Huangpu Road, building 3
                    12号                         | !address
                    你好世界啊                   | !address
                    不知道                       | -
                    12345678                     | -
                    """)
    void address_isWordsOfWhichOneIsOfAddresses(String text, String expected) {
        assertThat(outcome(new SlotType.Address(4), heard(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DRIVING | 440106199003072138                      | 440106199003072138
                    DRIVING | 档案编号440106123456                    | 440106123456
                    DRIVING | 440106123456，不对，440106123457        | ?440106123457
                    DRIVING | 440106199003072139                      | !licence_driving
                    DRIVING | 12345                                   | !licence_driving
                    DRIVING | 没有                                    | -
                    VEHICLE | 440106123456                            | 440106123456
                    VEHICLE | 4401061234567                           | 4401061234567
                    VEHICLE | 440106199003072138                      | !licence_vehicle
                    """)
    void licence_isOfItsLength(SlotType.Licence of, String text, String expected) {
        assertThat(outcome(new SlotType.LicenceNo(of), heard(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    是的没错             | yes
                    👍                   | yes
                    唔係                 | no
                    shi de               | yes
                    是的，车牌要改       | -
                    应该是               | -
                    """)
    void agreement_isWhatIsSaidAlone(String text, String expected) {
        String said = Understand.agreement(heard(text)).map(yes -> yes ? "yes" : "no").orElse("-");
        assertThat(said).isEqualTo(expected);
    }
}
