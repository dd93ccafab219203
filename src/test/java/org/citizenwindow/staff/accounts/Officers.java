package org.citizenwindow.staff.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.citizenwindow.shared.StaffId;

/** Members of staff for tests, all with the same password. */
@ApplicationScoped
public class Officers {
    public static final String PASSWORD = "correct horse battery";

    @Inject Accounts accounts;
    @Inject Sessions sessions;

    /** Makes the account, or makes it so again after another test changed it. */
    @Transactional
    public StaffId make(String username, String name, StaffRole role) {
        accounts.addIfMissing(username, name, role, PASSWORD);
        StaffEntity.update(
                "role = ?1, enabled = true where username = ?2",
                StaffEntity.column(role),
                username);
        return new StaffId(username);
    }

    /** A session of a triage officer, as the value of the cookie {@link SessionCookie#NAME}. */
    public String session(String username) {
        return sessions.open(make(username, username, StaffRole.TRIAGE));
    }

    /** A session of a supervisor. */
    public String supervisor(String username) {
        return sessions.open(make(username, username, StaffRole.SUPERVISOR));
    }

    /** A session of an administrator. */
    public String administrator(String username) {
        return sessions.open(make(username, username, StaffRole.ADMINISTRATOR));
    }
}
