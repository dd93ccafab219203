/** What flows and cases ask about the office itself: when it is open. */
package org.citizenwindow.services.office;
