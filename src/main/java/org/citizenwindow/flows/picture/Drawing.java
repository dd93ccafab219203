package org.citizenwindow.flows.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.citizenwindow.flows.picture.Graph.Arrow;
import org.citizenwindow.flows.picture.Graph.Kind;
import org.citizenwindow.flows.picture.Graph.Node;

/** Writes a placed graph as SVG. All colours stand in its style, once for light and once for dark. */
final class Drawing {
    private static final String STYLE =
            """
            :root{--ground:#fff;--surface:#fff;--ink:#1b212a;--quiet:#555e6b;--line:#8a93a0;--soft:#dcdfe5;\
            --accent:#1f4e8c;--accent-soft:#e7eef8;--call:#f3f4f6;--late:#b3261e;--start:#1f4e8c;--start-ink:#fff}
            @media(prefers-color-scheme:dark){:root{--ground:#121519;--surface:#1a1e23;--ink:#e5e8ec;--quiet:#a5aeba;\
            --line:#6f7a88;--soft:#333a43;--accent:#93b8ec;--accent-soft:#1d2c41;--call:#20252b;--late:#ff9087;\
            --start:#93b8ec;--start-ink:#0d1a2b}}
            text{font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Microsoft YaHei',\
            'Noto Sans CJK SC','Hiragino Sans',sans-serif;font-size:13px;fill:var(--ink)}
            .id,.tag,.word{font-size:11px;fill:var(--quiet)}
            .id{font-weight:600}.tag{text-anchor:end}.word{text-anchor:middle}
            .code{font-family:ui-monospace,'SF Mono',Consolas,'Noto Sans Mono',monospace;font-size:12px}
            .box{fill:var(--surface);stroke:var(--line)}
            .ask{fill:var(--accent-soft);stroke:var(--accent)}
            .call{fill:var(--call);stroke:var(--line);stroke-dasharray:5 3}
            .inner{fill:none;stroke:var(--accent)}
            .start{fill:var(--start)}.start-ink{fill:var(--start-ink);font-size:14px;font-weight:600}
            .start-quiet{fill:var(--start-ink);font-size:11px}
            .way{fill:none;stroke:var(--ink);stroke-width:1.4}
            .way.quiet{stroke:var(--line);stroke-width:1.2}
            .way.back{stroke-dasharray:2 3}
            .tip{fill:var(--ink)}.tip.quiet{fill:var(--line)}
            .end{fill:var(--ink)}.ring{fill:none;stroke:var(--ink);stroke-width:1.4}
            .bar{stroke:var(--ink);stroke-width:3}
            .desk{fill:var(--accent)}.urgent{fill:var(--late)}.badge{fill:var(--ground);font-size:11px;font-weight:600;text-anchor:middle}
            .ground{fill:var(--ground)}
            """;

    private static final double LEGEND = 28;
    private static final double NARROWEST = 480;

    private final Graph graph;
    private final PictureWords words;
    private final StringBuilder out = new StringBuilder();

    Drawing(Graph graph, PictureWords words) {
        this.graph = graph;
        this.words = words;
    }

    String svg() {
        List<String> legend =
                List.of("ask", "say", "confirm", "call", "barrier", "desk", "end", "cancel");
        double width = Math.max(graph.width, NARROWEST);
        double shift = (width - graph.width) / 2;
        double height = graph.height + 8 + LEGEND * legendLines(legend, width);
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" style=\"max-width:100%%;height:auto\" lang=\"%s\" role=\"img\" aria-label=\"%s\">",
                px(width),
                px(height),
                px(width),
                px(height),
                words.lang().tag(),
                escape(words.word("picture").replace("{0}", words.title())));
        line("<style>%s</style>", STYLE.strip());
        line("<rect class=\"ground\" width=\"100%%\" height=\"100%%\"/>");
        line("<g transform=\"translate(%s 0)\">", px(shift));
        graph.arrows.forEach(this::arrow);
        graph.nodes.forEach(this::node);
        graph.arrows.forEach(this::words);
        line("</g>");
        legend(legend, graph.height + 8, width);
        line("</svg>");
        return out.toString();
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void node(Node node) {
        double left = node.x - node.width / 2;
        switch (node.kind) {
            case END -> end(node.x, node.y + 9);
            case CANCEL -> cancel(node.x, node.y + 9);
            case START -> start(node, left);
            case BRANCH -> branch(node, left);
            case BEND -> {}
            case ASK, SAY, CONFIRM, CALL -> box(node, left);
        }
    }

