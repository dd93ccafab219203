package org.citizenwindow.flows.talks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.Refusals;
import org.citizenwindow.shared.Lang;

/**
 * What of each flow the talks have passed, by language: its steps and edges, its buttons, every refusal that the answers of a
 * question can meet, every level of help.
 */
public final class Coverage {
    /** What no talk passes. */
    public record Gap(Lang lang, Flow flow, String part) {
        @Override
        public String toString() {
            return lang.tag() + " " + part;
        }
    }

    private final Flows flows;
    private final Map<Lang, Set<String>> passed = new EnumMap<>(Lang.class);

    /** Of these flows, of which nothing is passed yet. */
    public Coverage(Flows flows) {
        this.flows = flows;
        for (Lang lang : Lang.values()) {
            passed.put(lang, new HashSet<>());
        }
    }

    /** Takes in where a talk in this language came through. */
    public void add(Lang lang, List<Trace> traces) {
        for (Trace trace : traces) {
            switch (trace.kind()) {
                case ENTERED -> passed.get(lang).add(trace.flow() + '/' + trace.step());
                case LEFT ->
                        passed.get(lang)
                                .add(trace.flow() + '/' + trace.step() + " | " + trace.edge());
                case COMMAND -> {
                    if (Edges.isButton(trace.edge())) {
                        passed.get(lang).add(trace.edge());
                    }
                }
                case MISSED -> {
                    passed.get(lang).add(help(trace.flow(), Edges.rung(trace.edge())));
                    question(trace)
                            .ifPresent(
                                    slot ->
                                            passed.get(lang)
                                                    .add(
                                                            refuses(
                                                                    trace.flow(),
                                                                    slot,
                                                                    Edges.reason(trace.edge()))));
                }
                default -> {}
            }
        }
    }

    /** The slot that is asked for where something happened. */
    private Optional<String> question(Trace trace) {
        return flows.newest(trace.flow())
                .flatMap(flow -> flow.step(trace.step()))
                .filter(Step.Collect.class::isInstance)
                .map(step -> ((Step.Collect) step).slot());
    }

    private static String refuses(String flow, String slot, String refusal) {
        return flow + '/' + slot + " | refuses " + refusal;
    }

    private static String help(String flow, String rung) {
        return flow + " | helps " + rung;
    }

    /** What was not passed, the language first. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            for (Flow flow : flows.all()) {
                missing(flow, lang).forEach(part -> gaps.add(new Gap(lang, flow, part)));
            }
        }
        return gaps;
    }

    /** What of a flow was not passed in a language. */
    public List<String> missing(Flow flow, Lang lang) {
        TreeSet<String> missing = parts(flow);
        missing.removeAll(passed.get(lang));
        return List.copyOf(missing);
    }

    /** How much of one flow was passed in a language, in hundredths; 100 only when nothing is missing. */
    public int percent(Flow flow, Lang lang) {
        TreeSet<String> parts = parts(flow);
        long there = parts.stream().filter(passed.get(lang)::contains).count();
        return (int) (100 * there / parts.size());
    }

    /** One line for those who only want to know whether all is well. */
    public String summary() {
        StringBuilder line = new StringBuilder();
        long all = flows.all().stream().mapToLong(flow -> parts(flow).size()).sum();
        for (Lang lang : Lang.values()) {
            long there =
                    flows.all().stream()
                            .flatMap(flow -> parts(flow).stream())
                            .filter(passed.get(lang)::contains)
                            .count();
            line.append(line.isEmpty() ? "" : ", ");
            line.append(lang.tag()).append(' ').append(there).append(" of ").append(all);
        }
        return "steps, edges, refusals and levels of help passed by talks: " + line;
    }

    private static TreeSet<String> parts(Flow flow) {
        TreeSet<String> parts = steps(flow);
        parts.addAll(refusals(flow));
        parts.addAll(levels(flow));
        return parts;
    }

    private static TreeSet<String> refusals(Flow flow) {
        TreeSet<String> parts = new TreeSet<>();
        for (Slot slot : flow.slots().values()) {
            if (flow.collecting(slot.name()).isPresent()) {
                Refusals.of(slot.type())
                        .forEach(
                                refusal ->
                                        parts.add(
                                                refuses(flow.ref().name(), slot.name(), refusal)));
            }
        }
        return parts;
    }

    private static TreeSet<String> levels(Flow flow) {
        TreeSet<String> parts = new TreeSet<>();
        boolean asks =
                flow.steps().values().stream()
                        .anyMatch(
                                step ->
                                        step instanceof Step.Collect
                                                || step instanceof Step.Confirm);
        if (asks) {
            flow.policy()
                    .ladder()
                    .forEach(rung -> parts.add(help(flow.ref().name(), Edges.rung(rung))));
        }
        return parts;
    }

    private static TreeSet<String> steps(Flow flow) {
        TreeSet<String> parts = new TreeSet<>();
        for (Step step : flow.steps().values()) {
            String name = flow.ref().name() + '/' + step.id();
            parts.add(name);
            Edges.of(flow, step).forEach(edge -> parts.add(name + " | " + edge));
            if (step instanceof Step.Tell tell) {
                tell.buttons().forEach(button -> parts.add(Edges.button(name, button.begins())));
            }
        }
        return parts;
    }

    /** A table for people. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# What the talks pass\n\n");
        out.append("| flow | steps and edges | refusals | levels of help |");
        for (Lang lang : Lang.values()) {
            out.append(' ').append(lang.tag()).append(" |");
        }
        out.append("\n|---|---|---|---|").append("---|".repeat(Lang.values().length)).append('\n');
        Map<String, Flow> byName = new TreeMap<>();
        flows.all().forEach(flow -> byName.put(flow.ref().name(), flow));
        for (Flow flow : byName.values()) {
            out.append("| ").append(flow.ref()).append(" | ").append(steps(flow).size());
            out.append(" | ").append(refusals(flow).size());
            out.append(" | ").append(levels(flow).size()).append(" |");
            for (Lang lang : Lang.values()) {
                out.append(' ').append(percent(flow, lang)).append(" % |");
            }
            out.append('\n');
        }
        out.append("\n## Not passed\n\n");
        gaps().forEach(gap -> out.append("- ").append(gap).append('\n'));
        return out.toString();
    }
}
