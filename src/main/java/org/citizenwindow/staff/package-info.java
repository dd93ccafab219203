/**
 * The console at {@code /console}: what members of staff see and do. One sub-package a concern, none of which holds a rule
 * of its own: pages read views and call the verbs of {@code cases}, {@code appointments} and {@code conversation}. Start at
 * {@link org.citizenwindow.staff.layout.Frame} for what every page gets, and at {@code staff.accounts} for who gets in.
 */
package org.citizenwindow.staff;
