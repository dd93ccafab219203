package org.citizenwindow.flows.lint;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;

/** Finds what is wrong with ways out for silence: too late, too soon, or taking silence for a yes. */
public final class SilenceLint {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final FlowReader.Read read;
    private final Flow flow;

    private SilenceLint(FlowReader.Read read) {
        this.read = read;
        this.flow = read.flow();
    }

    /** Adds what is wrong with a flow's ways out for silence to its faults. */
    public static void check(FlowReader.Read read) {
        SilenceLint lint = new SilenceLint(read);
        for (Step step : read.flow().steps().values()) {
            if (step instanceof Step.Collect collect) {
                collect.silence().ifPresent(silent -> lint.check(collect, silent));
            }
        }
    }

    private void check(Step.Collect step, Step.Silent silent) {
        Item place = read.steps().get(step.id());
        if (silent.after().compareTo(SHORTEST) < 0) {
            place.fault("people need time to answer: 'silence' is at least PT1M after");
        }
        if (silent.after().compareTo(flow.policy().expire()) >= 0) {
            place.fault(
                    "the flow expires after "
                            + flow.policy().expire()
                            + ", so silence of "
                            + silent.after()
                            + " is never reached; make 'after' shorter");
        }
        Slot slot = flow.slots().get(step.slot());
        if (slot != null && slot.safety()) {
            place.fault("'" + step.slot() + "' is about danger; nobody is led past it by silence");
        }
        acting(silent.to())
                .ifPresent(
                        act ->
                                place.fault(
                                        "after silence the way leads to '"
                                                + act
                                                + "', which is final, and nothing is asked in between;"
                                                + " silence agrees to nothing"));
    }

    /** A final step that is reached without a word from the citizen. */
    private Optional<String> acting(String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            Step step = flow.steps().get(id);
            boolean asks = step instanceof Step.Collect || step instanceof Step.Confirm;
            if (step == null || asks || !seen.add(id)) {
                continue;
            }
            if (step.common().barrier()) {
                return Optional.of(id);
            }
            open.addAll(Edges.targets(flow, step));
        }
        return Optional.empty();
    }
}
