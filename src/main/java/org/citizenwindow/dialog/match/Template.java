package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A phrase template: {@code [optional]}, {@code (one|of|these)}, {@code {*}} for up to twelve characters or words of
 * anything (any number at the beginning and at the end), {@code {name}} for a value that a {@link Reader} reads. Works on
 * {@link Normal} text. Where the template has white space, an end or a gap, Latin words must begin or end there.
 */
public final class Template {
    private static final int SAMPLES = 64;

    /** No value can have this name. */
    private static final String GAPS = "*";

    /** A value found in a text, and where it ends. */
    public record Read(int end, Object value) {}

    /** Reads the values that may stand at one place of a text. */
    public interface Reader {
        List<Read> read(String text, int from);
    }

    /** One way the template fits: where it ends and what was captured. */
    public record Fit(int end, Map<String, Object> values) {}

    sealed interface Node {}

    /**
     * @param text as it is compared
     * @param written as it stands in the source
     */
    record Literal(String text, String written) implements Node {}

    record Boundary() implements Node {}

    record Gap(int most) implements Node {}

    record Either(List<List<Node>> ways) implements Node {}

    record Capture(String name) implements Node {}

    private interface Continuation {
        boolean at(int position);
    }

    private final String source;
    private final List<Node> nodes;
    private final Set<String> anchors;

    private final String beginnings;

    private Template(String source, List<Node> nodes) {
        this.source = source;
        this.nodes = nodes;
        this.anchors = anchors(nodes);
        this.beginnings = Beginnings.of(nodes);
    }

    /** A reader that reads each place of one text only once. */
    public static Reader remembering(Reader reader) {
        Map<Integer, List<Read>> known = new HashMap<>();
        return (text, from) -> known.computeIfAbsent(from, at -> reader.read(text, at));
    }

