package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.flows.BuiltInServices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places and times on offer, chosen in people's own words. */
class OffersTest {
    private static final Words WORDS = BuiltInServices.flows().words();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A Monday, 12:20. */
    private static final Instant NOW = Instant.parse("2026-11-23T04:20:00Z");

    private static final List<Value.Choice> PLACES_ZH =
            places("天河窗口 · 天河路1号一楼", "越秀窗口 · 中山五路8号", "海珠窗口 · 江南大道中120号");
    private static final List<Value.Choice> PLACES_EN =
            places(
                    "Tianhe counter · 1 Tianhe Road",
                    "Yuexiu counter · 8 Zhongshan 5th Road",
                    "Haizhu counter · 120 Jiangnan Avenue");
    private static final List<Value.Choice> TIMES_ZH =
            places(
                    "11月23日（周一）13:30",
                    "11月23日（周一）14:00",
                    "11月24日（周二）09:00",
                    "11月24日（周二）14:00",
                    "更多时间");
    private static final List<Value.Choice> TIMES_JA =
            places(
                    "11月23日(月) 13:30",
                    "11月23日(月) 14:00",
                    "11月24日(火) 09:00",
                    "11月24日(火) 14:00",
                    "ほかの時間");
    private static final List<Value.Choice> TIMES_EN =
            places(
                    "Mon 23 Nov 13:30",
                    "Mon 23 Nov 14:00",
                    "Tue 24 Nov 09:00",
                    "Tue 24 Nov 14:00",
                    "Other times");

    private static List<Value.Choice> places(String... labels) {
        return java.util.stream.IntStream.range(0, labels.length)
                .mapToObj(i -> new Value.Choice(Integer.toString(i + 1), labels[i]))
                .toList();
    }

    private static String meant(List<Value.Choice> options, String text) {
        Heard heard =
                new Heard(
                        text, WORDS.normal().of(text), options, Optional.empty(), WORDS, NOW, ZONE);
        SlotType type =
                new SlotType.Appointment(
                        "accident",
                        Optional.empty(),
                        Duration.ofMinutes(10),
                        5,
                        "full",
                        "unavailable");
        return switch (Understand.words(type, heard)) {
            case Understanding.Understood(Value.Choice choice) -> choice.id();
            case Understanding.Unclear unclear ->
                    unclear.options().stream()
                            .map(Value.Choice::id)
                            .collect(Collectors.joining(" ", "?", ""));
            default -> "-";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    天河         | 1
                    去天河吧     | 1
                    天河那个窗口 | 1
                    越秀的       | 2
                    中山五路那边 | 2
                    不去天河     | -
                    天河还是越秀 | ?1 2
                    窗口         | -
                    最近的       | -
                    随便         | -
                    海珠吗？     | -
                    第三个       | 3
                    """)
    void place_inChinese(String text, String meant) {
        assertThat(meant(PLACES_ZH, text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tianhe please         | 1
                    the one in Yuexiu     | 2
                    Haizhu counter please | 3
                    the counter           | -
                    not Tianhe            | -
                    """)
    void place_inEnglish(String text, String meant) {
        assertThat(meant(PLACES_EN, text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    最早的那个     | 1
                    越快越好       | 1
                    今天下午两点   | 2
                    两点           | 2
                    明天上午九点   | 3
                    明天下午两点   | 4
                    明天           | ?3 4
                    明天上午       | ?3
                    明天上午十点   | -
                    星期二两点     | 4
                    都不行         | -
                    """)
    void time_inChinese(String text, String meant) {
        assertThat(meant(TIMES_ZH, text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    一番早いやつで     | 1
                    今日の14時で       | 2
                    明日の午前9時      | 3
                    火曜の午後2時で    | 4
                    明日でお願いします | ?3 4
                    はい、お願いします | -
                    """)
    void time_inJapanese(String text, String meant) {
        assertThat(meant(TIMES_JA, text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the earliest please | 1
                    today at 2 pm       | 2
                    tomorrow at nine    | 3
                    tuesday 2pm         | 4
                    tomorrow            | ?3 4
                    none of these       | -
                    """)
    void time_inEnglish(String text, String meant) {
        assertThat(meant(TIMES_EN, text)).isEqualTo(meant);
    }
}
