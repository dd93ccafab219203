package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.citizenwindow.dialog.value.ValueType;

/**
 * What flows may ask of the desk: the calls there are, what each takes and gives, and which of them change something. Read
 * from {@code calls.yaml} of each service; a test compares it with the handlers.
 */
public final class CallBook {
    /** Name of the file that lists the calls of a service. */
    public static final String FILE = "calls.yaml";

    private static final String FORMAT = "cw.calls/1";

    /**
     * One call.
     *
     * @param acts whether it changes something outside the conversation: it needs a barrier and stands after the summary
     * @param late whether its back end is beyond the machine: it answers after the turn
     * @param open whether it takes any argument besides those named
     * @param needs arguments without which it cannot be made
     * @param takes names of arguments
     * @param gives what an ok answer brings
     * @param rejects codes of its refusals
     */
    public record Entry(
            String name,
            String about,
            boolean acts,
            boolean late,
            boolean open,
            Set<String> needs,
            Set<String> takes,
            Map<String, ValueType> gives,
            List<String> rejects) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    /** The calls of all these files; what is wrong is added to their faults. */
    public static CallBook read(List<Item> files) {
        CallBook book = new CallBook();
        files.forEach(book::file);
        return book;
    }

    private void file(Item file) {
        file.format(FORMAT);
        file.need("calls").entries().forEach(this::call);
        file.close();
    }

    private void call(String name, Item item) {
        Entry entry =
                new Entry(
                        name,
                        item.need("about").text(),
                        item.need("acts").flag(),
                        item.get("late").map(Item::flag).orElse(false),
                        item.get("open").map(Item::flag).orElse(false),
                        new LinkedHashSet<>(item.get("needs").map(Item::texts).orElse(List.of())),
                        new LinkedHashSet<>(item.get("takes").map(Item::texts).orElse(List.of())),
                        item.get("gives").map(SlotReader::types).orElse(Map.of()),
                        item.get("rejects").map(Item::texts).orElse(List.of()));
        item.close();
        if (entries.put(name, entry) != null) {
            item.fault("the call '" + name + "' is described twice");
        }
    }

    /** The call of this name; empty when there is none. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** All calls, by name. */
    public List<Entry> all() {
        return new ArrayList<>(entries.values());
    }

    /** Names of all calls. */
    public Set<String> names() {
        return entries.keySet();
    }
}
