package org.citizenwindow.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many messages the platform still takes for a citizen who is not writing at this moment. WeChat, customer-service
 * messages, in force since 2023-06-12: 5 within 48 h of a message, 3 within 1 min of a menu tap, follow or scan; passive
 * replies are not counted. Whether the two add up is not documented, so the larger one counts.
 */
public final class ReplyBudget {
    static final int AFTER_MESSAGE = 5;
    static final int AFTER_TAP = 3;
    static final Duration MESSAGE_WINDOW = Duration.ofHours(48);
    static final Duration TAP_WINDOW = Duration.ofMinutes(1);

    private ReplyBudget() {}

    /**
     * What is left.
     *
     * @param messageAt the citizen's last message
     * @param sentSinceMessage messages sent through the API since then
     * @param tapAt the citizen's last tap, follow or scan
     * @param sentSinceTap messages sent through the API since then
     */
    public static BudgetView left(
            Optional<Instant> messageAt,
            int sentSinceMessage,
            Optional<Instant> tapAt,
            int sentSinceTap,
            Instant now) {
        BudgetView message =
                window(messageAt, MESSAGE_WINDOW, AFTER_MESSAGE, sentSinceMessage, now);
        BudgetView tap = window(tapAt, TAP_WINDOW, AFTER_TAP, sentSinceTap, now);
        return tap.left() > message.left() ? tap : message;
    }

    private static BudgetView window(
            Optional<Instant> opened, Duration length, int of, int used, Instant now) {
        Optional<Instant> closes = opened.map(at -> at.plus(length)).filter(now::isBefore);
        return closes.isPresent()
                ? new BudgetView(Math.max(0, of - used), of, closes)
                : new BudgetView(0, of, closes);
    }

    /**
     * @param left messages that can still be sent
     * @param of how many there were when the window opened
     * @param closesAt when the window closes; empty when none is open
     */
    public record BudgetView(int left, int of, Optional<Instant> closesAt) {}
}
