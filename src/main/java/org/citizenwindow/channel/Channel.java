package org.citizenwindow.channel;

import org.citizenwindow.shared.ConversationKey;

/** One platform, as the rest of the house sees it. Its calls leave the machine: never make one inside a transaction. */
public interface Channel {
    /** {@code wechat}, {@code weibo}, …: the platform part of every {@link ConversationKey} it serves. */
    String platform();

    /** Sends one message to a citizen through the platform's API. Never throws for what the platform answers. */
    SendResult send(ConversationKey to, OutboundMessage message);

    /**
     * Whether the message can be the answer to the citizen's own push as it is, without a remote call. What cannot goes
     * through the outbox, in its place among the others.
     *
     * @param trigger what the citizen sent; platforms allow different answers to a message and to an event
     */
    default boolean answersPassively(
            ConversationKey to, InboundMessage.Content trigger, OutboundMessage message) {
        return message instanceof OutboundMessage.Text;
    }

    /**
     * Fetches what a citizen sent.
     *
     * @param limit the most bytes to read
     */
    Fetched fetch(ConversationKey from, String platformMediaId, long limit);
}
