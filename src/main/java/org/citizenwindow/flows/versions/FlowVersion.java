package org.citizenwindow.flows.versions;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Sentence;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;

/**
 * One version of a flow as it was read from its files: the flow, the texts it speaks, the places of its parts. Comments,
 * order of keys, words for readers, start phrases and texts that other flows use are no part of what it means.
 */
public final class FlowVersion {
    private static final String ENGINE = Flows.COMMON + '.';

    /** Parts of the file that are about readers, operators or how a conversation begins, not about how it goes on. */
    private static final Set<String> BESIDE = Set.of("version", "from", "starts");

    private final FlowReader.Read read;
    private final String name;
    private final Map<Lang, Map<String, Sentence>> own = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<String, Sentence>> texts = new EnumMap<>(Lang.class);

    /**
     * @param name of the flow's file below its service
     * @param service all texts of its service
     * @param common the engine's own texts, where its service has none
     */
    public FlowVersion(
            FlowReader.Read read,
            String name,
            Map<Lang, Map<String, Sentence>> service,
            Map<Lang, Map<String, Sentence>> common) {
        this.read = read;
        this.name = name;
        Set<String> used = new UsedTexts(read.flow()).keys();
        for (Lang lang : Lang.values()) {
            Map<String, Sentence> said = new HashMap<>(service.getOrDefault(lang, Map.of()));
            said.keySet().removeIf(key -> !used.contains(key) && !key.startsWith(ENGINE));
            own.put(lang, Map.copyOf(said));
            used.forEach(
                    key -> {
                        Sentence given = common.getOrDefault(lang, Map.of()).get(key);
                        if (given != null) {
                            said.putIfAbsent(key, given);
                        }
                    });
            texts.put(lang, Map.copyOf(said));
        }
    }

    public Flow flow() {
        return read.flow();
    }

    FlowReader.Read read() {
        return read;
    }

    /** What it says, and the engine's sentences that its service words otherwise. */
    public Map<Lang, Map<String, Sentence>> texts() {
        return texts;
    }

    /** Those of them that are its service's own. */
    Map<Lang, Map<String, Sentence>> own() {
        return own;
    }

    /** The name of the flow's file below its service, {@code flow.yaml}. */
    public String name() {
        return name;
    }

    /** The same under another number. */
    public FlowVersion numbered(int version) {
        Flow flow = flow();
        if (flow.ref().version() == version) {
            return this;
        }
        Flow numbered =
                new Flow(
                        new FlowRef(flow.ref().name(), version),
                        flow.service(),
                        flow.title(),
                        flow.starts(),
                        flow.policy(),
                        flow.given(),
                        flow.slots(),
                        flow.steps(),
                        flow.from());
        return new FlowVersion(
                new FlowReader.Read(
                        numbered,
                        read.place(),
                        read.must(),
                        read.not(),
                        read.slots(),
                        read.steps()),
                name,
                own,
                texts);
    }

    /** The file it was read from. */
    public String file() {
        return read.place().file();
    }

    /** Where a part of the file stands; the file's first line when it has none. */
    int line(String key) {
        return read.place().get(key).map(Item::line).orElseGet(() -> read.place().line());
    }

    int line(Step step) {
        return read.steps().get(step.id()).line();
    }

    int line(Slot slot) {
        return read.slots().get(slot.name()).line();
    }

    /** Whether a citizen could not tell the two apart. */
    public boolean meansTheSame(FlowVersion other) {
        return differences(other).isEmpty();
    }

    /** What differs, in a few words for a message. */
    String difference(FlowVersion other) {
        List<String> all = List.copyOf(differences(other));
        String some = all.stream().limit(3).collect(Collectors.joining(", "));
        return all.size() > 3
                ? some + " and " + (all.size() - 3) + " more differ"
                : some + " differs";
    }

    private Set<String> differences(FlowVersion other) {
        Set<String> found = new TreeSet<>();
        Map<String, Object> mine = read.place().plain();
        Map<String, Object> theirs = other.read.place().plain();
        for (String key : both(mine, theirs)) {
            if (!BESIDE.contains(key) && !Objects.equals(mine.get(key), theirs.get(key))) {
                found.add("'" + key + "'");
            }
        }
        for (Lang lang : Lang.values()) {
            Map<String, Sentence> here = own.get(lang);
            Map<String, Sentence> there = other.own.get(lang);
            both(here, there).stream()
                    .filter(key -> !Objects.equals(here.get(key), there.get(key)))
                    .forEach(key -> found.add("the text '" + key + "' in " + lang.tag()));
        }
        return found;
    }

    private static Set<String> both(Map<String, ?> mine, Map<String, ?> theirs) {
        Set<String> keys = new TreeSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        return keys;
    }
}
