package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Makes {@link Item}s of a YAML file, in one pass over it; what no file may hold is told in passing. */
final class ItemReading {
    private static final int CODE_POINTS = 1_000_000;

    /** More levels than any file needs; fewer than would overflow the stack. */
    private static final int LEVELS = 60;

    private final String file;
    private final Faults faults;
    private Iterator<Event> events;
    private boolean anchored;

    ItemReading(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    Item of(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(CODE_POINTS).build();
        try {
            events = new ParserImpl(settings, new StreamReader(settings, yaml));
            Item root = document();
            return anchored ? Item.absent(file, faults) : root;
        } catch (MarkedYamlEngineException broken) {
            boolean key = broken.getProblem().startsWith("could not find expected ':'");
            int line =
                    (key
                                    ? broken.getContextMark()
                                    : broken.getProblemMark()) // where the key stands
                            .map(mark -> mark.getLine() + 1)
                            .orElse(0);
            unreadable(yaml, line, broken.getProblem());
        } catch (ReaderException broken) {
            int end = yaml.offsetByCodePoints(0, broken.getPosition());
            int line = 1 + (int) yaml.substring(0, end).chars().filter(c -> c == '\n').count();
            String character = String.format(" (U+%04X)", broken.getCodePoint());
            unreadable(yaml, line, "special characters are not allowed" + character);
        } catch (YamlEngineException broken) {
            faults.add(file, 0, "no readable YAML: " + broken.getMessage());
        }
        return Item.absent(file, faults);
    }

    private void unreadable(String yaml, int line, String problem) {
        List<String> there = yaml.lines().skip(Math.max(0, line - 2)).limit(2).toList();
        faults.add(file, line, YamlWords.of(problem, there));
    }

    private Item document() {
        events.next(); // the stream begins
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            faults.add(file, 0, "the file is empty; write it or remove it");
            return Item.absent(file, faults);
        }
        Item root = item(events.next(), 0);
        events.next(); // the document ends
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            faults.add(file, line(after), "no readable YAML: but found another document");
            return Item.absent(file, faults);
        }
        return root;
    }

    private Item item(Event event, int level) {
        forbid(event);
        boolean opens = change(event) > 0;
        if (opens && level == LEVELS) {
            faults.add(file, line(event), "there are more than " + LEVELS + " levels");
            skip(event);
            return Item.absent(file, faults);
        }
        return switch (event.getEventId()) {
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                yield Item.text(file, faults, line(event), scalar.getValue(), scalar.isPlain());
            }
            case SequenceStart -> Item.list(file, faults, line(event), list(level + 1));
            case MappingStart -> Item.map(file, faults, line(event), map(level + 1));
            default -> Item.absent(file, faults);
        };
    }

    private List<Item> list(int level) {
        List<Item> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(item(event, level));
            event = events.next();
        }
        return items;
    }

    private Map<String, Item> map(int level) {
        Map<String, Item> entries = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            forbid(event);
            String key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
            if (key.indexOf(YamlWords.WIDE_COLON) >= 0) {
                faults.add(file, line(event), YamlWords.wideColon(key));
            }
            skip(event);
            if (entries.put(key, item(events.next(), level)) != null) {
                faults.add(file, line(event), "'" + key + "' stands here twice");
            }
            event = events.next();
        }
        return entries;
    }

    /** Leaves out what is within the list or map that begins here, if one does. */
    private void skip(Event begun) {
        int open = change(begun);
        while (open > 0) {
            open += change(events.next());
        }
    }

    private static int change(Event event) {
        return switch (event.getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            default -> 0;
        };
    }

    private void forbid(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) { // or an alias
            anchored = true;
            faults.add(
                    file, line(event), "anchors and aliases are not allowed; write the value out");
        }
        if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()) {
            faults.add(file, line(event), "tags are not allowed; remove " + scalar.getTag().get());
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
