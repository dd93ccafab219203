package org.citizenwindow.staff.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokenTest {
    @Test
    void token_ofTheSameCookie_proves() {
        assertThat(FormToken.proves("cookie", FormToken.of("cookie"))).isTrue();
    }

    @Test
    void token_ofAnotherCookieOrMissing_doesNot() {
        assertThat(FormToken.proves("cookie", FormToken.of("other"))).isFalse();
        assertThat(FormToken.proves("cookie", null)).isFalse();
    }

    @Test
    void token_ofNoCookie_doesNot() {
        assertThat(FormToken.proves("", FormToken.of(""))).isFalse();
    }
}
