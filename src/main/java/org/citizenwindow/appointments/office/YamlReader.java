package org.citizenwindow.appointments.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML node by node and collects every fault with its line, instead of stopping at the first. */
final class YamlReader {
    private final String file;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param file the name faults begin with
     */
    YamlReader(String file) {
        this.file = file;
    }

    List<String> faults() {
        return faults;
    }

    /** The root mapping; an empty one, with a fault, when the text is no YAML mapping. */
    Optional<Node> root(String yaml) {
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
            if (root.isEmpty()) {
                faults.add(file + ":1: the file is empty");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(file + ":" + line + ": not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            faults.add(file + ":1: not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    void fault(Node node, String what) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        faults.add(file + ":" + line + ": " + what);
    }

    /** The entries of a mapping by key; a key that stands twice is a fault. */
    Map<String, Node> mapping(Node node, String what) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, what + " must be a mapping (key: value)");
            return entries;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = text(entry.getKeyNode(), "a key of " + what);
            if (entries.putIfAbsent(key, entry.getValueNode()) != null) {
                fault(entry.getKeyNode(), what + " names " + key + " twice");
            }
        }
        return entries;
    }

    /** As {@link #mapping}, with these keys only: every {@code needed} one must be there, no other than these may. */
    Map<String, Node> mapping(Node node, String what, Set<String> needed, Set<String> optional) {
        Map<String, Node> entries = mapping(node, what);
        if (node instanceof MappingNode) {
            needed.stream()
                    .filter(key -> !entries.containsKey(key))
                    .sorted()
                    .forEach(key -> fault(node, what + " has no " + key));
        }
        entries.forEach(
                (key, value) -> {
                    if (!needed.contains(key) && !optional.contains(key)) {
                        fault(value, what + " does not know " + key);
                    }
                });
        return entries;
    }

    /** The items of a list. */
    List<Node> list(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, what + " must be a list");
        return List.of();
    }

    /** The words of a scalar; empty, with a fault, for anything else and for blanks. */
    String text(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        fault(node, what + " must be a text");
        return "";
    }

    /** A whole number within bounds; the lower bound, with a fault, for anything else. */
    int number(Node node, String what, int least, int most) {
        String text = text(node, what);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: named below
        }
        fault(node, what + " must be a whole number from " + least + " to " + most);
        return least;
    }

    /** Degrees within bounds; zero, with a fault, for anything else. */
    double degrees(Node node, String what, double most) {
        String text = text(node, what);
        try {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // falls through: named below
        }
        fault(node, what + " must be degrees from -" + most + " to " + most);
        return 0;
    }
}
