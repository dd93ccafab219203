package org.citizenwindow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartCheckTest {
    @Test
    void start_problemsOfSeveralRooms_allNamedOnce_exit78() {
        StartCheck check =
                new StartCheck(
                        List.of(
                                () -> List.of("window.b is missing.", "window.shared is missing."),
                                List::of,
                                () ->
                                        List.of(
                                                "window.a is missing.",
                                                "window.shared is missing.")));
        assertThatThrownBy(() -> check.onStart(new StartupEvent()))
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        stop -> assertThat(stop.failure().exitCode()).isEqualTo(78))
                .hasMessage(
                        """
                        Citizen Window does not start. Please mend:
                          window.a is missing.
                          window.b is missing.
                          window.shared is missing.""");
    }

    @Test
    void start_noProblem_goesOn() {
        StartCheck check = new StartCheck(List.of(List::of));
        check.onStart(new StartupEvent());
        assertThat(check.problems()).isEmpty();
    }

    @Test
    void failure_settingsWrapped_saysOnlyTheSheet() {
        Throwable wrapped =
                new IllegalStateException(
                        new StartRefusedException(new StartFailure(78, "the sheet")));
        assertThat(StartFailure.of(wrapped)).isEqualTo(new StartFailure(78, "the sheet"));
    }

    @Test
    void failure_ofOurs_keepsItsTrace() {
        assertThat(StartFailure.of(new IllegalStateException("surprise")))
                .satisfies(
                        failure -> {
                            assertThat(failure.exitCode()).isEqualTo(1);
                            assertThat(failure.words()).contains("surprise", "StartCheckTest");
                        });
    }
}
