/**
 * Who may use the console. Owns accounts, sessions and the throttle of sign-in; refuses to know anything about cases. A
 * session is a random token in a cookie and its hash in the database, so that it ends the moment somebody signs out, on
 * every instance, and no key has to be configured (ADR 0007). Start at {@link org.citizenwindow.staff.accounts.SignIn}.
 */
package org.citizenwindow.staff.accounts;
