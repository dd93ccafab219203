package org.citizenwindow.flows;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.Nearest;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * One value of a YAML file with its place in it. Reading something that is not there, or is of another kind, is a fault and
 * gives an empty value, so that reading goes on and all faults come out together. A map that was read to its end is
 * {@linkplain #close() closed}: keys nobody asked for are faults.
 */
final class Item {
    /** More levels than any flow needs; fewer than would overflow the reader. */
    private static final int CODE_POINTS = 1_000_000;

    private final String file;
    private final Faults faults;
    private final Node node;
    private final Map<String, Item> entries;

    /** The keys somebody asked for; only a map has any. */
    private final Set<String> asked;

    private Item(String file, Faults faults, Node node) {
        this.file = file;
        this.faults = faults;
        this.node = node;
        entries = node instanceof MappingNode ? new LinkedHashMap<>() : Map.of();
        asked = node instanceof MappingNode ? new TreeSet<>() : Set.of();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key =
                        tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (entries.put(key, new Item(file, faults, tuple.getValueNode())) != null) {
                    faults.add(file, lineOf(tuple.getKeyNode()), "'" + key + "' stands here twice");
                }
            }
        }
    }

    /** Reads a whole file; an unreadable one gives an empty item and a fault. */
    static Item parse(String file, String yaml, Faults faults) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setAllowDuplicateKeys(true)
                        .setCodePointLimit(CODE_POINTS)
                        .build();
        try {
            Checked events = new Checked(settings, file, yaml, faults);
            Optional<Node> root = new Composer(settings, events).getSingleNode();
            if (events.anchored) {
                return new Item(file, faults, null);
            }
            if (root.isEmpty()) {
                faults.add(file, 0, "the file is empty");
            }
            return new Item(file, faults, root.orElse(null));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            faults.add(file, line, "no readable YAML: " + broken.getProblem());
            return new Item(file, faults, null);
        }
    }

    /** What stands in a file, piece by piece; what no file may hold is told in passing. */
    private static final class Checked extends ParserImpl {
        private final String file;
        private final Faults faults;
        private boolean anchored;

        Checked(LoadSettings settings, String file, String yaml, Faults faults) {
            super(settings, new StreamReader(settings, yaml));
            this.file = file;
            this.faults = faults;
        }

        @Override
        public Event next() {
            Event event = super.next();
            if (event instanceof AliasEvent || isAnchor(event)) {
                anchored = true;
                tell(event, "anchors and aliases are not allowed; write the value out");
            }
            if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()) {
                tell(event, "tags are not allowed; remove " + scalar.getTag().get());
            }
            return event;
        }

        private static boolean isAnchor(Event event) {
            return event instanceof NodeEvent node && node.getAnchor().isPresent();
        }

        private void tell(Event event, String what) {
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            faults.add(file, line, what);
        }
    }

    String file() {
        return file;
    }

    int line() {
        return node == null ? 0 : lineOf(node);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    void fault(String what) {
        faults.add(file, line(), what);
    }

    void note(String what) {
        faults.note(file, line(), what);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isAbsent() {
        return node == null;
    }

    /** The value of a key; empty when the map does not have it. */
    Optional<Item> get(String key) {
        if (isMap()) {
            asked.add(key);
        } else if (node != null) {
            fault("a map with '" + key + "' is expected here");
        }
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key that must be there. */
    Item need(String key) {
        Optional<Item> item = get(key);
        if (item.isEmpty() && (node == null || isMap())) {
            if (node != null) {
                fault("'" + key + "' is missing");
            }
        }
        return item.orElseGet(() -> new Item(file, faults, null));
    }

    /** All keys with their values, whatever they are called. */
    Map<String, Item> entries() {
        if (isMap()) {
            asked.addAll(entries.keySet());
        } else if (node != null) {
            fault("a map is expected here");
        }
        return entries;
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> items.add(new Item(file, faults, each)));
        } else if (node != null) {
            items.add(this);
        }
        return items;
    }

    /** A text, as it stands in the file: numbers and {@code true} too. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node != null) {
            fault("a text is expected here");
        }
        return "";
    }

    List<String> texts() {
        return items().stream().map(Item::text).toList();
    }

    boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false") && node != null) {
            fault("true or false is expected here, not '" + text + "'");
        }
        return text.equals("true");
    }

    int number(int least, int most) {
        try {
            int value = Integer.parseInt(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // told below
        }
        if (node != null) {
            fault("a whole number from " + least + " to " + most + " is expected here");
        }
        return least;
    }

    Duration duration() {
        try {
            return text().equals("now") ? Duration.ZERO : parseDuration(text());
        } catch (DateTimeException notOne) {
            if (node != null) {
                fault("a duration such as PT10M, PT48H or -P3D is expected here");
            }
            return Duration.ZERO;
        }
    }

    private static Duration parseDuration(String text) {
        return Duration.parse(text);
    }

    /** A map as plain maps, lists and texts, for comparing it with another: without places, comments and {@code about}. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new HashMap<>();
        entries.forEach((key, item) -> plain.put(key, item.value()));
        plain.remove("about");
        return plain;
    }

    private Object value() {
        if (isMap()) {
            return plain();
        }
        return isList() ? items().stream().map(Item::value).toList() : text();
    }

    /** Keys nobody asked for are faults. */
    void close() {
        for (Map.Entry<String, Item> entry : entries.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                entry.getValue()
                        .fault(
                                "'"
                                        + entry.getKey()
                                        + "' is not known here"
                                        + Nearest.to(entry.getKey(), asked)
                                                .map(near -> "; did you mean '" + near + "'?")
                                                .orElse("; allowed: " + String.join(", ", asked)));
            }
        }
    }

    /** What this is in plain words: for messages. */
    boolean isNumber() {
        return node instanceof ScalarNode scalar
                && scalar.getTag().getValue().matches(".*:(int|float)");
    }

    boolean isFlag() {
        return node instanceof ScalarNode scalar && scalar.getTag().getValue().endsWith(":bool");
    }
}
