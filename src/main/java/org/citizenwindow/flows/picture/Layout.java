package org.citizenwindow.flows.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.flows.picture.Graph.Arrow;
import org.citizenwindow.flows.picture.Graph.Kind;
import org.citizenwindow.flows.picture.Graph.Node;

/**
 * Gives everything its place, in the four steps of Sugiyama's method: turn rounds, put nodes in rows, order each row so that
 * few arrows cross, move nodes towards their neighbours. Rows of steps alternate with rows in which arrows carry their words,
 * so that no two words overlap.
 */
final class Layout {
    private static final int SWEEPS = 24;
    private static final int MOVES = 600;
    private static final int FEW = 3;
    private static final double BETWEEN = 28;
    private static final double ROW_GAP = 22;
    private static final double MARGIN = 24;
    private static final double BEND = 14 + BETWEEN / 2;

    /** The width of a row of boxes that a screen shows at once. */
    private static final double PAGE = 860;

    private final Graph graph;
    private final List<List<Node>> rows = new ArrayList<>();
    private double room;

    private Layout(Graph graph) {
        this.graph = graph;
    }

    static void place(Graph graph) {
        Layout layout = new Layout(graph);
        layout.turnRounds();
        layout.rows();
        layout.bends();
        layout.order();
        layout.across();
        layout.down();
    }

    /** Arrows that lead back up are followed in the other direction while places are sought. */
    private void turnRounds() {
        Map<Node, List<Arrow>> out = new HashMap<>();
        graph.arrows.forEach(a -> out.computeIfAbsent(a.from, any -> new ArrayList<>()).add(a));
        Set<Node> done = new HashSet<>();
        Set<Node> open = new HashSet<>();
        visit(graph.nodes.getFirst(), out, done, open);
    }

    private void visit(Node node, Map<Node, List<Arrow>> out, Set<Node> done, Set<Node> open) {
        open.add(node);
        for (Arrow arrow : out.getOrDefault(node, List.of())) {
            if (open.contains(arrow.to)) {
                arrow.backwards = true;
            } else if (!done.contains(arrow.to)) {
                visit(arrow.to, out, done, open);
            }
        }
        open.remove(node);
        done.add(node);
    }

    private static Node top(Arrow arrow) {
        return arrow.backwards ? arrow.to : arrow.from;
    }

    private static Node bottom(Arrow arrow) {
        return arrow.backwards ? arrow.from : arrow.to;
    }

    /**
     * Each node below all it follows, and no row wider than a page: what does not fit goes lower, what leads on furthest
     * lowest. Even rows hold steps, odd ones words.
     */
    private void rows() {
        Map<Node, List<Node>> before = new HashMap<>();
        Map<Node, List<Node>> after = new HashMap<>();
        for (Arrow arrow : graph.arrows) {
            before.computeIfAbsent(bottom(arrow), any -> new ArrayList<>()).add(top(arrow));
            after.computeIfAbsent(top(arrow), any -> new ArrayList<>()).add(bottom(arrow));
        }
        Map<Node, Integer> onward = new HashMap<>();
        graph.nodes.forEach(node -> onward(node, after, onward));
        List<Node> waiting = new ArrayList<>(graph.nodes);
        Set<Node> placed = new HashSet<>();
        for (int row = 0; !waiting.isEmpty(); row += 2) {
            int at = row;
            List<Node> ready =
                    waiting.stream()
                            .filter(
                                    node ->
                                            placed.containsAll(
                                                    before.getOrDefault(node, List.of())))
                            .sorted(Comparator.comparingInt(onward::get))
                            .toList();
            double passing = passing(after, placed);
            double width = passing;
            for (Node node : ready) {
                double wider = width + node.width + BETWEEN;
                if (wider <= PAGE || width == passing) {
                    width = wider;
                    node.row = at;
                    waiting.remove(node);
                }
            }
            ready.stream().filter(node -> !waiting.contains(node)).forEach(placed::add);
        }
    }

