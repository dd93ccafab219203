package org.citizenwindow.flows.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.flows.reading.Item;

/** What a talk says that it covers, for those who look for one, and whether it does. */
final class TalkCovers {
    /** Lines by what they cover. */
    private static final Map<String, String> LINES =
            Map.of(
                    "redeliver", "redelivery",
                    "reorder", "reorder",
                    "photos", "photos",
                    "photo_failed", "photo_failed",
                    "voice", "voice",
                    "location", "pin",
                    "agent", "person",
                    "invited", "invited");

    private static final String CRASH = "crash.";
    private static final String BUTTONS = "buttons";
    private static final String REFUSAL = "refusal";
    private static final String LADDER = "ladder";

    /** What happens on the way, by what it covers. */
    private static final Map<Trace.Kind, String> WAY =
            Map.of(
                    Trace.Kind.REMINDED, "reminder",
                    Trace.Kind.EXPIRED, "expiry",
                    Trace.Kind.EMERGENCY, "emergency");

    private TalkCovers() {}

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(LINES.values());
        known.addAll(WAY.values());
        known.addAll(
                List.of(
                        BUTTONS,
                        REFUSAL,
                        LADDER,
                        CRASH + TalkLines.BEFORE_COMMIT,
                        CRASH + TalkLines.AFTER_COMMIT));
        for (Command command : Command.values()) {
            known.add(name(command));
        }
        return known;
    }

    private static String name(Command command) {
        return command.name().toLowerCase(Locale.ROOT);
    }

    /** Tells names there are not. */
    static List<Item> read(Item item) {
        Set<String> known = known();
        List<Item> covers = new ArrayList<>();
        for (Item each : item.items()) {
            if (known.contains(each.text())) {
                covers.add(each);
            } else {
                each.fault(
                        "nothing is called '"
                                + each.text()
                                + "'"
                                + Nearest.hintOrAll(each.text(), known));
            }
        }
        return covers;
    }

    /** What the talk promised and did not do. */
    static List<Item> missing(Talk talk, List<Trace> traces) {
        Set<String> seen = new TreeSet<>();
        for (Item line : talk.lines()) {
            LINES.forEach(
                    (key, name) -> {
                        if (line.get(key).isPresent()) {
                            seen.add(name);
                        }
                    });
            line.get("crash").ifPresent(when -> seen.add(CRASH + when.text()));
        }
        for (Trace trace : traces) {
            switch (trace.kind()) {
                case COMMAND -> seen.add(commanded(trace.edge()));
                case MISSED -> seen.add(Edges.isRefusal(trace.edge()) ? REFUSAL : LADDER);
                default -> seen.add(WAY.getOrDefault(trace.kind(), ""));
            }
        }
        return talk.covers().stream().filter(cover -> !seen.contains(cover.text())).toList();
    }

    /** "CORRECT plate" names a slot, too. */
    private static String commanded(String edge) {
        return Edges.isButton(edge)
                ? BUTTONS
                : edge.substring(0, (edge + ' ').indexOf(' ')).toLowerCase(Locale.ROOT);
    }
}
