package org.citizenwindow.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private final AtomicInteger count = new AtomicInteger();
    private final AccessTokens tokens = new AccessTokens(() -> "token" + count.incrementAndGet());

    @Test
    void classicToken_replaced_livesFiveMinutesMore() throws Exception {
        String old = tokens.classic(NOON).token();
        String fresh = tokens.classic(NOON.plusSeconds(10)).token();

        assertThat(fresh).isNotEqualTo(old);
        tokens.check(old, NOON.plusSeconds(10 + 299));
        refused(old, NOON.plusSeconds(10 + 300), 40001);
        tokens.check(fresh, NOON.plusSeconds(7000));
    }

    @Test
    void stableToken_isTheSame_untilFiveMinutesBeforeItsEnd() throws Exception {
        String first = tokens.stable(false, NOON).token();

        AccessTokens.Issued later = tokens.stable(false, NOON.plusSeconds(6899));
        assertThat(later.token()).isEqualTo(first);
        assertThat(later.seconds()).isEqualTo(301);
        AccessTokens.Issued renewed = tokens.stable(false, NOON.plusSeconds(6900));
        assertThat(renewed.token()).isNotEqualTo(first);
        assertThatCode(() -> tokens.check(first, NOON.plusSeconds(7199)))
                .as("old and new are good together")
                .doesNotThrowAnyException();
        refused(first, NOON.plusSeconds(7200), 42001);
    }

    @Test
    void stableToken_forced_killsTheOldAtOnce_butNotTheClassicOne() throws Exception {
        String classic = tokens.classic(NOON).token();
        String old = tokens.stable(false, NOON).token();

        String forced = tokens.stable(true, NOON.plusSeconds(60)).token();

        refused(old, NOON.plusSeconds(60), 40001);
        tokens.check(forced, NOON.plusSeconds(60));
        tokens.check(classic, NOON.plusSeconds(60));
        assertThatThrownBy(() -> tokens.stable(true, NOON.plusSeconds(80)))
                .isInstanceOfSatisfying(
                        WechatError.Refusal.class,
                        refusal -> assertThat(refusal.error.code).isEqualTo(45011));
    }

    @Test
    void killed_allTokensAreWrong_andMissingIsMissing() throws Exception {
        String stable = tokens.stable(false, NOON).token();
        tokens.killAll();

        refused(stable, NOON, 40001);
        refused("", NOON, 41001);
        assertThat(tokens.stable(false, NOON).token()).isNotEqualTo(stable);
    }

    @Test
    void classicToken_overTheDailyCap_isRefused_untilTheNextDayInBeijing() throws Exception {
        for (int i = 0; i < 2000; i++) {
            tokens.classic(NOON);
        }
        assertThatThrownBy(() -> tokens.classic(NOON)).hasMessageContaining("daily");
        assertThat(tokens.classic(Instant.parse("2026-11-22T16:00:00Z")).seconds()).isEqualTo(7200);
    }

    private void refused(String token, Instant at, int code) {
        assertThatThrownBy(() -> tokens.check(token, at))
                .isInstanceOfSatisfying(
                        WechatError.Refusal.class,
                        refusal -> assertThat(refusal.error.code).isEqualTo(code));
    }
}
