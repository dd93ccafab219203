package org.citizenwindow.conversation;

import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;

/**
 * A conversation as staff see it.
 *
 * @param agent sign-in name of the member of staff who has taken over; empty while the account itself answers
 * @param unfollowed whether the citizen left: nothing can be sent any more
 */
public record ConversationView(
        ConversationKey key,
        CitizenId citizen,
        Lang lang,
        Optional<Instant> lastMessageAt,
        Optional<String> agent,
        boolean unfollowed) {}
