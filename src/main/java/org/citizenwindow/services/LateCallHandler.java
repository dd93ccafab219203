package org.citizenwindow.services;

import java.time.Instant;
import org.citizenwindow.dialog.call.CallResult;

/**
 * Carries out one kind of call at a back end beyond the machine. Runs outside of every transaction and lock, on a thread of its
 * own that is interrupted when the time is over; what it does must not change anything here.
 *
 * <p>The same call may come again, with the same {@code callId}, after a failure, after the deadline, and after a process that
 * died before it could record the answer. It must then not act twice but answer as before: the id goes to the back end as the
 * idempotency key. A call that undoes another is told that one's id as {@code call} beside its arguments; what the back end does
 * not know by then must never happen, as the first may still be on its way.
 */
public interface LateCallHandler {
    /** The name flows use, e.g. {@code permits.apply}; described with {@code late: true} in a {@code calls.yaml}. */
    String service();

    /**
     * Asks the back end.
     *
     * @param deadline when nobody waits for this try any more; what takes longer counts as not known to be done
     * @return {@link CallResult.Unavailable} only when it is certain that nothing was done
     * @throws Exception when that is not certain
     */
    CallResult handle(CallHandler.Request request, Instant deadline) throws Exception;
}
