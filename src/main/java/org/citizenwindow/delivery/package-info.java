/**
 * Everything the account says leaves through here: the outbox ({@link org.citizenwindow.delivery.Outbox}), the job that
 * empties it in each citizen's order, the retry policy, and the count of what the platform still lets us say
 * ({@link org.citizenwindow.delivery.ReplyBudget}). Refuses to send twice what may have arrived. Start at
 * {@link org.citizenwindow.delivery.DeliverJob}.
 */
package org.citizenwindow.delivery;
