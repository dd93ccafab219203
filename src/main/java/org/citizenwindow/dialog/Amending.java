package org.citizenwindow.dialog;

import java.util.Collections;
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
     * "The plate should be …": what is to be corrected of something submitted before.
     *
     * @param of the flow that was submitted
     * @param amend the one that corrects it
     */
    record Wish(Flow of, Flow amend, Correcting.Wish named) {
        /** The flow that corrects begins, with what was said. */
        void begin(Turn turn) {
            Running.start(turn, amend, Frame.Kind.STARTED, known(amend, named));
        }
    }

    /** What the words wish to correct; empty when they are no such wish. */
    static Optional<Wish> meant(Turn turn, Heard heard) {
        for (Flow flow : turn.flows().all()) {
            Optional<Flow> amend = flow.policy().amend().flatMap(turn.flows()::newest);
            if (amend.isPresent()) {
                List<Slot> slots = List.copyOf(flow.slots().values());
                Optional<Correcting.Wish> named = Correcting.named(turn, flow, slots, heard);
                if (named.isPresent()) {
                    return Optional.of(new Wish(flow, amend.get(), named.get()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * "The plate, I mean" where another answer is asked for to be corrected: that one instead, of the same case. What is
     * corrected already is not given up for it.
     *
     * @return false when the words are no such wish
     */
    static boolean instead(Turn turn, Heard heard) {
        Optional<Wish> wish =
                meant(turn, heard)
                        .filter(other -> other.amend().ref().equals(turn.flow().ref()))
                        .filter(other -> isUncorrected(turn, other.of()));
        wish.ifPresent(
                other -> {
                    Frame old = turn.top();
                    Map<String, Value> known = new HashMap<>(old.slots());
                    known.putAll(known(turn.flow(), other.named()));
                    Running.dropTop(turn);
                    Running.start(turn, other.amend(), old.kind(), known);
                });
        return wish.isPresent();
    }

    private static boolean isUncorrected(Turn turn, Flow of) {
        return Collections.disjoint(turn.top().slots().keySet(), of.slots().keySet());
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
