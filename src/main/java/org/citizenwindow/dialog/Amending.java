package org.citizenwindow.dialog;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/**
 * What was submitted is corrected by a flow of its own, named by the flow that submitted it ({@code policy.amend}). Its choice
 * {@code field} names the answer, and its slots of the same names take the new values.
 */
final class Amending {
    private static final String FIELD = "field";

    private Amending() {}

    /** The flows that correct what others submitted. */
    static List<Flow> flows(Flows flows) {
        Set<Flow> found = new LinkedHashSet<>();
        for (Flow flow : flows.all()) {
            flow.policy().amend().flatMap(flows::newest).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /**
     * "The plate should be …" while nothing is under way: the flow that corrects begins, with what was said.
     *
     * @return false when the words are no such wish
     */
    static boolean begins(Turn turn, Heard heard) {
        Optional<Start> start = start(turn, heard);
        start.ifPresent(
                s ->
                        Running.start(
                                turn, s.amend(), Frame.Kind.STARTED, known(s.amend(), s.wish())));
        return start.isPresent();
    }

    /** Whether a message is one that {@link #begins} would take. */
    static boolean meant(Turn turn, Heard heard) {
        return start(turn, heard).isPresent();
    }

    /** The flow that corrects, and what is to be corrected. */
    private record Start(Flow amend, Correcting.Wish wish) {}

    private static Optional<Start> start(Turn turn, Heard heard) {
        for (Flow flow : turn.flows().all()) {
            Optional<Flow> amend = flow.policy().amend().flatMap(turn.flows()::newest);
            if (amend.isPresent()) {
                List<Slot> slots = List.copyOf(flow.slots().values());
                Optional<Correcting.Wish> wish = Correcting.named(turn, flow, slots, heard);
                if (wish.isPresent()) {
                    return Optional.of(new Start(amend.get(), wish.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Value> known(Flow amend, Correcting.Wish wish) {
        Map<String, Value> known = new HashMap<>();
        String name = wish.slot().name();
        Slot field = amend.slots().get(FIELD);
        if (field != null
                && field.type() instanceof SlotType.OneOf oneOf
                && oneOf.options().stream().anyMatch(option -> option.id().equals(name))) {
            known.put(FIELD, new Value.Choice(name, name));
            Slot slot = amend.slots().get(name);
            if (slot != null
                    && wish.answer().isPresent()
                    && Understand.words(slot.type(), wish.answer().get())
                            instanceof Understanding.Understood(Value value)) {
                known.put(name, value);
            }
        }
        return known;
    }
}