    private void start(Node node, double left) {
        line(
                "<rect class=\"start\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>",
                px(left), px(node.y), px(node.width), px(node.height), px(node.height / 2));
        line(
                "<text class=\"start-ink\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>",
                px(node.x), px(node.y + 24), escape(node.title));
        line(
                "<text class=\"start-quiet\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>",
                px(node.x), px(node.y + 42), escape(node.lines.getFirst()));
    }

    private void branch(Node node, double left) {
        double right = left + node.width;
        double middle = node.y + node.height / 2;
        line(
                "<path class=\"box\" d=\"M%s %sL%s %sH%sL%s %sL%s %sH%sZ\"/>",
                px(left),
                px(middle),
                px(left + 14),
                px(node.y),
                px(right - 14),
                px(right),
                px(middle),
                px(right - 14),
                px(node.y + node.height),
                px(left + 14));
        line(
                "<text class=\"id\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>",
                px(node.x), px(middle + 4), escape(node.title));
        marks(node, left);
    }

    private void box(Node node, double left) {
        String style =
                switch (node.kind) {
                    case ASK, CONFIRM -> "ask";
                    case CALL -> "call";
                    default -> "box";
                };
        line(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\"/>",
                style, px(left), px(node.y), px(node.width), px(node.height));
        if (node.kind == Kind.CONFIRM) {
            line(
                    "<rect class=\"inner\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>",
                    px(left + 3), px(node.y + 3), px(node.width - 6), px(node.height - 6));
        }
        double inside = left + Sizes.PADDING;
        line(
                "<text class=\"id\" x=\"%s\" y=\"%s\">%s</text>",
                px(inside), px(node.y + 21), escape(node.title));
        if (!node.tag.isEmpty()) {
            line(
                    "<text class=\"tag\" x=\"%s\" y=\"%s\">%s</text>",
                    px(left + node.width - Sizes.PADDING), px(node.y + 21), escape(node.tag));
        }
        double y = node.y + 21 + Sizes.LINE;
        for (String text : Sizes.wrapped(node)) {
            line(
                    "<text%s x=\"%s\" y=\"%s\">%s</text>",
                    node.kind == Kind.CALL ? " class=\"code\"" : "",
                    px(inside),
                    px(y),
                    escape(text));
            y += Sizes.LINE;
        }
        marks(node, left);
    }

    private void marks(Node node, double left) {
        if (node.barrier) {
            double y = node.y + node.height + 4;
            line(
                    "<path class=\"bar\" d=\"M%s %sH%s\"/>",
                    px(left + 8), px(y), px(left + node.width - 8));
        }
        if (node.desk) {
            badge(left + node.width - 4, node.y + 2, node.urgent);
        }
    }

    private void badge(double x, double y, boolean urgent) {
        line(
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"9\"/>",
                urgent ? "urgent" : "desk", px(x), px(y));
        line("<text class=\"badge\" x=\"%s\" y=\"%s\">!</text>", px(x), px(y + 4));
    }

    private void end(double x, double y) {
        line("<circle class=\"ring\" cx=\"%s\" cy=\"%s\" r=\"8\"/>", px(x), px(y));
        line("<circle class=\"end\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/>", px(x), px(y));
    }

    private void cancel(double x, double y) {
        line("<circle class=\"ring\" cx=\"%s\" cy=\"%s\" r=\"8\"/>", px(x), px(y));
        line("<path class=\"ring\" d=\"M%s %sl7 7m0-7l-7 7\"/>", px(x - 3.5), px(y - 3.5));
    }

