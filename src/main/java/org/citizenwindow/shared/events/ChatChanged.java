package org.citizenwindow.shared.events;

import org.citizenwindow.shared.ConversationKey;

/** A message was added to a conversation or changed its state: whoever shows it should look again. */
public record ChatChanged(ConversationKey conversation) {}
