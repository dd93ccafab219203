package org.citizenwindow.shared;

/** The sign-in name of a member of staff. */
public record StaffId(String value) {
    public StaffId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("staff id is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
