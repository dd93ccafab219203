package org.citizenwindow.flows.talks;

import java.time.Duration;
import java.util.Optional;
import org.citizenwindow.dialog.call.CallResult;

/**
 * What a back end of a talk answers.
 *
 * @param result empty when it gives no answer in its time; a call that is answered in the turn cannot be had then
 * @param after how long a call that answers later takes
 */
record TalkAnswer(Optional<CallResult> result, Duration after) {
    static TalkAnswer of(CallResult result) {
        return new TalkAnswer(Optional.of(result), Duration.ZERO);
    }

    static TalkAnswer none() {
        return new TalkAnswer(Optional.empty(), Duration.ZERO);
    }

    /** What a call in the turn gets. */
    CallResult atOnce() {
        return result.orElse(new CallResult.Unavailable());
    }
}
