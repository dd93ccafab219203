package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.List;
import org.citizenwindow.dialog.match.Template.Boundary;
import org.citizenwindow.dialog.match.Template.Capture;
import org.citizenwindow.dialog.match.Template.Either;
import org.citizenwindow.dialog.match.Template.Gap;
import org.citizenwindow.dialog.match.Template.Literal;
import org.citizenwindow.dialog.match.Template.Node;

/** Reads the source of one template. */
final class TemplateParser {
    private static final int GAP = 12;

    private final String source;
    private final Normal normal;
    private int next;

    TemplateParser(String source, Normal normal) {
        this.source = source;
        this.normal = normal;
    }

    List<Node> parse() {
        List<List<Node>> ways = ways('\0');
        if (ways.size() > 1) {
            throw new IllegalArgumentException(
                    "'|' stands outside of ( ) or [ ]; write (a|b), or [a|b] for what may be left out");
        }
        List<Node> nodes = new ArrayList<>(ways.getFirst());
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("the phrase is empty");
        }
        if (nodes.getFirst() instanceof Gap) {
            nodes.set(0, new Gap(Integer.MAX_VALUE));
        }
        if (nodes.getLast() instanceof Gap) {
            nodes.set(nodes.size() - 1, new Gap(Integer.MAX_VALUE));
        }
        return List.copyOf(nodes);
    }

    private List<List<Node>> ways(char closing) {
        List<List<Node>> ways = new ArrayList<>();
        List<Node> way = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (true) {
            char c = next < source.length() ? source.charAt(next) : '\0';
            if (next < source.length() && "[]()|{".indexOf(c) < 0 && c != ' ') {
                literal.append(c);
                next++;
                continue;
            }
            flush(literal, way);
            if (next >= source.length() || c == closing) {
                if (c != closing) {
                    throw new IllegalArgumentException("'" + closing + "' is missing");
                }
                next++;
                ways.add(List.copyOf(way));
                return ways;
            }
            next++;
            switch (c) {
                case ' ' -> boundary(way);
                case '|' -> {
                    ways.add(List.copyOf(way));
                    way = new ArrayList<>();
                }
                case '(' -> way.add(new Either(ways(')')));
                case '[' -> {
                    List<List<Node>> some = ways(']');
                    some.add(List.of());
                    way.add(new Either(some));
                }
                case '{' -> brace(way);
                default -> throw new IllegalArgumentException("'" + c + "' was never opened");
            }
        }
    }

    private void brace(List<Node> way) {
        int end = source.indexOf('}', next);
        if (end < 0) {
            throw new IllegalArgumentException("'}' is missing");
        }
        String name = source.substring(next, end);
        next = end + 1;
        if (name.equals("*")) {
            way.add(new Gap(GAP));
        } else if (!name.isEmpty() && name.chars().allMatch(Character::isLetter)) {
            way.add(new Capture(name));
        } else {
            throw new IllegalArgumentException("'{" + name + "}' is no value");
        }
    }

    private void flush(StringBuilder literal, List<Node> way) {
        if (literal.isEmpty()) {
            return;
        }
        String raw = literal.toString();
        String text = ".:/-".contains(raw) ? raw : normal.of(raw);
        if (!text.isEmpty()) {
            way.add(new Literal(text, raw));
        }
        literal.setLength(0);
    }

    private void boundary(List<Node> way) {
        if (way.isEmpty() || !(way.getLast() instanceof Boundary)) {
            way.add(new Boundary());
        }
    }
}
