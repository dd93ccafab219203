package org.citizenwindow.staff.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of sign-in, below {@code window.staff}. */
@ConfigMapping(prefix = "window.staff")
public interface StaffConfig {
    /** The first administrator, used only while there is none. */
    Bootstrap bootstrap();

    /** Sign-ins of the demonstration; refused outside the demo profile. */
    List<DemoAccount> demoAccounts();

    /** bcrypt's cost: each step doubles the work. 12 takes about a quarter of a second on a server of 2025. */
    @WithDefault("12")
    int passwordCost();

    Session session();

    /** How often sessions and failures that have run out are deleted. */
    @WithDefault("1h")
    Duration cleanupEvery();

    interface Bootstrap {
        Optional<String> username();

        Optional<String> password();
    }

    interface DemoAccount {
        String username();

        String password();

        StaffRole role();

        String name();
    }

    interface Session {
        /** A browser nobody uses for so long is signed out. */
        @WithDefault("2h")
        Duration idle();

        /** Everybody signs in again after so long: a shift. */
        @WithDefault("12h")
        Duration lifetime();
    }
}
