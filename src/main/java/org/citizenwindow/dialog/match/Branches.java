package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.match.Template.Boundary;
import org.citizenwindow.dialog.match.Template.Capture;
import org.citizenwindow.dialog.match.Template.Either;
import org.citizenwindow.dialog.match.Template.Gap;
import org.citizenwindow.dialog.match.Template.Literal;
import org.citizenwindow.dialog.match.Template.Node;

/** The ways through a template: for each alternative, however deep it lies, the template in which it is the only one. */
final class Branches {
    /**
     * One of them.
     *
     * @param part the alternative as it may have been written
     * @param nodes what is left when everything beside it is taken away
     */
    record Way(String part, List<Node> nodes) {}

    private Branches() {}

    static List<Way> of(List<Node> nodes) {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Either either) {
                for (Way way : of(either)) {
                    List<Node> only = new ArrayList<>(nodes);
                    only.set(i, new Either(List.of(way.nodes())));
                    ways.add(new Way(way.part(), List.copyOf(only)));
                }
            }
        }
        return ways;
    }

    private static List<Way> of(Either either) {
        List<Way> ways = new ArrayList<>();
        for (List<Node> way : either.ways()) {
            ways.add(new Way(way.isEmpty() ? '-' + written(either) : written(way), way));
            ways.addAll(of(way));
        }
        return ways;
    }

    private static String written(List<Node> nodes) {
        return nodes.stream().map(Branches::written).collect(Collectors.joining());
    }

    private static String written(Node node) {
        return switch (node) {
            case Literal literal -> literal.written();
            case Boundary ignored -> " ";
            case Gap ignored -> "{*}";
            case Capture capture -> '{' + capture.name() + '}';
            case Either either -> {
                boolean optional = either.ways().contains(List.<Node>of());
                String ways =
                        either.ways().stream()
                                .filter(way -> !way.isEmpty())
                                .map(Branches::written)
                                .collect(Collectors.joining("|"));
                yield optional ? '[' + ways + ']' : '(' + ways + ')';
            }
        };
    }
}
