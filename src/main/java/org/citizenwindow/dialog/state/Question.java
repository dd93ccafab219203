package org.citizenwindow.dialog.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Moves;
import org.citizenwindow.dialog.value.Value;

/**
 * The question that is open in a flow.
 *
 * @param slot what it asks for; empty for a summary
 * @param proposed a value that is read back for a yes, or of which a part is there
 * @param check whether {@code proposed} is being read back
 * @param options answers offered, in order: number 1 is the first
 * @param page which page of appointment times is shown, from 0
 * @param misses how often in a row the answer was not understood: the rung of the ladder
 * @param burstAt when the last picture of a burst came that has not been acknowledged yet
 */
public record Question(
        String slot,
        Optional<Value> proposed,
        boolean check,
        List<Value.Choice> options,
        int page,
        int misses,
        Optional<Instant> burstAt) {
    public Question {
        options = List.copyOf(options);
    }

    /** The question for a slot, put for the first time; an empty name is the summary's. */
    public static Question about(String slot) {
        return new Question(slot, Optional.empty(), false, List.of(), 0, 0, Optional.empty());
    }

    /** The same question under the slot's name in another version of the flow. */
    public Question about(Moves moves) {
        return new Question(moves.slot(slot), proposed, check, options, page, misses, burstAt);
    }

    /** With these options to choose from. */
    public Question offering(List<Value.Choice> newOptions) {
        return new Question(slot, proposed, check, newOptions, page, misses, burstAt);
    }

    /** A value is read back, with yes and no to choose from. */
    public Question checking(Value value, List<Value.Choice> yesNo) {
        return new Question(slot, Optional.of(value), true, yesNo, page, 0, burstAt);
    }

    /** A part of the answer is known. */
    public Question partly(Value value) {
        return new Question(slot, Optional.of(value), false, options, page, 0, burstAt);
    }

    /** At this page of its options, counted from 0. */
    public Question page(int newPage) {
        return new Question(slot, proposed, check, options, newPage, 0, burstAt);
    }

    /** An answer to it was not understood. */
    public Question missed() {
        return new Question(slot, proposed, check, options, page, misses + 1, burstAt);
    }

    /** When the last picture of a burst came; empty when it is over. */
    public Question burst(Optional<Instant> last) {
        return new Question(slot, proposed, check, options, page, misses, last);
    }
}
