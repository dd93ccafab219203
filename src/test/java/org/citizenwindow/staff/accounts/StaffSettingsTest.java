package org.citizenwindow.staff.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaffSettingsTest {
    private static final List<StaffConfig.DemoAccount> NO_DEMO = List.of();

    @Test
    void production_withoutAdministratorAndBootstrap_namesBothKeys() {
        assertThat(StaffSettings.problems(config("", "", NO_DEMO, 12), false, true, false))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("window.staff.bootstrap.username"))
                .anyMatch(problem -> problem.contains("window.staff.bootstrap.password"));
    }

    @Test
    void production_shortBootstrapPassword_isRefused() {
        assertThat(
                        StaffSettings.problems(
                                config("chief", "short", NO_DEMO, 12), false, true, false))
                .singleElement()
                .asString()
                .contains("window.staff.bootstrap.password");
    }

    @Test
    void production_withAdministrator_needsNoBootstrap() {
        assertThat(StaffSettings.problems(config("", "", NO_DEMO, 12), false, true, true))
                .isEmpty();
    }

    @Test
    void production_cheapHash_isRefused() {
        assertThat(StaffSettings.problems(config("", "", NO_DEMO, 4), false, true, true))
                .singleElement()
                .asString()
                .contains("window.staff.password-cost");
    }

    @Test
    void demoAccounts_outsideTheDemo_areRefused() {
        List<StaffConfig.DemoAccount> demo = List.of(new Demo());
        assertThat(StaffSettings.problems(config("", "", demo, 12), false, true, true))
                .singleElement()
                .asString()
                .contains("window.staff.demo-accounts");
        assertThat(StaffSettings.problems(config("", "", demo, 12), true, false, false)).isEmpty();
    }

    private record Demo() implements StaffConfig.DemoAccount {
        @Override
        public String username() {
            return "wang.li";
        }

        @Override
        public String password() {
            return "demo";
        }

        @Override
        public StaffRole role() {
            return StaffRole.TRIAGE;
        }

        @Override
        public String name() {
            return "Wang Li";
        }
    }

    private record First(Optional<String> username, Optional<String> password)
            implements StaffConfig.Bootstrap {}

    private record Settings(
            StaffConfig.Bootstrap bootstrap,
            List<StaffConfig.DemoAccount> demoAccounts,
            int passwordCost)
            implements StaffConfig {
        @Override
        public Duration cleanupEvery() {
            return Duration.ofHours(1);
        }

        @Override
        public Session session() {
            throw new UnsupportedOperationException("not judged");
        }
    }

    private static StaffConfig config(
            String username, String password, List<StaffConfig.DemoAccount> demo, int cost) {
        First first =
                new First(
                        Optional.of(username).filter(text -> !text.isEmpty()),
                        Optional.of(password).filter(text -> !text.isEmpty()));
        return new Settings(first, demo, cost);
    }
}
