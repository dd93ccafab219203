package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Known;
import org.citizenwindow.dialog.value.Value;

/** Takes values into slots, and out of them again. */
final class Answers {
    private Answers() {}

    /** Takes an answer to the open question and goes on. */
    static void accept(Turn turn, Slot slot, Value value) {
        accept(turn, slot, Map.of(slot.name(), value));
    }

    /** Takes an answer with its companions and goes on. What depends on it is forgotten if it changed. */
    static void accept(Turn turn, Slot slot, Map<String, Value> answer) {
        turn.trace(Trace.Kind.ANSWERED, slot.name());
        Map<String, Value> besides = turn.message().takeGathered();
        Map<String, Value> values = Known.plus(besides, answer);
        Map<String, Value> old = turn.top().slots();
        boolean changed =
                old.containsKey(slot.name())
                        && !old.get(slot.name()).equals(values.get(slot.name()));
        Set<String> touched = new HashSet<>(values.keySet());
        touched.addAll(companions(old, slot.name()));
        Set<String> forgotten = new HashSet<>();
        if (changed) {
            for (String dependant : turn.flow().dependants(slot.name())) {
                if (old.containsKey(dependant)) {
                    touched.add(dependant);
                    touched.addAll(companions(old, dependant));
                    forgotten.add(dependant);
                    forget(turn, dependant);
                }
            }
        }
        Map<String, Value> before = new HashMap<>();
        touched.stream().filter(old::containsKey).forEach(name -> before.put(name, old.get(name)));
        Map<String, Value> now = new HashMap<>(turn.top().slots());
        companions(now, slot.name()).forEach(now::remove);
        now.putAll(values);
        String step = turn.top().step();
        List<Frame.Answered> trail = new ArrayList<>(turn.top().trail());
        trail.add(new Frame.Answered(step, touched, before));
        boolean correcting = !turn.top().changed().isEmpty();
        Set<String> changes = new HashSet<>(turn.top().changed());
        if (correcting) {
            changes.addAll(forgotten);
        }
        turn.top(frame -> frame.with(now).trail(trail).changed(changes).said(besides).at(step));
        Gathering.readBack(turn, besides);
        Running.leave(turn, turn.flow().step(step).orElseThrow());
        Running.on(turn);
    }

    /** Takes a value for a slot that was not asked for; the question stays. */
    static void note(Turn turn, Slot slot, Value value) {
        Map<String, Value> now = new HashMap<>(turn.top().slots());
        now.put(slot.name(), value);
        turn.top(frame -> frame.with(now));
    }

    /** Keeps what a call brought; it goes again when the answer that led to the call is taken back. */
    static void brought(Turn turn, Map<String, Value> values) {
        Map<String, Value> old = turn.top().slots();
        List<Frame.Answered> trail = new ArrayList<>(turn.top().trail());
        if (!trail.isEmpty()) {
            Frame.Answered last = trail.removeLast();
            Set<String> set = new HashSet<>(last.set());
            Map<String, Value> before = new HashMap<>(last.before());
            for (String name : values.keySet()) {
                if (set.add(name) && old.containsKey(name)) {
                    before.put(name, old.get(name));
                }
            }
            trail.add(new Frame.Answered(last.step(), set, before));
        }
        Map<String, Value> now = new HashMap<>(old);
        now.putAll(values);
        turn.top(frame -> frame.with(now).trail(trail));
    }

    /** Takes a slot's value and its companions out; a hold is released. */
    static void forget(Turn turn, String name) {
        Slot slot = turn.flow().slots().get(name);
        if (slot != null) {
            Booking.release(turn, slot);
        }
        Map<String, Value> left = new HashMap<>(turn.top().slots());
        left.remove(name);
        companions(left, name).forEach(left::remove);
        turn.top(frame -> frame.with(left));
    }

    /**
     * Takes back the last answer: every slot it changed holds again what it held before.
     *
     * @return whether there was one
     */
    static boolean takeBack(Turn turn) {
        List<Frame.Answered> trail = turn.top().trail();
        if (trail.isEmpty()) {
            return false;
        }
        Frame.Answered last = trail.getLast();
        for (String name : last.set()) {
            Slot slot = turn.flow().slots().get(name);
            if (slot != null) {
                Booking.release(turn, slot);
            }
        }
        Map<String, Value> slots = new HashMap<>(turn.top().slots());
        slots.keySet().removeAll(last.set());
        last.before().entrySet().stream()
                .filter(entry -> !Booking.isHold(turn, entry.getKey()))
                .forEach(entry -> slots.put(entry.getKey(), entry.getValue()));
        turn.top(
                frame ->
                        frame.with(slots)
                                .trail(trail.subList(0, trail.size() - 1))
                                .changed(Set.of())
                                .at(last.step()));
        return true;
    }

    /** The dotted names that belong to a slot ({@code slot.site_name}). */
    static Set<String> companions(Map<String, Value> slots, String name) {
        Set<String> found = new HashSet<>();
        for (String key : slots.keySet()) {
            if (key.startsWith(name + '.')) {
                found.add(key);
            }
        }
        return found;
    }
}
