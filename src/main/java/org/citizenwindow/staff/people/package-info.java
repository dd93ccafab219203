/** The list of those who may sign in, for administrators. What makes an account fit is decided in {@code staff.accounts}. */
package org.citizenwindow.staff.people;
