package org.citizenwindow.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void moment_readsTimesAndDates() {
        Instant nine = Instant.parse("2026-11-23T01:00:00Z");
        assertThat(moment("2026-11-23T09:00:00+08:00")).isEqualTo(nine);
        assertThat(moment("2026-11-23T01:00:00Z")).isEqualTo(nine);
        // A plus that nobody encoded arrives as a blank.
        assertThat(moment("2026-11-23T09:00:00 08:00")).isEqualTo(nine);
        assertThat(moment("2026-11-23")).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(moment("")).isEqualTo(Instant.EPOCH);
        assertThat(moment(null)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void moment_anythingElse_isTheCallersMistake() {
        for (String bad : List.of("tomorrow", "2026-13-01", "2026-11-23T09:00:00")) {
            assertThatThrownBy(() -> moment(bad))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("from");
        }
    }

    @Test
    void lang_firstOneThereIs() {
        assertThat(Asked.lang(List.of(Locale.FRENCH, Locale.JAPAN))).isEqualTo(Lang.JA);
        assertThat(Asked.lang(List.of(Locale.forLanguageTag("*")))).isEqualTo(Lang.ZH_CN);
        assertThat(Asked.lang(List.of(Locale.UK))).isEqualTo(Lang.EN);
    }

    private static Instant moment(String text) {
        return Asked.moment("from", text, Instant.EPOCH, ZONE);
    }
}
