package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when to when, in three languages; spoken on Sunday 2026-11-22 at 10:00 for the two weeks to come. */
class PeriodsTest {
    private static final SlotType.Period FORTNIGHT =
            new SlotType.Period(Duration.ZERO, Duration.ofDays(14));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    明天下午两点到四点                   | 2026-11-23T14:00/2026-11-23T16:00
                    明天9点-10点半                       | 2026-11-23T09:00/2026-11-23T10:30
                    后天上午                             | 2026-11-24T06:00/2026-11-24T12:00
                    后天上午到下午                       | 2026-11-24T06:00/2026-11-24T18:00
                    周末                                 | 2026-11-28T00:00/2026-11-30T00:00
                    从周一到周三                         | 2026-11-23T00:00/2026-11-26T00:00
                    今天                                 | 2026-11-22T00:00/2026-11-23T00:00
                    明天晚上八点到十二点                 | 2026-11-23T20:00/2026-11-24T00:00
                    周三下午，不对，周四下午             | 2026-11-26T12:00/2026-11-26T18:00
                    明日の午後2時から4時まで             | 2026-11-23T14:00/2026-11-23T16:00
                    あさっての午前中                     | 2026-11-24T06:00/2026-11-24T12:00
                    来週の月曜10時〜11時半               | 2026-11-23T10:00/2026-11-23T11:30
                    between 2 and 4 pm tomorrow          | 2026-11-23T14:00/2026-11-23T16:00
                    tomorrow from 9 to 11                | 2026-11-23T09:00/2026-11-23T11:00
                    tomorrow from 9 to half past 10      | 2026-11-23T09:00/2026-11-23T10:30
                    Wednesday afternoon                  | 2026-11-25T12:00/2026-11-25T18:00
                    Monday to Wednesday                  | 2026-11-23T00:00/2026-11-26T00:00
                    5 December                           | 2026-12-05T00:00/2026-12-06T00:00
                    6 December                           | 2026-12-06T00:00/2026-12-07T00:00
                    """)
    void period_isReadBack(String text, String expected) {
        assertThat(read(FORTNIGHT, text))
                .isInstanceOfSatisfying(
                        Understanding.Repaired.class,
                        read -> assertThat(UnderstandTest.shown(read.value())).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    明天下午三点              | one
                    明日の午後3時             | one
                    tomorrow at 3 pm          | one
                    昨天下午                  | past
                    yesterday from 2 to 4 pm  | past
                    7 December                | future
                    元日の午前9時から11時まで | future
                    2月30号上午               | impossible
                    周三或者周四              | several
                    水曜か木曜                | several
                    4 pm to 2 pm tomorrow     | several
                    """)
    void period_thatIsNone_saysWhatIsWanted(String text, String expected) {
        Understanding read = read(FORTNIGHT, text);
        String key =
                read instanceof Understanding.Rejected rejected
                        ? rejected.text()
                        : ((Understanding.Unclear) read).text();
        assertThat(key).isEqualTo("common.reject_period_" + expected);
    }

    @ParameterizedTest
    @CsvSource({"随便", "いつでもいい", "whenever", "不知道"})
    void period_thatSaysNoTime_isNotUnderstood(String text) {
        assertThat(read(FORTNIGHT, text)).isInstanceOf(Understanding.Unknown.class);
    }

    private static Understanding read(SlotType type, String text) {
        return Understand.words(type, Spoken.heard(text));
    }
}