    private void arrow(Arrow arrow) {
        List<Node> stops = new ArrayList<>();
        stops.add(arrow.backwards ? arrow.to : arrow.from);
        stops.addAll(arrow.bends);
        stops.add(arrow.backwards ? arrow.from : arrow.to);
        Node first = stops.getFirst();
        double barrier = first.barrier ? 5.5 : 0;
        double x = port(first, stops.get(1), first.below);
        double y = first.y + first.height + barrier;
        StringBuilder path =
                new StringBuilder("M" + px(x) + " " + px(y + (arrow.backwards ? 6 : 0)));
        for (int i = 1; i < stops.size(); i++) {
            Node next = stops.get(i);
            boolean last = i == stops.size() - 1;
            double nextX = last ? port(next, stops.get(i - 1), next.above) : next.x;
            double nextY = last && !arrow.backwards ? next.y - 6 : next.y;
            double bow = (nextY - y) * 0.55;
            path.append(
                    "C%s %s %s %s %s %s"
                            .formatted(
                                    px(x),
                                    px(y + bow),
                                    px(nextX),
                                    px(nextY - bow),
                                    px(nextX),
                                    px(nextY)));
            x = nextX;
            y = nextY;
            if (!last && next.height > 0) {
                y = next.y + next.height;
                path.append("V").append(px(y));
            }
        }
        String quiet = arrow.quiet ? " quiet" : "";
        line("<path class=\"way%s%s\" d=\"%s\"/>", quiet, arrow.backwards ? " back" : "", path);
        if (arrow.backwards) {
            double topX = port(first, stops.get(1), first.below);
            double topY = first.y + first.height + barrier;
            line("<path class=\"tip%s\" d=\"M%s %sl-4 8h8z\"/>", quiet, px(topX), px(topY));
        } else {
            line("<path class=\"tip%s\" d=\"M%s %sl-4-8h8z\"/>", quiet, px(x), px(y + 6));
        }
    }

    /** Where on a box's edge an arrow meets it: spread in the order of where the arrows come from. */
    private static double port(Node node, Node other, List<Node> all) {
        if (all.size() < 2 || node.width < 40) {
            return node.x;
        }
        List<Node> sorted = all.stream().sorted((a, b) -> Double.compare(a.x, b.x)).toList();
        double room = Math.min(26, (node.width - 40) / all.size());
        return node.x + (sorted.indexOf(other) - (all.size() - 1) / 2.0) * room;
    }

    private void words(Arrow arrow) {
        if (arrow.words.isEmpty()) {
            return;
        }
        Node bend = arrow.worded;
        double widest = 0;
        for (String text : arrow.words) {
            widest = Math.max(widest, Sizes.width(text, Sizes.SMALL));
        }
        line(
                "<rect class=\"ground\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>",
                px(bend.x - widest / 2 - 3), px(bend.y), px(widest + 6), px(bend.height));
        double y = bend.y + 11;
        for (String text : arrow.words) {
            line(
                    "<text class=\"word\" x=\"%s\" y=\"%s\">%s</text>",
                    px(bend.x), px(y), escape(text));
            y += 15;
        }
    }

    private double legendWidth(String key) {
        return 44 + Sizes.width(words.word("legend." + key), Sizes.SMALL);
    }

    private int legendLines(List<String> keys, double width) {
        int lines = 1;
        double x = 24;
        for (String key : keys) {
            if (x + legendWidth(key) > width) {
                lines++;
                x = 24;
            }
            x += legendWidth(key);
        }
        return lines;
    }

    private void legend(List<String> keys, double top, double width) {
        double x = 24;
        double y = top + 12;
        for (String key : keys) {
            if (x + legendWidth(key) > width) {
                x = 24;
                y += LEGEND;
            }
            switch (key) {
                case "end" -> end(x + 10, y);
                case "cancel" -> cancel(x + 10, y);
                case "desk" -> badge(x + 10, y, false);
                case "barrier" -> line("<path class=\"bar\" d=\"M%s %sh20\"/>", px(x), px(y));
                default -> {
                    String style = key.equals("say") ? "box" : key.equals("call") ? "call" : "ask";
                    line(
                            "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"20\" height=\"14\" rx=\"3\"/>",
                            style, px(x), px(y - 7));
                    if (key.equals("confirm")) {
                        line(
                                "<rect class=\"inner\" x=\"%s\" y=\"%s\" width=\"15\" height=\"9\" rx=\"2\"/>",
                                px(x + 2.5), px(y - 4.5));
                    }
                }
            }
            String word = words.word("legend." + key);
            line(
                    "<text class=\"id\" x=\"%s\" y=\"%s\">%s</text>",
                    px(x + 26), px(y + 4), escape(word));
            x += legendWidth(key);
        }
    }
}
