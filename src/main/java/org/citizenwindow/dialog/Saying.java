package org.citizenwindow.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Mentions;
import org.citizenwindow.dialog.value.Value;

/** Flows that a value begins: whoever sends the number of a case wants to know where it stands. */
final class Saying {
    private Saying() {}

    /**
     * Begins the flow of the value that is said, where nothing else was understood that is to be done.
     *
     * @return false when no flow begins with anything that is said
     */
    static boolean begins(Turn turn, Heard heard) {
        Optional<Flow> flow =
                turn.flows().all().stream().filter(any -> isSaid(any, heard)).findFirst();
        flow.ifPresent(any -> Asides.begin(turn, any.ref().name()));
        return flow.isPresent();
    }

    /** The flow that begins in the place of this one, because the value it is about is said with the wish. */
    static Optional<String> insteadOf(Turn turn, Heard heard, String wished) {
        return turn.flows().all().stream()
                .filter(
                        flow ->
                                flow.starts().said().stream()
                                        .anyMatch(said -> said.insteadOf().contains(wished)))
                .filter(flow -> isSaid(flow, heard))
                .map(flow -> flow.ref().name())
                .findFirst();
    }

    /**
     * The value a flow begins with, by its slot: what it is about, so it answers with it and nobody reads it back; empty where
     * there is none, or more than one.
     */
    static Map<String, Value> about(Flow flow, Heard heard) {
        return said(flow, heard).size() == 1
                ? Map.of(flow.starts().said().orElseThrow().slot(), said(flow, heard).getFirst())
                : Map.of();
    }

    private static boolean isSaid(Flow flow, Heard heard) {
        return !said(flow, heard).isEmpty();
    }

    private static List<Value> said(Flow flow, Heard heard) {
        return flow.starts().said().map(said -> flow.slots().get(said.slot())).stream()
                .flatMap(slot -> Mentions.in(heard, List.of(slot.type())).stream())
                .map(Mentions.Mention::value)
                .distinct()
                .toList();
    }
}
