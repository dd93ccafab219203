package org.citizenwindow.dialog.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.shared.Lang;

/**
 * One thing a flow needs to know.
 *
 * @param name unique in its flow
 * @param type how an answer is understood
 * @param texts keys of what is said about it
 * @param picture resource below {@code services/} that is sent with the question; empty for none
 * @param aliases words people use for it in corrections, besides its label
 * @param dependsOn slots whose correction makes this one be asked again
 * @param safety whether the question is about danger itself: its own answers are no emergency
 * @param remembered whether the answer is kept for the citizen's next report and offered there
 */
public record Slot(
        String name,
        SlotType type,
        Keys texts,
        String picture,
        Map<Lang, List<String>> aliases,
        List<String> dependsOn,
        boolean safety,
        boolean remembered) {

    /** Keys of a slot's sentences. */
    public record Keys(
            String ask, String why, String example, String label, Optional<String> rephrase) {}

    public Slot {
        aliases = Map.copyOf(aliases);
        dependsOn = List.copyOf(dependsOn);
    }
}
