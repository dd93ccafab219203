package org.citizenwindow.staff.accounts;

import org.citizenwindow.shared.StaffId;

/**
 * A member of staff as others see them.
 *
 * @param id the sign-in name, lower case
 * @param name how colleagues know them
 * @param enabled whether they may sign in
 */
public record StaffAccount(StaffId id, String name, StaffRole role, boolean enabled) {}
