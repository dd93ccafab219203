package org.citizenwindow.dialog.match;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.match.Template.Either;
import org.citizenwindow.dialog.match.Template.Literal;
import org.citizenwindow.dialog.match.Template.Node;

/** Which characters a text that fits a template begins with: one that begins otherwise need not be looked at. */
final class Beginnings {
    private Beginnings() {}

    /** All of them, each once; empty where any character may be the first. */
    static String of(List<Node> nodes) {
        Set<Character> all = new TreeSet<>();
        boolean sure = gather(nodes, all);
        return sure ? all.stream().map(String::valueOf).collect(Collectors.joining()) : "";
    }

    /** Whether something that fits these surely begins with a character that was gathered. */
    private static boolean gather(List<Node> nodes, Set<Character> all) {
        for (Node node : nodes) {
            if (node instanceof Literal literal) {
                all.add(literal.text().charAt(0));
                return true;
            }
            if (!(node instanceof Either either)) {
                return false;
            }
            boolean optional = false;
            for (List<Node> way : either.ways()) {
                if (way.isEmpty()) {
                    optional = true;
                } else if (!gather(way, all)) {
                    return false; // it may be that the way takes nothing; then any may follow
                }
            }
            if (!optional) {
                return true;
            }
        }
        return false;
    }
}
