package org.citizenwindow.dialog;

import java.util.List;
import org.citizenwindow.dialog.state.Conversation;

/**
 * What one event led to.
 *
 * @param state the next conversation; the very same object when the event was out of date and did nothing
 * @param effects what is to be done, in order, in the same transaction that stores the state
 * @param traces which steps and edges were passed; holds no word the citizen wrote
 */
public record Outcome(Conversation state, List<Effect> effects, List<Trace> traces) {
    public Outcome {
        effects = List.copyOf(effects);
        traces = List.copyOf(traces);
    }
}
