package org.citizenwindow.staff.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleRulesTest {
    @Test
    void account_firstFailures_costNothing() {
        assertThat(ThrottleRules.ACCOUNT.waitAfter(4)).isZero();
    }

    @Test
    void account_furtherFailures_doubleTheWait() {
        assertThat(ThrottleRules.ACCOUNT.waitAfter(5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(ThrottleRules.ACCOUNT.waitAfter(6)).isEqualTo(Duration.ofSeconds(10));
        assertThat(ThrottleRules.ACCOUNT.waitAfter(7)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void wait_neverExceedsLongest() {
        assertThat(ThrottleRules.ACCOUNT.waitAfter(1_000)).isEqualTo(ThrottleRules.LONGEST);
        assertThat(ThrottleRules.ADDRESS.waitAfter(1_000)).isEqualTo(ThrottleRules.LONGEST);
    }

    @Test
    void address_toleratesAWholeOffice() {
        assertThat(ThrottleRules.ADDRESS.waitAfter(20)).isZero();
        assertThat(ThrottleRules.ADDRESS.waitAfter(21)).isPositive();
    }
}
