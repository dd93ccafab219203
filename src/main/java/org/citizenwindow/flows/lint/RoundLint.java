package org.citizenwindow.flows.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.flows.reading.FlowReader;

/**
 * Finds rounds in which nobody is asked anything: the engine would go round until its budget ends. A slot that is known is not
 * asked for again, so a round is broken only by a summary or by a way that asks again ({@code ask_again}).
 */
final class RoundLint {
    private final FlowReader.Read read;
    private final Flow flow;
    private final Map<String, List<String>> silent;

    RoundLint(FlowReader.Read read) {
        this.read = read;
        this.flow = read.flow();
        this.silent =
                flow.steps().values().stream().collect(Collectors.toMap(Step::id, this::silent));
    }

    /** Where a step leads to without a word from the citizen that would not have been said before. */
    private List<String> silent(Step step) {
        return switch (step) {
            case Step.Confirm ignored -> List.of();
            case Step.CallOut call -> {
                List<String> targets = new ArrayList<>();
                call.next().forEach(edge -> targets.add(edge.to()));
                call.rejected().values().forEach(detour -> add(targets, detour));
                add(targets, call.unavailable());
                yield targets;
            }
            case Step.Collect collect -> List.copyOf(Edges.targets(flow, collect));
            case Step.Tell tell -> List.copyOf(Edges.targets(flow, tell));
            case Step.Branch branch -> List.copyOf(Edges.targets(flow, branch));
        };
    }

    private static void add(List<String> targets, Step.Detour detour) {
        if (detour.askAgain().isEmpty()) {
            targets.add(detour.to());
        }
    }

    void check() {
        for (Step step : flow.steps().values()) {
            Set<String> seen = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(silent.get(step.id()));
            while (!open.isEmpty()) {
                String id = open.pop();
                if (seen.add(id)) {
                    open.addAll(silent.getOrDefault(id, List.of()));
                }
            }
            if (seen.contains(step.id())) {
                read.steps()
                        .get(step.id())
                        .fault(
                                "'"
                                        + step.id()
                                        + "' leads back to itself and nothing is asked; ask something"
                                        + " again on the way (ask_again), or end");
            }
        }
    }
}
