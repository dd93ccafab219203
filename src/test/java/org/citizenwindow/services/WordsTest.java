package org.citizenwindow.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void time_readsAsPeopleWriteIt() {
        assertThat(Words.in(Lang.ZH_CN).time(NINE, ZONE)).isEqualTo("11月23日（周一）09:00");
        assertThat(Words.in(Lang.JA).time(NINE, ZONE)).isEqualTo("11月23日(月) 9:00");
        assertThat(Words.in(Lang.EN).time(NINE, ZONE)).isEqualTo("Mon 23 Nov, 09:00");
    }

    @Test
    void day_readsAsPeopleWriteIt() {
        LocalDate day = LocalDate.of(2026, 9, 3);
        assertThat(Words.in(Lang.ZH_CN).day(day)).isEqualTo("9月3日");
        assertThat(Words.in(Lang.EN).day(day)).isEqualTo("3 Sep");
    }

    @Test
    void languages_haveTheSameKeys() {
        for (Lang lang : Lang.values()) {
            assertThat(Words.in(lang).keys()).as(lang.tag()).isEqualTo(Words.in(Lang.EN).keys());
        }
    }

    @Test
    void everyStatusAndOutcome_hasWords() {
        assertThat(Words.in(Lang.EN).keys())
                .containsAll(
                        Arrays.stream(CaseStatus.values())
                                .map(status -> "status." + status.code())
                                .toList())
                .containsAll(
                        Arrays.stream(CaseOutcome.values())
                                .map(outcome -> "outcome." + outcome.code())
                                .toList());
    }
}
