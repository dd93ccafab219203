package org.citizenwindow.shared.events;

import java.time.Instant;
import java.util.Set;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/**
 * A citizen unfollowed the account, and what nobody needs any more is to be erased: the platform's rules ask for it. Fired
 * inside the transaction that heard of it; each room erases its own.
 *
 * @param hasCases whether the office has a case of this citizen: then the conversation is part of its file and stays with it,
 *     under its retention
 * @param evidence the pictures of those cases
 */
public record CitizenLeft(
        ConversationKey conversation, boolean hasCases, Set<MediaId> evidence, Instant at) {
    public CitizenLeft {
        evidence = Set.copyOf(evidence);
    }
}
