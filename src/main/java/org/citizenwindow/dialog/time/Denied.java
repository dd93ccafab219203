package org.citizenwindow.dialog.time;

import java.util.ArrayList;
import java.util.List;

/**
 * Clauses that deny a time beside one that tells another: not on Monday, Tuesday; 周二吧，不要周一. What is denied goes where
 * something of its kind is left; a denial that leaves nothing stays, and makes the whole one of several times.
 */
final class Denied {
    private Denied() {}

    /** The pieces of a text without what it denies, and without the ends of its clauses. */
    static List<Atom> without(List<Atom> atoms) {
        List<Atom> all = atoms.stream().filter(atom -> atom != Atom.Link.PAUSE).toList();
        if (!all.contains(Atom.Link.NOT)) {
            return all;
        }
        List<Atom> kept = new ArrayList<>();
        List<Atom> denied = new ArrayList<>();
        for (List<Atom> clause : clauses(atoms)) {
            int not = clause.indexOf(Atom.Link.NOT);
            boolean begins = not == 0 && clause.size() > 1;
            boolean ends = not > 0 && not == clause.size() - 1;
            boolean two =
                    not > 0
                            && clause.subList(0, not).stream().anyMatch(Denied::isDay)
                            && clause.subList(not, clause.size()).stream().anyMatch(Denied::isDay);
            if (two) { // Tuesday instead of Wednesday at ten
                kept.addAll(clause.subList(0, not));
                clause.subList(not + 1, clause.size()).stream()
                        .filter(atom -> !isDay(atom))
                        .forEach(kept::add);
            } else if (not < 0 || not > 0 && !ends) {
                kept.addAll(clause);
            } else if (begins || ends) {
                denied.addAll(clause);
            } // "not too early" denies no time
        }
        boolean told = kept.stream().anyMatch(Denied::tells);
        boolean dated = kept.stream().anyMatch(Denied::isDay);
        boolean enough = told && (dated || denied.stream().noneMatch(Denied::isDay));
        return enough || denied.isEmpty() ? kept : all;
    }

    private static List<List<Atom>> clauses(List<Atom> atoms) {
        List<List<Atom>> clauses = new ArrayList<>();
        List<Atom> clause = new ArrayList<>();
        for (Atom atom : atoms) {
            if (atom == Atom.Link.PAUSE) {
                clauses.add(clause);
                clause = new ArrayList<>();
            } else {
                clause.add(atom);
            }
        }
        clauses.add(clause);
        return clauses;
    }

    private static boolean tells(Atom atom) {
        return !(atom instanceof Atom.Link) && !(atom instanceof Atom.Stray);
    }

    private static boolean isDay(Atom atom) {
        return atom instanceof Atom.Day
                || atom instanceof Atom.Weekday
                || atom instanceof Atom.Span
                || atom instanceof Atom.Moment;
    }
}
