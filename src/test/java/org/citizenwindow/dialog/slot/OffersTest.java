package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citizenwindow.dialog.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places and times on offer, chosen in people's own words. */
class OffersTest {

    /** A Monday, 12:20. */
    private static final Instant NOW = Instant.parse("2026-11-23T04:20:00Z");

    private enum Offer {
        PLACES_ZH("天河窗口 · 天河路1号一楼", "越秀窗口 · 中山五路8号", "海珠窗口 · 江南大道中120号"),
        PLACES_EN(
                "Tianhe counter · 1 Tianhe Road",
                "Yuexiu counter · 8 Zhongshan 5th Road",
                "Haizhu counter · 120 Jiangnan Avenue"),
        TIMES_ZH(
                "11月23日（周一）13:30", "11月23日（周一）14:00", "11月24日（周二）09:00", "11月24日（周二）14:00", "更多时间"),
        TIMES_JA(
                "11月23日(月) 13:30",
                "11月23日(月) 14:00",
                "11月24日(火) 09:00",
                "11月24日(火) 14:00",
                "ほかの時間"),
        TIMES_EN(
                "Mon 23 Nov 13:30",
                "Mon 23 Nov 14:00",
                "Tue 24 Nov 09:00",
                "Tue 24 Nov 14:00",
                "Other times");

        private final List<Value.Choice> options;

        Offer(String... labels) {
            options =
                    IntStream.range(0, labels.length)
                            .mapToObj(i -> new Value.Choice(Integer.toString(i + 1), labels[i]))
                            .toList();
        }
    }

    private static String meant(List<Value.Choice> options, String text) {
        Heard heard = Spoken.heard(text, NOW, options);
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
                    PLACES_ZH | 天河 | 1
                    PLACES_ZH | 去天河吧 | 1
                    PLACES_ZH | 天河那个窗口 | 1
                    PLACES_ZH | 越秀的 | 2
                    PLACES_ZH | 中山五路那边 | 2
                    PLACES_ZH | 不去天河 | -
                    PLACES_ZH | 天河还是越秀 | ?1 2
                    PLACES_ZH | 窗口 | -
                    PLACES_ZH | 最近的 | -
                    PLACES_ZH | 随便 | ?1 2 3
                    PLACES_ZH | 海珠吗？ | -
                    PLACES_ZH | 第三个 | 3
                    PLACES_EN | tianhe please | 1
                    PLACES_EN | the one in Yuexiu | 2
                    PLACES_EN | Haizhu counter please | 3
                    PLACES_EN | the counter | -
                    PLACES_EN | not Tianhe | -
                    TIMES_ZH | 最早的那个 | 1
                    TIMES_ZH | 越快越好 | 1
                    TIMES_ZH | 今天下午两点 | 2
                    TIMES_ZH | 两点 | 2
                    TIMES_ZH | 明天上午九点 | 3
                    TIMES_ZH | 明天下午两点 | 4
                    TIMES_ZH | 明天 | ?3 4
                    TIMES_ZH | 明天上午 | ?3
                    TIMES_ZH | 明天上午十点 | -
                    TIMES_ZH | 星期二两点 | 4
                    TIMES_ZH | 都不行 | 5
                    TIMES_ZH | 随便 | 1
                    TIMES_ZH | 第二个吧 | 2
                    TIMES_JA | 一番早いやつで | 1
                    TIMES_JA | 今日の14時で | 2
                    TIMES_JA | 明日の午前9時 | 3
                    TIMES_JA | 火曜の午後2時で | 4
                    TIMES_JA | 明日でお願いします | ?3 4
                    TIMES_JA | いつでもいいです | 1
                    TIMES_JA | 最初のでお願いします | 1
                    TIMES_JA | はい、お願いします | -
                    TIMES_EN | the earliest please | 1
                    TIMES_EN | today at 2 pm | 2
                    TIMES_EN | tomorrow at nine | 3
                    TIMES_EN | tuesday 2pm | 4
                    TIMES_EN | tomorrow | ?3 4
                    TIMES_EN | none of these | 5
                    TIMES_EN | I can't come then | 5
                    TIMES_EN | any other times? | 5
                    TIMES_EN | any time | 1
                    TIMES_EN | tomorrow, but later please | ?3 4
                    TIMES_EN | the second one please | 2
                    TIMES_EN | tuesday after nine | ?3 4
                    TIMES_EN | tuesday before two | ?3
                    TIMES_ZH | 周二九点以后 | ?3 4
                    TIMES_ZH | 明天十点之前 | ?3
                    TIMES_JA | 火曜の14時までに | ?3
                    TIMES_JA | 明日の9時以降 | ?3 4
                    """)
    void offer_inOnesOwnWords(Offer offer, String text, String meant) {
        assertThat(meant(offer.options, text)).isEqualTo(meant);
    }
}
