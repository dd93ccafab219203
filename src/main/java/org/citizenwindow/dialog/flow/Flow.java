package org.citizenwindow.dialog.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.value.ValueType;
import org.citizenwindow.shared.LocalizedText;

/**
 * One version of one flow, checked when it was loaded: every name it uses exists.
 *
 * @param ref name and version
 * @param service the public service it belongs to: where its texts are found
 * @param title what people call it
 * @param starts how it begins
 * @param policy how it bears interruption, silence and misunderstanding
 * @param given values known from outside when it is started
 * @param slots what it asks for, by name, in the order of the file
 * @param steps its steps by id, in the order of the file; the first is where it begins
 * @param from how conversations of older versions may go on in this one, by their version
 */
public record Flow(
        FlowRef ref,
        String service,
        LocalizedText title,
        Starts starts,
        Policy policy,
        Map<String, ValueType> given,
        Map<String, Slot> slots,
        Map<String, Step> steps,
        Map<Integer, Moves> from) {

    /** The target that ends a flow. */
    public static final String END = "end";

    /** The target that drops a flow, as the citizen's own 取消 does. */
    public static final String CANCEL = "cancel";

    /**
     * How a flow begins.
     *
     * @param menu menu keys and button payloads
     * @param listed whether the menu text names it
     * @param emergency whether it runs after a word of danger
     * @param brief whether it only tells something and may run on top of others without being asked about
     * @param said the value it begins with
     */
    public record Starts(
            List<String> menu,
            boolean listed,
            boolean emergency,
            boolean brief,
            Optional<Said> said) {
        public Starts {
            menu = List.copyOf(menu);
        }
    }

    /**
     * A flow that a value begins: the number of a case and nothing else that is understood.
     *
     * @param slot what the value answers
     * @param insteadOf flows that would begin, if the value were not said with the wish for them
     */
    public record Said(String slot, List<String> insteadOf) {
        public Said {
            insteadOf = List.copyOf(insteadOf);
        }
    }

    /** What happens when another flow is asked for in the middle of this one. */
    public enum Interrupt {
        ALLOW,
        ASK,
        BLOCK
    }

    public Flow {
        given = Map.copyOf(given);
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        from = Map.copyOf(from);
    }

    /** Where the flow begins. */
    public String first() {
        return steps.keySet().iterator().next();
    }

    /** The step of this id; empty when this version has none. */
    public Optional<Step> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** The first step that collects this slot; empty when none does. */
    public Optional<Step.Collect> collecting(String slot) {
        for (Step step : steps.values()) {
            if (step instanceof Step.Collect collect && collect.slot().equals(slot)) {
                return Optional.of(collect);
            }
        }
        return Optional.empty();
    }

    /** Slots that are still to be asked on some way on from this step. */
    public Set<String> ahead(String step) {
        Set<String> found = new HashSet<>();
        for (String id : onward(step)) {
            if (steps.get(id) instanceof Step.Collect collect) {
                found.add(collect.slot());
            }
        }
        return found;
    }

    /** This step and all that some way on from it comes to. */
    public Set<String> onward(String step) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(step));
        while (!open.isEmpty()) {
            Step at = steps.get(open.removeLast());
            if (at != null && seen.add(at.id())) {
                open.addAll(Edges.targets(this, at));
            }
        }
        return seen;
    }

    /** The slots that must be asked again when this one changes, and those that depend on them in turn. */
    public List<String> dependants(String slot) {
        List<String> found = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(slot));
        while (!open.isEmpty()) {
            String of = open.removeLast();
            for (Slot candidate : slots.values()) {
                if (candidate.dependsOn().contains(of)
                        && !found.contains(candidate.name())
                        && !candidate.name().equals(slot)) {
                    found.add(candidate.name());
                    open.add(candidate.name());
                }
            }
        }
        return found;
    }
}
