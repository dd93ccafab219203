/**
 * Where a session, the engine and the transaction meet: locks a citizen's conversation, lets the engine decide, carries out
 * its effects and stores the new state, all in the caller's transaction. Owns the conversation row and the timers; decides
 * nothing itself. Start at {@link org.citizenwindow.conversation.HandleMessage}.
 */
package org.citizenwindow.conversation;
