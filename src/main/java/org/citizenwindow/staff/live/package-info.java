/**
 * Tells open pages of the console that something changed, the moment it is committed. Carries only names of what to look at
 * again, never what it says, so that nobody sees through the stream what the page would not show. Start at
 * {@link org.citizenwindow.staff.live.LiveHub}.
 */
package org.citizenwindow.staff.live;
