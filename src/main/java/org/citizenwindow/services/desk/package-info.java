/** The desk itself: a citizen who wants a person, from any service. Start at {@link org.citizenwindow.services.desk.CallDesk}. */
package org.citizenwindow.services.desk;
