/** The page where members of staff sign in and out. Who may, is decided in {@code staff.accounts}. */
package org.citizenwindow.staff.signin;
