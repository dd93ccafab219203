package org.citizenwindow.channel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a channel carries. Known before there is an adapter for it, so that what a service says can be checked for every channel
 * it may be spoken on.
 *
 * @param name the platform part of its conversations' keys
 * @param bytes most bytes of one text, in UTF-8; 0 for no such limit
 * @param characters most characters of one text; 0 for no such limit
 * @param buttons how many answers it draws as buttons below one text; more, and all where it has none, are numbered lines
 * @param key most bytes of a menu key
 * @param window how long after the citizen's last message the office may still write
 * @param unasked how many messages it may write within that time without another word of the citizen
 */
public record Capabilities(
        String name,
        int bytes,
        int characters,
        int buttons,
        int key,
        Duration window,
        int unasked) {
    /** The channel that conversations are on where nothing else is said. */
    public static final String USUAL = "wechat";

    /**
     * WeChat: 2,048 bytes of text (cut at 2,000), no buttons in a conversation, key of a menu entry 128 bytes, customer-service
     * window 48 h with 5 messages. Weibo: a reply has fewer than 300 characters, window 48 h without a count.
     */
    public static final List<Capabilities> KNOWN =
            List.of(
                    new Capabilities(USUAL, 2000, 0, 0, 128, Duration.ofHours(48), 5),
                    new Capabilities(
                            "weibo", 0, 299, 0, 128, Duration.ofHours(48), Integer.MAX_VALUE));

    /** The names of all channels that are known. */
    public static List<String> names() {
        return KNOWN.stream().map(Capabilities::name).toList();
    }

    /** The channel of this name; empty when none is known by it. */
    public static Optional<Capabilities> of(String name) {
        return KNOWN.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }
}
