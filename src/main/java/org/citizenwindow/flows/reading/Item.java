package org.citizenwindow.flows.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.match.Nearest;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * One value of a YAML file with its place in it. Reading something that is not there, or is of another kind, is a fault and
 * gives an empty value, so that reading goes on and all faults come out together. A map that was read to its end is
 * {@linkplain #close() closed}: keys nobody asked for are faults.
 */
public final class Item {
    /** What a value is. */
    private enum Kind {
        ABSENT,
        TEXT,
        LIST,
        MAP
    }

    private static final ScalarResolver TYPES = new JsonSchema().getScalarResolver();

    private final String file;
    private final Faults faults;
    private final int line;
    private final Kind kind;
    private final String text;
    private final boolean plain;
    private final List<Item> items;
    private final Map<String, Item> entries;

    /** The keys somebody asked for; only a map has any. */
    private final Set<String> asked;

    private Item(
            String file,
            Faults faults,
            int line,
            Kind kind,
            String text,
            boolean plain,
            List<Item> items,
            Map<String, Item> entries) {
        this.file = file;
        this.faults = faults;
        this.line = line;
        this.kind = kind;
        this.text = text;
        this.plain = plain;
        this.items = items;
        this.entries = entries;
        this.asked = kind == Kind.MAP ? new TreeSet<>() : Set.of();
    }

    static Item absent(String file, Faults faults) {
        return new Item(file, faults, 0, Kind.ABSENT, "", false, List.of(), Map.of());
    }

    /**
     * @param plain whether it is written without quotation marks
     */
    public static Item text(String file, Faults faults, int line, String text, boolean plain) {
        return new Item(file, faults, line, Kind.TEXT, text, plain, List.of(), Map.of());
    }

    static Item list(String file, Faults faults, int line, List<Item> items) {
        return new Item(file, faults, line, Kind.LIST, "", false, items, Map.of());
    }

    static Item map(String file, Faults faults, int line, Map<String, Item> entries) {
        return new Item(file, faults, line, Kind.MAP, "", false, List.of(), entries);
    }

    /** Reads a whole file; an unreadable one gives an empty item and a fault. */
    public static Item parse(String file, String yaml, Faults faults) {
        return new ItemReading(file, faults).of(yaml);
    }

    /** The file it stands in. */
    public String file() {
        return file;
    }

    /** Its line, counted from 1. */
    public int line() {
        return line;
    }

    /** Tells what is wrong here, and what to do. */
    public void fault(String what) {
        faults.add(file, line(), what);
    }

    /** Tells what an author should know about it and what keeps nothing from loading. */
    public void note(String what) {
        faults.note(file, line(), what);
    }

    /** Whether it has keys and values. */
    public boolean isMap() {
        return kind == Kind.MAP;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether it is a single text. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isAbsent() {
        return kind == Kind.ABSENT;
    }

    /** The value of a key; empty when the map does not have it. */
    public Optional<Item> get(String key) {
        if (isMap()) {
            asked.add(key);
        } else if (!isAbsent()) {
            fault("a map with '" + key + "' is expected here");
        }
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key that must be there. */
    public Item need(String key) {
        Optional<Item> item = get(key);
        if (item.isEmpty() && isMap()) {
            fault("'" + key + "' is missing; add it");
        }
        return item.orElseGet(() -> absent(file, faults));
    }

    /** The key {@code format}, which must be there and say this. */
    public void format(String expected) {
        Optional<Item> format = get("format");
        if (format.isEmpty() && isMap()) {
            fault("'format' is missing; the first line is format: " + expected);
        }
        format.filter(there -> !there.text().equals(expected))
                .ifPresent(
                        there ->
                                there.fault(
                                        "the format is "
                                                + expected
                                                + ", not '"
                                                + there.text
                                                + "'"));
    }

    /** All keys with their values, whatever they are called. */
    public Map<String, Item> entries() {
        if (isMap()) {
            asked.addAll(entries.keySet());
        } else if (!isAbsent()) {
            fault("a map is expected here");
        }
        return entries;
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<Item> items() {
        return isList() || isAbsent() ? Collections.unmodifiableList(items) : List.of(this);
    }

    /** A text, as it stands in the file: numbers and {@code true} too. */
    public String text() {
        if (!isText() && !isAbsent()) {
            fault("a text is expected here");
        }
        return text;
    }

    /** The texts of a list. */
    public List<String> texts() {
        return items().stream().map(Item::text).toList();
    }

    /** Whether it is {@code true}; anything but true and false is a fault. */
    public boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false") && !isAbsent()) {
            fault("true or false is expected here, not '" + text + "'");
        }
        return text.equals("true");
    }

    /** A whole number within these bounds; {@code least}, and a fault, where it is none. */
    public int number(int least, int most) {
        try {
            int value = Integer.parseInt(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // told below
        }
        expected("a whole number from " + least + " to " + most);
        return least;
    }

    /**
     * A duration within bounds.
     *
     * @param otherwise what is given when it is none
     */
    public Duration duration(Duration least, Duration most, Duration otherwise) {
        try {
            Duration value = parseDuration(text());
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (DateTimeException notOne) {
            // told below
        }
        expected("a duration from " + least + " to " + most);
        return otherwise;
    }

    /** Tells what should stand here, where something else does. */
    private void expected(String what) {
        if (!isAbsent()) {
            fault(what + " is expected here, not '" + text + "'");
        }
    }

    /** A part of this text, at the same place. */
    Item as(String part) {
        return text(file, faults, line, part, plain);
    }

    /** A time span in ISO 8601; zero for {@code now}, and zero and a fault where it is none. */
    public Duration duration() {
        try {
            return text().equals("now") ? Duration.ZERO : parseDuration(text());
        } catch (DateTimeException notOne) {
            expected("a duration such as PT10M, PT48H or -P3D");
            return Duration.ZERO;
        }
    }

    /** A number with or without a fraction. */
    public double decimal() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException notOne) {
            if (!isAbsent()) {
                fault("a number such as 23.13 is expected here, not '" + text + "'");
            }
            return 0;
        }
    }

    private static Duration parseDuration(String text) {
        return Duration.parse(text);
    }

    /** A map as plain maps, lists and texts, for comparing it with another: without places, comments and {@code about}. */
    public Map<String, Object> plain() {
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
    public void close() {
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

    /** Whether it is written as a number, without quotation marks. */
    public boolean isNumber() {
        Tag type = type();
        return type.equals(Tag.INT) || type.equals(Tag.FLOAT);
    }

    /** Whether it is written as {@code true} or {@code false}, without quotation marks. */
    public boolean isFlag() {
        return type().equals(Tag.BOOL);
    }

    private Tag type() {
        return isText() ? TYPES.resolve(text, plain) : Tag.STR;
    }
}
