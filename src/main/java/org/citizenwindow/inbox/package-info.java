/**
 * Where every push is accepted: once, in each citizen's order, answered within the platform's time, and never acknowledged
 * before it is safe. Owns the receipts and, while the database is away, the spool. Start at
 * {@link org.citizenwindow.inbox.AcceptMessage}.
 */
package org.citizenwindow.inbox;
