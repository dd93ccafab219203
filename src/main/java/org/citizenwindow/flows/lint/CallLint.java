package org.citizenwindow.flows.lint;

import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.call.CallSpec;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.value.ValueType;
import org.citizenwindow.flows.reading.CallBook;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;

/** Compares what a flow asks of the desk with the calls there are ({@link CallBook}). */
final class CallLint {
    private static final String OTHER = "other";

    private final FlowReader.Read read;
    private final Flow flow;
    private final CallBook calls;

    CallLint(FlowReader.Read read, CallBook calls) {
        this.read = read;
        this.flow = read.flow();
        this.calls = calls;
    }

    void check() {
        for (Step step : flow.steps().values()) {
            if (step instanceof Step.CallOut call) {
                step(read.steps().get(step.id()), call);
            }
        }
        for (Slot slot : flow.slots().values()) {
            if (slot.type() instanceof SlotType.Offered offered) {
                options(read.slots().get(slot.name()), offered.call());
            }
        }
    }

    private void step(Item place, Step.CallOut call) {
        CallBook.Entry entry = known(place, call.call());
        if (entry == null) {
            return;
        }
        if (entry.acts() && !call.common().barrier()) {
            place.fault(
                    "'"
                            + entry.name()
                            + "' changes something that going back or correcting must not undo; add barrier: true");
        }
        new LateLint(place, call.call(), calls).check(entry);
        for (String code : call.rejected().keySet()) {
            Set<String> codes = new TreeSet<>(entry.rejects());
            if (!code.equals(OTHER) && !codes.contains(code)) {
                place.fault(
                        "'"
                                + entry.name()
                                + "' never refuses with '"
                                + code
                                + "'"
                                + Nearest.hint(code, codes));
            }
        }
    }

    private void options(Item place, CallSpec call) {
        CallBook.Entry entry = known(place, call);
        if (entry != null && !entry.gives().containsKey("options")) {
            place.fault("'" + entry.name() + "' gives no options to choose from");
        }
        if (entry != null && entry.late()) {
            place.fault(
                    "'"
                            + entry.name()
                            + "' answers later; options come from a call that answers in the turn");
        }
        if (entry != null && entry.acts()) {
            place.fault(
                    "'"
                            + entry.name()
                            + "' changes something; options come from a call that does not");
        }
    }

    private CallBook.Entry known(Item place, CallSpec call) {
        CallBook.Entry entry = calls.find(call.service()).orElse(null);
        if (entry == null) {
            place.fault(
                    "there is no call '"
                            + call.service()
                            + "'"
                            + Nearest.hint(call.service(), calls.names()));
            return null;
        }
        Set<String> given = new TreeSet<>(call.with().keySet());
        given.addAll(call.fixed().keySet());
        for (String name : entry.needs()) {
            if (!given.contains(name)) {
                place.fault(
                        "'"
                                + entry.name()
                                + "' needs '"
                                + name
                                + "'; give it under with or fixed"
                                + Nearest.to(name, given)
                                        .map(near -> "; did you mean it by '" + near + "'?")
                                        .orElse(""));
            }
        }
        given.removeAll(entry.takes());
        if (!entry.open()) {
            given.forEach(
                    name ->
                            place.fault(
                                    "'"
                                            + entry.name()
                                            + "' takes no '"
                                            + name
                                            + "'"
                                            + Nearest.hint(name, entry.takes())));
        }
        call.gives()
                .forEach(
                        (name, type) -> {
                            ValueType there = entry.gives().get(name);
                            if (there == null) {
                                place.fault(
                                        "'"
                                                + entry.name()
                                                + "' gives no '"
                                                + name
                                                + "'"
                                                + Nearest.hint(name, entry.gives().keySet()));
                            } else if (there != type) {
                                place.fault(
                                        "'"
                                                + name
                                                + "' of '"
                                                + entry.name()
                                                + "' is "
                                                + there.word()
                                                + ", not "
                                                + type.word());
                            }
                        });
        return entry;
    }
}
