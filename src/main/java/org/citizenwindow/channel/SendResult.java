package org.citizenwindow.channel;

import java.time.Instant;

/** How an attempt to send ended, in words every platform's error table is translated into. */
public sealed interface SendResult {
    /** The platform took it. */
    record Accepted(String platformMessageId) implements SendResult {}

    /** Not now: the account's rate or day quota is used up until then. */
    record Throttled(Instant until, String code) implements SendResult {}

    /** A passing fault before anything was sent: try again later. */
    record Retry(String code) implements SendResult {}

    /** Will never work for this message or this citizen. {@code window} tells whether only the reply window or budget is gone. */
    record Rejected(String code, boolean window) implements SendResult {}

    /** Timed out or cut after the request left: it may have arrived. Never sent again by itself. */
    record Uncertain(String code) implements SendResult {}
}
