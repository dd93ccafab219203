package org.citizenwindow.staff.accounts;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Makes the accounts that settings name: the first administrator while there is none, and the demonstration's sign-ins. */
@ApplicationScoped
class FirstAccounts {
    private static final Logger LOG = Logger.getLogger(FirstAccounts.class);

    /** After the settings were checked, before the services are read. */
    private static final int EARLY = -500;

    @Inject StaffConfig config;
    @Inject Accounts accounts;
    @Inject Passwords passwords;

    private CompletableFuture<String> firstHash;

    /** A good hash takes a third of a second: it is made beside what else there is to do at a first start. */
    @Transactional
    void begin(@Observes @Priority(EARLY) StartupEvent start) {
        if (needsFirst()) {
            firstHash =
                    CompletableFuture.supplyAsync(
                            () -> passwords.hash(config.bootstrap().password().orElseThrow()));
        }
    }

    @Transactional
    void make(@Observes StartupEvent start) {
        for (StaffConfig.DemoAccount demo : config.demoAccounts()) {
            accounts.addIfMissing(demo.username(), demo.name(), demo.role(), demo.password());
        }
        if (needsFirst()) {
            String username = config.bootstrap().username().orElseThrow();
            accounts.addIfMissing(username, username, StaffRole.ADMINISTRATOR, this::firstHash);
            LOG.infof("made the first administrator, %s", username);
        }
    }

    private boolean needsFirst() {
        StaffConfig.Bootstrap first = config.bootstrap();
        return first.username().isPresent()
                && first.password().isPresent()
                && StaffEntity.enabledAdministrators() == 0;
    }

    private String firstHash() {
        return firstHash == null
                ? passwords.hash(config.bootstrap().password().orElseThrow())
                : firstHash.join();
    }
}
