package org.citizenwindow.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptTest {
    @Test
    void claimed_cannotBeAbandoned() {
        Attempt attempt = new Attempt();
        assertThat(attempt.claim()).isTrue();
        assertThat(attempt.abandon()).isFalse();
    }

    @Test
    void abandoned_cannotBeClaimed() {
        Attempt attempt = new Attempt();
        assertThat(attempt.abandon()).isTrue();
        assertThat(attempt.claim()).isFalse();
    }
}
