package org.citizenwindow.dialog.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.match.Phrase;

/** By which words and menu keys flows begin. */
public final class Phrasebook {
    /**
     * How one flow begins.
     *
     * @param must phrases that begin it, in all languages
     * @param not phrases that never do
     */
    public record Entry(String flow, Phrase must, Phrase not) {}

    private final List<Entry> entries;
    private final Map<String, String> byKey;

    /**
     * @param byKey menu key to flow
     */
    public Phrasebook(List<Entry> entries, Map<String, String> byKey) {
        this.entries = List.copyOf(entries);
        this.byKey = Map.copyOf(byKey);
    }

    /** The flows a {@link org.citizenwindow.dialog.match.Normal} text begins. */
    public List<String> begunBy(String text) {
        return entries.stream()
                .filter(entry -> entry.must().fits(text) && !entry.not().fits(text))
                .map(Entry::flow)
                .toList();
    }

    /** The flow a menu key or button payload begins; empty for an unknown key. */
    public Optional<String> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
