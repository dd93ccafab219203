package org.citizenwindow.platform;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks every {@link SettingsCheck} before the scheduler starts and before the first request is let in, and when any has
 * something to say, says all of it and ends the process.
 */
@Singleton
class StartCheck {
    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    /** Before everything else that waits for the start; the scheduler's own priority is 0. */
    private static final int FIRST = -1000;

    private final List<SettingsCheck> checks;

    @Inject
    StartCheck(@All List<SettingsCheck> checks) {
        this.checks = checks;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent start) {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new StartRefusedException(StartFailure.settings(problems));
        }
        checks.stream().flatMap(check -> check.warnings().stream()).sorted().forEach(LOG::warn);
    }

    /** All problems, each once, in the order of their keys. */
    List<String> problems() {
        return checks.stream()
                .flatMap(check -> check.problems().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
