package org.citizenwindow.shared.events;

import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/**
 * A picture was stored, or could not be had. Fired by {@code media} inside the transaction that recorded it.
 *
 * @param media which one
 * @param conversation who sent it
 * @param stored whether a cleaned copy is there to look at
 * @param sha256 lower-hex hash of the bytes as received; empty when nothing was received
 * @param reason why it was not stored: {@code expired}, {@code too_large}, {@code not_a_picture}, {@code unreadable},
 *     {@code unavailable}; empty when it was
 */
public record MediaSettled(
        MediaId media,
        ConversationKey conversation,
        boolean stored,
        String sha256,
        String reason) {}
