package org.citizenwindow.flows.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Predicate;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;

/** Finds slots that are asked for nothing, and values that are used where no way has brought them. */
public final class UseLint {
    private final FlowReader.Read read;
    private final Flow flow;
    private final Map<String, Set<String>> ways;
    private final Set<String> used = new HashSet<>();

    UseLint(FlowReader.Read read, Map<String, Set<String>> ways) {
        this.read = read;
        this.flow = read.flow();
        this.ways = ways;
    }

    /** Names used by texts: told by {@link TextLint}. */
    void check() {
        Map<String, Set<String>> before = knownBefore();
        for (Step step : flow.steps().values()) {
            if (!before.containsKey(step.id())) {
                continue;
            }
            Set<String> known = new HashSet<>(before.get(step.id()));
            for (String name : needs(step)) {
                used.add(root(name));
                if (!all().contains(name)) {
                    place(step)
                            .fault(
                                    "'"
                                            + name
                                            + "' is no slot and no call brings it"
                                            + Nearest.hint(name, all()));
                } else if (!known.contains(name)) {
                    place(step)
                            .fault(
                                    "'"
                                            + name
                                            + "' is used in '"
                                            + step.id()
                                            + "' before anything asks for it");
                }
            }
            known.addAll(brings(step));
            for (Step.Edge edge : step.next()) {
                for (String name :
                        edge.when().map(Predicate::names).orElse(new java.util.TreeSet<>())) {
                    used.add(root(name));
                    boolean said = edge.when().get().source().contains(name); // not only meant
                    if (said && !known.contains(name)) {
                        place(step)
                                .fault(
                                        "the condition \""
                                                + edge.when().get().source()
                                                + "\" uses '"
                                                + name
                                                + "' before anything asks for it");
                    }
                }
            }
        }
        for (Slot slot : flow.slots().values()) {
            used.addAll(slot.dependsOn());
            if (flow.collecting(slot.name()).isEmpty()) {
                read.slots()
                        .get(slot.name())
                        .fault(
                                "no step collects '"
                                        + slot.name()
                                        + "'; add a step or remove the slot");
            }
        }
    }

    /** Slots whose value nothing uses. */
    public static void unused(FlowReader.Read read, Set<String> inTexts) {
        UseLint lint = new UseLint(read, Map.of());
        for (Step step : read.flow().steps().values()) {
            lint.needs(step).forEach(name -> lint.used.add(root(name)));
            step.next()
                    .forEach(
                            edge ->
                                    edge.when()
                                            .ifPresent(
                                                    p ->
                                                            p.names()
                                                                    .forEach(
                                                                            name ->
                                                                                    lint.used.add(
                                                                                            root(
                                                                                                    name)))));
        }
        for (Slot slot : read.flow().slots().values()) {
            boolean isUsed =
                    lint.used.contains(slot.name())
                            || read.slots().get(slot.name()).get("read_by").isPresent()
                            || inTexts.stream().anyMatch(name -> root(name).equals(slot.name()))
                            || read.flow().slots().values().stream()
                                    .anyMatch(other -> other.dependsOn().contains(slot.name()));
            if (!isUsed) {
                read.slots()
                        .get(slot.name())
                        .fault(
                                "'"
                                        + slot.name()
                                        + "' is asked for and nothing uses it; do not ask for it, or say who reads it in the chat with read_by: desk");
            }
        }
    }

    private static String root(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private Item place(Step step) {
        return read.steps().get(step.id());
    }

    /** What a step needs to be known when it is entered. */
    private List<String> needs(Step step) {
        List<String> names = new ArrayList<>();
        switch (step) {
            case Step.CallOut call -> call.call().with().values().forEach(names::addAll);
            case Step.Confirm confirm -> names.addAll(confirm.fields());
            case Step.Collect collect -> {
                Slot slot = flow.slots().get(collect.slot());
                switch (slot == null ? null : slot.type()) {
                    case SlotType.Offered offered ->
                            offered.call().with().values().forEach(names::addAll);
                    case SlotType.Appointment appointment ->
                            appointment.site().ifPresent(names::add);
                    case SlotType.Photos photos -> photos.only().ifPresent(names::add);
                    case null, default -> {}
                }
            }
            case Step.Tell ignored -> {}
            case Step.Branch ignored -> {}
        }
        return names;
    }

    /** What is known once a step is left. */
    private Set<String> brings(Step step) {
        return switch (step) {
            case Step.Collect collect -> {
                Set<String> names = new HashSet<>(Set.of(collect.slot()));
                Slot slot = flow.slots().get(collect.slot());
                if (slot != null) {
                    names.addAll(FlowReader.companions(slot).keySet());
                }
                yield names;
            }
            case Step.CallOut call -> call.call().gives().keySet();
            case Step.Tell ignored -> Set.of();
            case Step.Branch ignored -> Set.of();
            case Step.Confirm ignored -> Set.of();
        };
    }

    private Set<String> all() {
        Set<String> names = new HashSet<>(flow.given().keySet());
        flow.steps().values().forEach(step -> names.addAll(brings(step)));
        return names;
    }

    /** For each step, every name that at least one way to it has brought. */
    Map<String, Set<String>> knownBefore() {
        Map<String, Set<String>> known = new HashMap<>();
        known.put(flow.first(), new HashSet<>(flow.given().keySet()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : flow.steps().values()) {
                if (!known.containsKey(step.id())) {
                    continue;
                }
                Set<String> after = new HashSet<>(known.get(step.id()));
                after.addAll(brings(step));
                for (String target : ways.getOrDefault(step.id(), Set.of())) {
                    grew |= known.computeIfAbsent(target, any -> new HashSet<>()).addAll(after);
                }
            }
        }
        return known;
    }
}
