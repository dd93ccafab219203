package org.citizenwindow.channel;

import java.time.Instant;
import org.citizenwindow.shared.ConversationKey;

/**
 * One push from a platform, verified, decrypted and parsed.
 *
 * @param conversation who wrote, on which account
 * @param dedupeKey names this push among all of the account for ever; a repeat has the same (platform-facts 1.4: account +
 *     user + create time + message id, or event and its key)
 * @param sentAt the platform's time of it, whole seconds
 * @param content what it is
 */
public record InboundMessage(
        ConversationKey conversation, String dedupeKey, Instant sentAt, Content content) {

    /** What a citizen can send. Texts are as received, unnormalised; absent texts are empty, never null. */
    public sealed interface Content {
        /** Typed words; {@code menuItem} is the id of a tapped message-menu item, else empty. */
        record Text(String text, String menuItem) implements Content {}

        /** A picture to be fetched from the platform under {@code platformMediaId} before it expires there. */
        record Picture(String platformMediaId, String url) implements Content {}

        /** A voice message; {@code recognition} is the platform's own transcript, often empty. */
        record Voice(String platformMediaId, String format, String recognition)
                implements Content {}

        record Video(String platformMediaId) implements Content {}

        /** A sent place in degrees (WGS/GCJ as the platform gives it), with the platform's label for it. */
        record Location(double latitude, double longitude, String label) implements Content {}

        record Link(String title, String url) implements Content {}

        /** A tap on the account's menu. */
        record MenuTap(String key) implements Content {}

        /** Followed the account; {@code scene} of the code that was scanned, else empty. */
        record Followed(String scene) implements Content {}

        record Unfollowed() implements Content {}

        record Scanned(String scene) implements Content {}

        /** Anything that needs no answer of its own (delivery reports, pages viewed, types of tomorrow). */
        record Notice(String type, String key) implements Content {}
    }
}
