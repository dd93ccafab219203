package org.citizenwindow.flows.lint;

import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.call.CallSpec;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.flows.reading.CallBook;
import org.citizenwindow.flows.reading.Item;

/** Compares what a step says about waiting and undoing with the calls there are. */
final class LateLint {
    private final Item place;
    private final CallSpec call;
    private final CallBook calls;

    LateLint(Item place, CallSpec call, CallBook calls) {
        this.place = place;
        this.call = call;
        this.calls = calls;
    }

    /**
     * Tells what does not fit.
     *
     * @param entry the call that is made
     */
    void check(CallBook.Entry entry) {
        if (call.later().isEmpty()) {
            if (entry.late()) {
                fault("answers later; say how long a try may take: timeout: PT8S");
            }
            return;
        }
        if (!entry.late()) {
            fault(
                    "answers in the turn: nobody waits for it, and what fails with it is undone with it;"
                            + " remove timeout, retry, while_waiting and undo");
            return;
        }
        call.later().flatMap(LateTerms::undo).ifPresent(name -> undo(entry, name));
        if (entry.acts() && call.later().get().undo().isEmpty()) {
            place.note(
                    "'"
                            + entry.name()
                            + "' may be done although nobody knows it, or wants it any more, and nothing"
                            + " undoes it; name the call that does under undo");
        }
    }

    private void undo(CallBook.Entry entry, String name) {
        CallBook.Entry undo = calls.find(name).orElse(null);
        if (undo == null) {
            place.fault("there is no call '" + name + "'" + Nearest.hint(name, calls.names()));
            return;
        }
        if (!entry.acts()) {
            fault("changes nothing, so there is nothing to undo");
        }
        if (!undo.acts()) {
            place.fault("'" + name + "' changes nothing, so it undoes nothing");
        }
        Set<String> given = new TreeSet<>(call.with().keySet());
        given.addAll(call.fixed().keySet());
        given.add(LateTerms.CALL);
        for (String needed : undo.needs()) {
            if (!given.contains(needed)) {
                place.fault(
                        "'"
                                + name
                                + "' needs '"
                                + needed
                                + "', and undoing gives it only "
                                + String.join(", ", given)
                                + ": the arguments of '"
                                + entry.name()
                                + "' and its id");
            }
        }
        if (!undo.open() && undo.takes().stream().noneMatch(given::contains)) {
            place.fault(
                    "'"
                            + name
                            + "' takes nothing of what undoing gives: "
                            + String.join(", ", given));
        }
    }

    private void fault(String what) {
        place.fault("'" + call.service() + "' " + what);
    }
}
