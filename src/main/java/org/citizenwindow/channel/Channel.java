package org.citizenwindow.channel;

import org.citizenwindow.shared.ConversationKey;

/** One platform, as the rest of the house sees it. Its calls leave the machine: never make one inside a transaction. */
public interface Channel {
    /** {@code wechat}, {@code weibo}, …: the platform part of every {@link ConversationKey} it serves. */
    String platform();

    /** Sends one message to a citizen through the platform's API. Never throws for what the platform answers. */
    SendResult send(ConversationKey to, OutboundMessage message);

    /**
     * Fetches what a citizen sent.
     *
     * @param limit the most bytes to read
     */
    Fetched fetch(ConversationKey from, String platformMediaId, long limit);
}
