package org.citizenwindow.staff.accounts;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.citizenwindow.platform.SettingsCheck;

/** Refuses settings that would leave the console open to everybody or closed to everybody. */
@ApplicationScoped
class StaffSettings implements SettingsCheck {
    private static final int CHEAPEST = 10;

    @Inject StaffConfig config;

    @Override
    @Transactional
    public List<String> problems() {
        boolean production = LaunchMode.current() == LaunchMode.NORMAL && !demo();
        return problems(config, demo(), production, StaffEntity.enabledAdministrators() > 0);
    }

    /**
     * @param demo whether this is the demonstration
     * @param production whether citizens' data are real
     * @param administrated whether an administrator exists already
     */
    static List<String> problems(
            StaffConfig config, boolean demo, boolean production, boolean administrated) {
        List<String> problems = new ArrayList<>();
        if (!demo && !config.demoAccounts().isEmpty()) {
            problems.add("window.staff.demo-accounts is for the demonstration only: remove it");
        }
        if (production && config.passwordCost() < CHEAPEST) {
            problems.add("window.staff.password-cost must be at least " + CHEAPEST);
        }
        StaffConfig.Bootstrap first = config.bootstrap();
        if (production && !administrated) {
            if (first.username().orElse("").isBlank()) {
                problems.add(
                        "window.staff.bootstrap.username is missing: nobody could sign in to the console");
            }
            if (!Passwords.acceptable(first.password().orElse(""))) {
                problems.add(
                        "window.staff.bootstrap.password is missing or unfit: "
                                + Passwords.SHORTEST
                                + " characters or more, "
                                + Passwords.LONGEST_BYTES
                                + " bytes or fewer");
            }
        }
        return problems;
    }

    private static boolean demo() {
        return ConfigUtils.isProfileActive("demo");
    }
}
