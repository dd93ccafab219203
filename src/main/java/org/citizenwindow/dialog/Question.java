package org.citizenwindow.dialog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The question that is open in a flow.
 *
 * @param slot what it asks for; empty for a summary
 * @param proposed a value that was understood and is being read back for a yes
 * @param options answers offered, in order: number 1 is the first
 * @param page which page of appointment times is shown, from 0
 * @param misses how often in a row the answer was not understood: the rung of the ladder
 * @param burstAt when the last picture of a burst came that has not been acknowledged yet
 */
public record Question(
        String slot,
        Optional<Value> proposed,
        List<Value.Choice> options,
        int page,
        int misses,
        Optional<Instant> burstAt) {
    public Question {
        options = List.copyOf(options);
    }

    static Question about(String slot) {
        return new Question(slot, Optional.empty(), List.of(), 0, 0, Optional.empty());
    }

    Question offering(List<Value.Choice> newOptions) {
        return new Question(slot, proposed, newOptions, page, misses, burstAt);
    }

    Question checking(Value value, List<Value.Choice> yesNo) {
        return new Question(slot, Optional.of(value), yesNo, page, 0, burstAt);
    }

    Question page(int newPage) {
        return new Question(slot, proposed, options, newPage, 0, burstAt);
    }

    Question missed() {
        return new Question(slot, proposed, options, page, misses + 1, burstAt);
    }

    Question burst(Optional<Instant> last) {
        return new Question(slot, proposed, options, page, misses, last);
    }
}
