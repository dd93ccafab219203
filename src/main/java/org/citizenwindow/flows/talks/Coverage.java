package org.citizenwindow.flows.talks;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.shared.Lang;

/** Which steps and edges of each flow the talks have passed, by language. */
public final class Coverage {
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
                default -> {}
            }
        }
    }

    /** What was not passed: one line each, the language first. */
    public List<String> gaps() {
        TreeSet<String> gaps = new TreeSet<>();
        for (Lang lang : Lang.values()) {
            for (Flow flow : flows.all()) {
                TreeSet<String> missing = parts(flow);
                missing.removeAll(passed.get(lang));
                missing.forEach(part -> gaps.add(lang.tag() + " " + part));
            }
        }
        return List.copyOf(gaps);
    }

    /** Steps and edges of a flow that were not passed in a language. */
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
        return "steps and edges passed by talks: " + line;
    }

    private static TreeSet<String> parts(Flow flow) {
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
        StringBuilder out = new StringBuilder("# Steps and edges passed by the talks\n\n");
        out.append("| flow | steps and edges |");
        for (Lang lang : Lang.values()) {
            out.append(' ').append(lang.tag()).append(" |");
        }
        out.append("\n|---|---|").append("---|".repeat(Lang.values().length)).append('\n');
        Map<String, Flow> byName = new TreeMap<>();
        flows.all().forEach(flow -> byName.put(flow.ref().name(), flow));
        for (Flow flow : byName.values()) {
            out.append("| ").append(flow.ref()).append(" | ").append(parts(flow).size());
            out.append(" |");
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
