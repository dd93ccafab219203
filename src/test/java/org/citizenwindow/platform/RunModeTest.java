package org.citizenwindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;

class RunModeTest {
    @Test
    void artefact_isDemoOnlyWithItsMark() {
        assertThat(RunMode.of(LaunchMode.NORMAL, true)).isEqualTo(RunMode.DEMO);
        assertThat(RunMode.of(LaunchMode.NORMAL, false)).isEqualTo(RunMode.PRODUCTION);
    }

    @Test
    void test_isTestWhateverIsOnItsPath() {
        assertThat(RunMode.of(LaunchMode.TEST, true)).isEqualTo(RunMode.TEST);
    }
}
