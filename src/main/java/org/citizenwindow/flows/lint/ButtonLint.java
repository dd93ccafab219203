package org.citizenwindow.flows.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Button;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.flows.reading.ButtonsReader;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;

/** Finds buttons that begin nothing, and those that stand where the citizen has a question to answer. */
final class ButtonLint {
    /** Commands that need something under way, which there is not when a flow has ended. */
    private static final Set<Command> POINTLESS =
            Set.of(Command.CANCEL, Command.BACK, Command.RESTART, Command.WHY);

    private final Map<String, FlowReader.Read> begun = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    /** Of all flows together: a button may begin any of them. */
    ButtonLint(List<FlowReader.Read> reads) {
        for (Command command : Command.values()) {
            names.add(command.name().toLowerCase(Locale.ROOT));
        }
        for (FlowReader.Read read : reads) {
            begun.put(read.flow().ref().name(), read);
            read.flow().starts().menu().forEach(key -> begun.put(key, read));
        }
        names.addAll(begun.keySet());
    }

    /** Adds what is wrong with the buttons of a flow. */
    void check(FlowReader.Read read) {
        for (Step step : read.flow().steps().values()) {
            if (step instanceof Step.Tell tell && !tell.buttons().isEmpty()) {
                Item place = read.steps().get(step.id()).get(ButtonsReader.KEY).orElseThrow();
                targets(tell, place);
                end(read.flow(), tell, place);
            }
        }
    }

    private void targets(Step.Tell tell, Item place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tell.buttons().size(); i++) {
            String begins = tell.buttons().get(i).begins();
            Item at = place.items().get(i);
            Optional<Command> command = Button.command(begins);
            FlowReader.Read flow = begun.get(begins);
            if (command.isPresent() && flow != null) {
                at.fault(
                        "'" + begins + "' is a command and begins a flow, too; name the other key");
            } else if (command.isEmpty() && flow == null) {
                at.fault(
                        "a button begins a menu key, a flow or a command; there is no '"
                                + begins
                                + "'"
                                + Nearest.hint(begins, names));
            } else if (command.filter(POINTLESS::contains).isPresent()) {
                at.fault(
                        "nothing is under way any more that '"
                                + begins
                                + "' could do something to");
            } else if (flow != null && !flow.flow().given().isEmpty()) {
                at.fault(
                        "'"
                                + begins
                                + "' is begun with values that a tap does not bring; no button"
                                + " can begin it");
            } else if (!seen.add(flow == null ? begins : flow.flow().ref().toString())) {
                at.fault("another button begins the same; keep one");
            }
        }
    }

    /** Buttons are the last words of a flow, and of one that leaves something behind. */
    private static void end(Flow flow, Step.Tell tell, Item place) {
        for (String id : flow.onward(tell.id())) {
            Step step = flow.steps().get(id);
            if (!(step instanceof Step.Tell || step instanceof Step.Branch)) {
                place.fault(
                        "after the buttons comes '"
                                + id
                                + "', whose numbers would be taken for theirs; buttons stand"
                                + " below the last words of a flow");
                return;
            }
        }
        if (flow.policy().anonymous()) {
            place.fault("an anonymous flow leaves nothing behind, so it has no buttons");
        }
    }
}
