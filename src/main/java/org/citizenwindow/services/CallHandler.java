package org.citizenwindow.services;

import java.time.Instant;
import java.util.Map;
import org.citizenwindow.dialog.CallResult;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;

/**
 * Carries out one kind of call a flow makes. Runs inside the transaction of the turn, so that a case and the words that
 * announce it are committed together or not at all; a handler therefore never leaves the machine.
 */
public interface CallHandler {
    /** The name flows use, e.g. {@code accidents.create}. Each name has exactly one handler; a test checks it. */
    String service();

    CallResult handle(Request request);

    /**
     * One call.
     *
     * @param callId names this call for ever: the same id must not act twice
     * @param openedAt the citizen's first message of this flow; the two times that matter are counted from it
     */
    record Request(
            String callId,
            ConversationKey conversation,
            CitizenId citizen,
            Lang lang,
            Instant openedAt,
            Instant now,
            Map<String, Value> arguments) {}
}
