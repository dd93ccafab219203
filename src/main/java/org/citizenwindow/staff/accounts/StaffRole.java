package org.citizenwindow.staff.accounts;

/** What a member of staff is there for. Each role may do what those before it may. */
public enum StaffRole {
    /** Works on cases. */
    TRIAGE,
    /** Also answers for the work of others. */
    SUPERVISOR,
    /** Also decides who may sign in. */
    ADMINISTRATOR;

    /** Whether this role includes what the other one may do. */
    public boolean includes(StaffRole other) {
        return compareTo(other) >= 0;
    }
}
