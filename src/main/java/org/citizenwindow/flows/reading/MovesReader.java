package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Moves;
import org.citizenwindow.dialog.match.Nearest;

/**
 * Reads {@code from:}, what a flow says about conversations of its older versions, and checks what can be checked without
 * those: every target is there. What needs the older version is {@code VersionLint}'s.
 */
public final class MovesReader {
    private final FlowReader.Read read;

    private MovesReader(FlowReader.Read read) {
        this.read = read;
    }

    static Map<Integer, Moves> read(Optional<Item> item) {
        Map<Integer, Moves> from = new HashMap<>();
        item.map(Item::entries)
                .orElse(Map.of())
                .forEach(
                        (version, moves) -> {
                            if (version.matches("[1-9]\\d{0,8}")) {
                                from.put(Integer.parseInt(version), moves(moves));
                            } else {
                                moves.fault(
                                        "'"
                                                + version
                                                + "' is no version; under 'from' stand the numbers of"
                                                + " older versions");
                            }
                        });
        return from;
    }

    private static Moves moves(Item item) {
        if (item.isText() && item.text().equals("same")) {
            return new Moves(Map.of(), Map.of(), Map.of(), List.of());
        }
        Moves moves =
                new Moves(
                        names(item.get("rename_steps")),
                        names(item.get("drop_steps")),
                        names(item.get("rename_slots")),
                        item.get("ask_again").map(Item::texts).orElse(List.of()));
        if (item.isMap()) {
            item.close();
        }
        return moves;
    }

    private static Map<String, String> names(Optional<Item> item) {
        Map<String, String> names = new HashMap<>();
        item.map(Item::entries).orElse(Map.of()).forEach((old, now) -> names.put(old, now.text()));
        return names;
    }

    /** Says what is wrong with {@code from} as far as this version alone shows it. */
    public static void check(FlowReader.Read read) {
        new MovesReader(read).check();
    }

    private void check() {
        Flow flow = read.flow();
        Optional<Item> from = read.place().get("from");
        flow.from()
                .forEach(
                        (version, moves) -> {
                            Item place = from.orElseThrow().get("" + version).orElseThrow();
                            if (version >= flow.ref().version()) {
                                place.fault(
                                        "version "
                                                + version
                                                + " is not older than this one, "
                                                + flow.ref().version());
                            }
                            targets(place, version, moves);
                        });
    }

    private void targets(Item place, int version, Moves moves) {
        Flow flow = read.flow();
        List<String> steps = new ArrayList<>(moves.renameSteps().values());
        steps.addAll(moves.dropSteps().values());
        for (String step : steps) {
            if (!flow.steps().containsKey(step)) {
                place.fault(
                        "from "
                                + version
                                + ": there is no step '"
                                + step
                                + "'"
                                + Nearest.hint(step, flow.steps().keySet()));
            }
        }
        moves.renameSteps().keySet().stream()
                .filter(moves.dropSteps()::containsKey)
                .forEach(
                        step ->
                                place.fault(
                                        "from "
                                                + version
                                                + ": step '"
                                                + step
                                                + "' is both renamed and dropped"));
        List<String> slots = new ArrayList<>(moves.renameSlots().values());
        slots.addAll(moves.askAgain());
        for (String slot : slots) {
            if (!flow.slots().containsKey(slot)) {
                place.fault(
                        "from "
                                + version
                                + ": there is no slot '"
                                + slot
                                + "'"
                                + Nearest.hint(slot, flow.slots().keySet()));
            }
        }
    }
}
