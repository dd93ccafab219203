package org.citizenwindow.staff.live;

import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.staff.accounts.Tokens;

/** Names a conversation on a page without the platform's id of the citizen in it. */
public final class ChatName {
    private static final int LENGTH = 16;

    private ChatName() {}

    public static String of(ConversationKey conversation) {
        return Tokens.derive("chat", conversation.value()).substring(0, LENGTH);
    }
}
