/** What is recorded about people who look at other people's data. Append-only; the database refuses anything else. */
package org.citizenwindow.platform.audit;
