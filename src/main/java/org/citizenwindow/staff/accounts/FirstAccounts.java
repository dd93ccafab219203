package org.citizenwindow.staff.accounts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Makes the accounts that settings name: the first administrator while there is none, and the demonstration's sign-ins. */
@ApplicationScoped
class FirstAccounts {
    private static final Logger LOG = Logger.getLogger(FirstAccounts.class);

    @Inject StaffConfig config;
    @Inject Accounts accounts;

    @Transactional
    void make(@Observes StartupEvent start) {
        for (StaffConfig.DemoAccount demo : config.demoAccounts()) {
            accounts.addIfMissing(demo.username(), demo.name(), demo.role(), demo.password());
        }
        StaffConfig.Bootstrap first = config.bootstrap();
        if (first.username().isEmpty()
                || first.password().isEmpty()
                || StaffEntity.enabledAdministrators() > 0) {
            return;
        }
        String username = first.username().get();
        accounts.addIfMissing(username, username, StaffRole.ADMINISTRATOR, first.password().get());
        LOG.infof("made the first administrator, %s", username);
    }
}