    /** A quick first look: false only when it surely fits nowhere in this text. */
    public boolean mayFit(String text) {
        if (anchors.isEmpty()) {
            return true;
        }
        for (String anchor : anchors) {
            if (text.contains(anchor)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException saying what is wrong, for the author
     */
    public static Template parse(String source, Normal normal) {
        TemplateParser parser = new TemplateParser(source, normal);
        return new Template(source, parser.parse());
    }

    /** The template as it was written. */
    public String source() {
        return source;
    }

    /** Texts of which each fitting text holds at least one; empty when none is sure. */
    public Set<String> anchors() {
        return anchors;
    }

    /** How many characters of a text that fits as a whole are not in its gaps; -1 when it does not fit. */
    public int cover(String text) {
        if (!mayFit(text)) {
            return -1;
        }
        Map<String, Object> values = new HashMap<>();
        values.put(GAPS, 0);
        boolean fits = run(nodes, 0, 0, text, Map.of(), values, end -> end == text.length());
        return fits ? text.length() - (Integer) values.get(GAPS) : -1;
    }

    /** Whether the whole text fits. */
    public boolean fits(String text) {
        return fit(text, Map.of()).isPresent();
    }

    /** What the whole text fits with, captures read by these readers. */
    public Optional<Map<String, Object>> fit(String text, Map<String, Reader> readers) {
        Map<String, Object> values = new HashMap<>();
        return mayFit(text) && run(nodes, 0, 0, text, readers, values, end -> end == text.length())
                ? Optional.of(values)
                : Optional.empty();
    }

    /** Every way it fits beginning at this place, longest first. */
    public List<Fit> fitsAt(String text, int from, Map<String, Reader> readers) {
        List<Fit> fits = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        run(
                nodes,
                0,
                from,
                text,
                readers,
                values,
                end -> {
                    fits.add(new Fit(end, Map.copyOf(values)));
                    return false;
                });
        fits.sort((a, b) -> Integer.compare(b.end(), a.end()));
        return fits;
    }

    /** A text without everything in it that fits, longest first; empty when nothing does. */
    public Optional<String> without(String text) {
        if (!mayFit(text)) {
            return Optional.empty();
        }
        String rest = text;
        for (int i = 0; i < rest.length(); i++) {
            if (!mayBegin(rest, i)) {
                continue;
            }
            List<Fit> fits = fitsAt(rest, i, Map.of());
            if (!fits.isEmpty() && fits.getFirst().end() > i) {
                rest = rest.substring(0, i) + ' ' + rest.substring(fits.getFirst().end());
            }
        }
        return rest.length() == text.length() ? Optional.empty() : Optional.of(rest.strip());
    }

    /** The characters a fitting text begins with; empty where it may be any. */
    String beginnings() {
        return beginnings;
    }

    private boolean mayBegin(String text, int at) {
        return (beginnings.isEmpty() || beginnings.indexOf(text.charAt(at)) >= 0)
                && isBoundary(text, at);
    }

    /** Whether it is nothing but a gap and would fit any text. */
    public boolean fitsAnything() {
        return fits("") || fits("\u0001");
    }

    /**
     * One way through a template where it leaves a choice.
     *
     * @param part what is chosen, as a template; {@code -[…]} for an optional part that is left out
     * @param only the template with no other way there
     */
    public record Branch(String part, Template only) {}

    /** Every alternative and every optional part, there and left out: to see which of them are ever of use. */
    public List<Branch> branches() {
        return Branches.of(nodes).stream()
                .map(way -> new Branch(way.part(), new Template(source, way.nodes())))
                .toList();
    }

    /** Some texts that fit, gaps and optional parts left out: one for each combination of alternatives, at most 64. */
    public List<String> samples() {
        List<String> texts = expand(nodes, List.of(""));
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> expand(List<Node> nodes, List<String> before) {
        List<String> texts = before;
        for (Node node : nodes) {
            List<String> longer = new ArrayList<>();
            for (String text : texts) {
                switch (node) {
                    case Literal literal -> longer.add(text + literal.text());
                    case Boundary ignored ->
                            longer.add(text.isEmpty() || text.endsWith(" ") ? text : spaced(text));
                    case Gap ignored -> longer.add(text);
                    case Capture ignored -> longer.add(text + "1");
                    case Either either -> {
                        boolean optional = either.ways().contains(List.<Node>of());
                        for (List<Node> way : optional ? List.<List<Node>>of() : either.ways()) {
                            longer.addAll(expand(way, List.of(text)));
                        }
                        if (optional) {
                            longer.add(text);
                        }
                    }
                }
            }
            texts = longer.size() > SAMPLES ? longer.subList(0, SAMPLES) : longer;
        }
        return texts;
    }

    private static String spaced(String text) {
        return Normal.isCjk(text.charAt(text.length() - 1)) ? text : text + ' ';
    }

    /** Texts of which each fitting text holds at least one; empty when none is sure. */
    private static Set<String> anchors(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Literal literal) {
                return Set.of(literal.text());
            }
            if (node instanceof Either either) {
                Set<String> all = new LinkedHashSet<>();
                boolean sure = true;
                for (List<Node> way : either.ways()) {
                    sure &= !way.isEmpty() && way.getFirst() instanceof Literal;
                    if (sure) {
                        all.add(((Literal) way.getFirst()).text());
                    }
                }
                if (sure) {
                    return all;
                }
            }
        }
        return Set.of();
    }

    private static boolean run(
            List<Node> nodes,
            int index,
            int position,
            String text,
            Map<String, Reader> readers,
            Map<String, Object> values,
            Continuation then) {
        if (index == nodes.size()) {
            return then.at(position);
        }
        Continuation rest = p -> run(nodes, index + 1, p, text, readers, values, then);
        return switch (nodes.get(index)) {
            case Literal literal ->
                    text.startsWith(literal.text(), position)
                            && rest.at(position + literal.text().length());
            case Boundary ignored ->
                    position < text.length() && text.charAt(position) == ' '
                            ? rest.at(position + 1)
                            : isBoundary(text, position) && rest.at(position);
            case Gap gap -> gap(gap.most(), text, position, counting(values, position, rest));
            case Either either -> {
                for (List<Node> way : either.ways()) {
                    if (run(way, 0, position, text, readers, values, rest)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Capture capture -> {
                Reader reader = readers.get(capture.name());
                if (reader == null) {
                    yield false;
                }
                for (Read read : reader.read(text, position)) {
                    Object before = values.put(capture.name(), read.value());
                    if (rest.at(read.end())) {
                        yield true;
                    }
                    if (before == null) {
                        values.remove(capture.name());
                    } else {
                        values.put(capture.name(), before);
                    }
                }
                yield false;
            }
        };
    }

    /** Remembers how much the gaps took, where that is wanted. */
    private static Continuation counting(Map<String, Object> values, int from, Continuation rest) {
        if (!values.containsKey(GAPS)) {
            return rest;
        }
        return to -> {
            Integer before = (Integer) values.get(GAPS);
            values.put(GAPS, before + to - from);
            boolean fits = rest.at(to);
            if (!fits) {
                values.put(GAPS, before);
            }
            return fits;
        };
    }

    private static boolean gap(int most, String text, int position, Continuation rest) {
        int units = 0;
        for (int p = position; p <= text.length(); p++) {
            if (p > position) {
                char c = text.charAt(p - 1);
                boolean unitEnds = Normal.isCjk(c) || p == text.length() || text.charAt(p) == ' ';
                units += unitEnds && c != ' ' ? 1 : 0;
                if (units > most) {
                    return false;
                }
            }
            if (isBoundary(text, p) && rest.at(p)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(String text, int position) {
        if (position == 0 || position == text.length()) {
            return true;
        }
        char before = text.charAt(position - 1);
        char after = text.charAt(position);
        return before == ' '
                || after == ' '
                || Normal.isCjk(before)
                || Normal.isCjk(after)
                || Character.isDigit(before) != Character.isDigit(after);
    }
}
