package org.citizenwindow.channel;

/** What came back when a citizen's media was asked for from the platform. */
public sealed interface Fetched {
    /** The bytes as the platform gave them; the label is its own claim and not to be trusted. */
    record Content(byte[] bytes, String claimedType) implements Fetched {}

    /** The platform no longer has it (WeChat keeps it three days). */
    record Gone(String code) implements Fetched {}

    /** More bytes than the limit that was given; reading stopped there. */
    record TooLarge(long limit) implements Fetched {}

    /** A passing fault: try again later. */
    record Retry(String code) implements Fetched {}
}
