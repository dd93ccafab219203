package org.citizenwindow.flows.picture;

import java.util.ArrayList;
import java.util.List;

/** How much room words take. Fonts differ between readers, so widths are estimated: a CJK character one em, others about half. */
final class Sizes {
    static final double TEXT = 13;
    static final double SMALL = 11;
    static final double LINE = 18;
    static final double PADDING = 12;

    private static final double WIDEST = 232;
    private static final double NARROWEST = 132;
    private static final double WIDEST_WORD = 120;
    private static final int MOST_LINES = 2;
    private static final double POINT = 18;

    private Sizes() {}

    /** The width of a text of this size, in pixels. */
    static double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(c -> c >= 0x1100 ? 1.0 : c == 'i' || c == 'l' ? 0.3 : 0.58)
                        .sum()
                * size;
    }

    /** Gives a node its size, and wraps its words. */
    static void fit(Graph.Node node) {
        switch (node.kind) {
            case END, CANCEL -> {
                node.width = POINT;
                node.height = POINT;
            }
            case BEND -> {
                node.width = 14;
                node.height = 0;
            }
            case BRANCH -> {
                node.width = Math.max(72, width(node.title, SMALL) + 44);
                node.height = 34;
            }
            case START, ASK, SAY, CONFIRM, CALL -> {
                double head = width(node.title, node.kind == Graph.Kind.START ? 14 : SMALL);
                double widest = head + width(node.tag, SMALL) + (node.tag.isEmpty() ? 0 : 20);
                for (String line : node.lines) {
                    widest = Math.max(widest, width(line, TEXT));
                }
                node.width =
                        Math.clamp(
                                widest + 2 * PADDING + 6,
                                NARROWEST,
                                Math.max(WIDEST, head + width(node.tag, SMALL) + 50));
                node.height =
                        2 * PADDING
                                + LINE * (1 + wrapped(node).size())
                                - (node.lines.isEmpty() ? 6 : 2);
            }
        }
    }

    /** The lines of a node, broken to its width; each at most twice, the rest is an ellipsis. */
    static List<String> wrapped(Graph.Node node) {
        List<String> result = new ArrayList<>();
        for (String line : node.lines) {
            result.addAll(shortened(wrap(line, node.width - 2 * PADDING - 4)));
        }
        return result;
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        String last = lines.get(MOST_LINES - 1);
        List<String> result = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        result.add(
                last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing()
                        + "…");
        return result;
    }

    /** The lines of what stands beside an arrow. */
    static List<String> wrapWord(String text) {
        return wrap(text, WIDEST_WORD * TEXT / SMALL);
    }

    private static List<String> wrap(String text, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int lastSpace = -1;
        for (int c : text.codePoints().toArray()) {
            if (width(line.toString() + Character.toString(c), TEXT) > room
                    && !line.isEmpty()
                    && !closes(c)) {
                String rest = "";
                if (lastSpace > 0 && c < 0x1100) {
                    rest = line.substring(lastSpace + 1);
                    line.setLength(lastSpace);
                }
                lines.add(line.toString().strip());
                line = new StringBuilder(rest);
                lastSpace = -1;
            }
            if (c == ' ') {
                lastSpace = line.length();
            }
            line.appendCodePoint(c);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** Marks that never begin a line. */
    private static boolean closes(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }
}
