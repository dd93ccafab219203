package org.citizenwindow.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The moments of a case. The two times that matter are counted from the first message, not from the opening: first message →
 * may leave, and first message → closed.
 *
 * @param firstMessageAt the citizen's first message of the report
 * @param mayLeaveAt when the citizen was told that the vehicles may leave
 * @param dueAt when the next answer is owed; none while the clock stands still and after closing
 */
public record CaseTimes(
        Instant firstMessageAt,
        Instant openedAt,
        Optional<Instant> mayLeaveAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> dueAt,
        Optional<Instant> closedAt,
        Instant changedAt) {

    /** First message → may leave. */
    public Optional<Duration> untilMayLeave() {
        return mayLeaveAt.map(at -> Duration.between(firstMessageAt, at));
    }

    /** First message → closed. */
    public Optional<Duration> untilClosed() {
        return closedAt.map(at -> Duration.between(firstMessageAt, at));
    }

    /** Whether an answer is owed and its time has passed. */
    public boolean isLate(Instant now) {
        return dueAt.filter(now::isAfter).isPresent();
    }
}
