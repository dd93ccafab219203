/**
 * The triage queue and the case page: what an officer looks at all day. Turns views of {@code cases}, {@code appointments}
 * and {@code media} into lines ready to show, and forms into their verbs; decides nothing itself. Start at
 * {@link org.citizenwindow.staff.cases.QueuePage} and {@link org.citizenwindow.staff.cases.CasePage}.
 */
package org.citizenwindow.staff.cases;
