package org.citizenwindow.flows.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;

/** Finds what is wrong with how flows begin: by a value ({@code starts: {said: …}}), by the button of another. */
public final class StartLint {
    /** Types of answers that can be told in any sentence. */
    private static final Set<String> UNMISTAKABLE =
            Set.of("plate_cn", "phone_cn", "id_number", "case_number");

    private StartLint() {}

    /** Looks at all flows together: a value begins one of them only. */
    public static void check(List<FlowReader.Read> reads) {
        Set<String> names = new TreeSet<>();
        reads.forEach(read -> names.add(read.flow().ref().name()));
        Set<String> begun = new HashSet<>();
        for (FlowReader.Read read : reads) {
            read.flow().starts().said().ifPresent(said -> said(read, said, names, begun));
            brief(read);
        }
        ButtonLint buttons = new ButtonLint(reads);
        reads.forEach(buttons::check);
    }

    /** Nobody is led into something that acts without being asked. */
    private static void brief(FlowReader.Read read) {
        if (read.flow().starts().brief()) {
            read.flow().steps().values().stream()
                    .filter(step -> step.common().barrier() || step instanceof Step.Confirm)
                    .forEach(
                            step ->
                                    read.steps()
                                            .get(step.id())
                                            .fault(
                                                    "a brief flow only tells something, but '"
                                                            + step.id()
                                                            + "' is final or asks to be agreed to;"
                                                            + " remove brief: true"));
        }
    }

    private static void said(
            FlowReader.Read read, Flow.Said said, Set<String> names, Set<String> begun) {
        Item place = read.place().need("starts").need("said");
        Slot slot = read.flow().slots().get(said.slot());
        if (slot == null) {
            place.fault(
                    "there is no slot '"
                            + said.slot()
                            + "' to begin with"
                            + Nearest.hint(said.slot(), read.flow().slots().keySet()));
            return;
        }
        String type = slot.type().word();
        if (!UNMISTAKABLE.contains(type)) {
            place.fault(
                    "a flow begins with a value that can be told in any sentence: "
                            + String.join(", ", new TreeSet<>(UNMISTAKABLE))
                            + "; '"
                            + said.slot()
                            + "' is "
                            + type);
        } else if (!begun.add(type)) {
            place.fault("another flow begins with a " + type + " already; keep one");
        }
        for (String other : said.insteadOf()) {
            if (!names.contains(other)) {
                place.fault("there is no flow '" + other + "'" + Nearest.hint(other, names));
            }
        }
    }
}
