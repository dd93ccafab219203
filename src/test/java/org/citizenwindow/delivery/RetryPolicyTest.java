package org.citizenwindow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    @Test
    void waits_doubleUpToTwoMinutes() {
        assertThat(RetryPolicy.waitAfter(1)).contains(Duration.ofSeconds(2));
        assertThat(RetryPolicy.waitAfter(2)).contains(Duration.ofSeconds(4));
        assertThat(RetryPolicy.waitAfter(7)).contains(Duration.ofSeconds(120));
    }

    @Test
    void eighthTry_isTheLast() {
        assertThat(RetryPolicy.waitAfter(RetryPolicy.TRIES)).isEmpty();
    }
}
