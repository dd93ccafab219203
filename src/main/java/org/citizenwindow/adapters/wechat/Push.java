package org.citizenwindow.adapters.wechat;

import org.citizenwindow.channel.InboundMessage;

/**
 * One push, read.
 *
 * @param message what it says, in the house's words
 * @param recipient the account's original id it was addressed to; the sender of a passive reply
 */
record Push(InboundMessage message, String recipient) {
    /** The citizen's OpenID; the addressee of a passive reply. */
    String sender() {
        return message.conversation().userId();
    }
}
