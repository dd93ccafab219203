package org.citizenwindow.dialog.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.flow.Limits;

/**
 * What a citizen gave in earlier reports and is offered again, so that it need not be typed. Belongs to the person, not to the
 * conversation's state: it is sealed where it is stored, and nothing of it gets into the state but what a button shows.
 *
 * @param kept whether the office keeps such values at all
 * @param values by {@link org.citizenwindow.dialog.slot.SlotType#kind kind}, the newest first
 */
public record Profile(boolean kept, Map<String, List<String>> values) {
    /** A citizen of whom nothing is remembered yet. */
    public static final Profile EMPTY = new Profile(true, Map.of());

    /** Nothing is remembered of anybody. */
    public static final Profile OFF = new Profile(false, Map.of());

    /**
     * One value to remember.
     *
     * @param kind under which questions of the same kind find it
     * @param text the value as it was taken
     */
    public record Entry(String kind, String text) {
        @Override
        public String toString() {
            return "Entry[" + kind + " ***]";
        }
    }

    public Profile {
        values = Map.copyOf(values);
    }

    /** The values of a kind, the newest first. */
    public List<String> of(String kind) {
        return values.getOrDefault(kind, List.of());
    }

    /** With one more value as the newest of its kind; the oldest gives way. */
    public Profile plus(Entry entry) {
        List<String> list = new ArrayList<>(of(entry.kind()));
        list.remove(entry.text());
        list.addFirst(entry.text());
        Map<String, List<String>> all = new HashMap<>(values);
        all.put(
                entry.kind(),
                List.copyOf(list.subList(0, Math.min(list.size(), Limits.REMEMBERED))));
        return new Profile(kept, all);
    }

    /** With nothing in it. */
    public Profile forgotten() {
        return new Profile(kept, Map.of());
    }

    @Override
    public String toString() {
        return "Profile[" + (kept ? values.keySet() : "off") + "]";
    }
}