    /** How many rows a way on from a node takes at most. */
    private static int onward(Node node, Map<Node, List<Node>> after, Map<Node, Integer> known) {
        Integer found = known.get(node);
        if (found == null) {
            int longest = 0;
            for (Node next : after.getOrDefault(node, List.of())) {
                longest = Math.max(longest, 1 + onward(next, after, known));
            }
            known.put(node, longest);
            found = longest;
        }
        return found;
    }

    /** What arrows need that pass a row on their way to nodes below it. */
    private double passing(Map<Node, List<Node>> after, Set<Node> placed) {
        double width = 0;
        for (Node node : placed) {
            for (Node next : after.getOrDefault(node, List.of())) {
                width += placed.contains(next) ? 0 : BEND;
            }
        }
        return width;
    }

    /**
     * An arrow has a bend in every row between its ends. The one next to where it begins carries its words; where many begin
     * at one place, the one above where it leads to, if nothing else does.
     */
    private void bends() {
        for (Arrow arrow : graph.arrows) {
            Node above = top(arrow);
            Node end = bottom(arrow);
            boolean atItsEnd =
                    arrow.backwards || count(arrow.from, true) > FEW && count(arrow.to, false) == 1;
            int worded = atItsEnd ? end.row - 1 : above.row + 1;
            for (int row = above.row + 1; row < end.row; row++) {
                Node bend = new Node(Kind.BEND, "", List.of(), "");
                Sizes.fit(bend);
                bend.row = row;
                if (row == worded) {
                    arrow.worded = bend;
                    for (String line : arrow.words) {
                        bend.width = Math.max(bend.width, Sizes.width(line, Sizes.SMALL) + 6);
                    }
                    bend.height = arrow.words.size() * 15.0;
                }
                arrow.bends.add(bend);
                link(above, bend);
                above = bend;
            }
            link(above, end);
        }
        int last = graph.nodes.stream().mapToInt(node -> node.row).max().orElse(0);
        for (int row = 0; row <= last; row++) {
            rows.add(new ArrayList<>());
        }
        Deque<Node> open = new ArrayDeque<>(List.of(graph.nodes.getFirst()));
        Set<Node> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Node node = open.pop();
            rows.get(node.row).add(node);
            for (int i = node.below.size() - 1; i >= 0; i--) {
                if (seen.add(node.below.get(i))) {
                    open.push(node.below.get(i));
                }
            }
        }
    }

    private long count(Node node, boolean out) {
        return graph.arrows.stream().filter(a -> (out ? a.from : a.to) == node).count();
    }

    private static void link(Node above, Node below) {
        above.below.add(below);
        below.above.add(above);
    }

    private void order() {
        number();
        List<List<Node>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 0; i < rows.size(); i++) {
                List<Node> row = rows.get(down ? i : rows.size() - 1 - i);
                Map<Node, Double> weight = new HashMap<>();
                for (Node node : row) {
                    List<Node> near = down ? node.above : node.below;
                    weight.put(
                            node,
                            near.stream().mapToInt(n -> n.order).average().orElse(node.order));
                }
                row.sort(Comparator.comparingDouble(weight::get));
                number(row);
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, best.get(i));
        }
        number();
    }

    private List<List<Node>> copy() {
        return rows.stream().<List<Node>>map(ArrayList::new).toList().stream()
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    private void number() {
        rows.forEach(Layout::number);
    }

    private static void number(List<Node> row) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).order = i;
        }
    }

    private long crossings() {
        long count = 0;
        for (List<Node> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                for (int j = i + 1; j < row.size(); j++) {
                    for (Node a : row.get(i).below) {
                        for (Node b : row.get(j).below) {
                            count += a.order > b.order ? 1 : 0;
                        }
                    }
                }
            }
        }
        return count;
    }

    /** Every node as near to the middle of its neighbours as its row allows. */
    private void across() {
        for (List<Node> row : rows) {
            double x = 0;
            for (Node node : row) {
                node.x = x + node.width / 2;
                x += node.width + BETWEEN;
            }
            room = Math.max(room, x - BETWEEN);
        }
        for (int move = 0; move < MOVES; move++) {
            boolean down = move % 2 == 0;
            for (int i = 0; i < rows.size(); i++) {
                settle(rows.get(down ? i : rows.size() - 1 - i), move, down);
            }
        }
        double least =
                rows.stream()
                        .flatMap(List::stream)
                        .mapToDouble(node -> node.x - node.width / 2)
                        .min()
                        .orElse(0);
        for (List<Node> row : rows) {
            for (Node node : row) {
                node.x += MARGIN - least;
                graph.width = Math.max(graph.width, node.x + node.width / 2 + MARGIN);
            }
        }
    }

    /**
     * The least-squares places of one row: neighbours that would overlap move as one block, and nothing leaves the width
     * that the widest row needs.
     */
    private void settle(List<Node> row, int move, boolean down) {
        int n = row.size();
        if (n == 0) {
            return;
        }
        double[] offset = new double[n];
        for (int i = 1; i < n; i++) {
            offset[i] =
                    offset[i - 1]
                            + (row.get(i - 1).width + row.get(i).width) / 2
                            + (bend(row, i) ? BETWEEN / 2 : BETWEEN);
        }
        double[] sum = new double[n];
        double[] weight = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            Node node = row.get(i);
            double heavy = node.kind == Kind.BEND ? 4 : 1;
            sum[blocks] = (wanted(node, move, down) - offset[i]) * heavy;
            weight[blocks] = heavy;
            size[blocks] = 1;
            blocks++;
            while (blocks > 1
                    && sum[blocks - 2] / weight[blocks - 2]
                            >= sum[blocks - 1] / weight[blocks - 1]) {
                sum[blocks - 2] += sum[blocks - 1];
                weight[blocks - 2] += weight[blocks - 1];
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        double least = row.getFirst().width / 2;
        double most = Math.max(least, room - row.getLast().width / 2 - offset[n - 1]);
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int k = 0; k < size[block]; k++, at++) {
                row.get(at).x = Math.clamp(sum[block] / weight[block], least, most) + offset[at];
            }
        }
    }

    private static boolean bend(List<Node> row, int i) {
        return row.get(i).kind == Kind.BEND && row.get(i - 1).kind == Kind.BEND;
    }

    private static double wanted(Node node, int move, boolean down) {
        List<Node> near = new ArrayList<>(down ? node.above : node.below);
        if (move > MOVES / 2 || near.isEmpty()) {
            near = new ArrayList<>(node.above);
            near.addAll(node.below);
        }
        double sum = 0;
        double weight = 0;
        for (Node other : near) {
            double heavy = node.kind == Kind.BEND && other.kind == Kind.BEND ? 8 : 1;
            sum += other.x * heavy;
            weight += heavy;
        }
        return weight == 0 ? node.x : sum / weight;
    }

    private void down() {
        double y = MARGIN;
        for (List<Node> row : rows) {
            double tallest = row.stream().mapToDouble(node -> node.height).max().orElse(0);
            for (Node node : row) {
                boolean point =
                        node.kind == Kind.BEND || node.kind == Kind.END || node.kind == Kind.CANCEL;
                node.y = point ? y : y + (tallest - node.height) / 2;
            }
            rowHeights(row, tallest);
            y += tallest + ROW_GAP;
        }
        graph.height = y - ROW_GAP + MARGIN;
    }

    /** A bend in a row of steps is as tall as the row: its arrow passes straight between the boxes. */
    private static void rowHeights(List<Node> row, double tallest) {
        for (Node node : row) {
            if (node.kind == Kind.BEND && node.row % 2 == 0) {
                node.height = tallest;
            }
        }
    }
}
