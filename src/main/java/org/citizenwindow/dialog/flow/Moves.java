package org.citizenwindow.dialog.flow;

import java.util.List;
import java.util.Map;

/**
 * How a conversation that began with an older version of a flow may go on in this one: what the flow file declares under
 * {@code from: {6: …}}. What is not named here keeps its name.
 *
 * @param renameSteps old step to the step that is the same under a new name
 * @param dropSteps old step that is gone to the step at which to go on instead
 * @param renameSlots old slot to the slot that holds its value now
 * @param askAgain slots of this version to be asked of everybody who moves, whatever was answered before
 */
public record Moves(
        Map<String, String> renameSteps,
        Map<String, String> dropSteps,
        Map<String, String> renameSlots,
        List<String> askAgain) {
    public Moves {
        renameSteps = Map.copyOf(renameSteps);
        dropSteps = Map.copyOf(dropSteps);
        renameSlots = Map.copyOf(renameSlots);
        askAgain = List.copyOf(askAgain);
    }

    /** What a slot, or a dotted name that belongs to one, is called now. */
    public String slot(String old) {
        int dot = old.indexOf('.');
        String root = dot < 0 ? old : old.substring(0, dot);
        return renameSlots.getOrDefault(root, root) + (dot < 0 ? "" : old.substring(dot));
    }
}
