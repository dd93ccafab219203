package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Days told by another: the day before Christmas, 国庆前一天, 春节后三天, 元日の二日前, two days after the 5th. */
final class Beside {
    /** Minutes. */
    private static final int DAY = 24 * 60;

    /** Nobody counts further from a day that is named. */
    private static final int FURTHEST = 31;

    private final Dates dates;

    Beside(Dates dates) {
        this.dates = dates;
    }

    Optional<Step> read(Tokens tokens, int i) {
        if (tokens.is(i, Kind.BESIDE)) {
            Optional<Step> day = from(tokens, i + 1, tokens.value(i, Kind.BESIDE));
            return day.isPresent() ? day : dates.read(tokens, i);
        }
        Optional<Step> counted = counted(tokens, i);
        Optional<Step> day = counted.isPresent() ? counted : dates.read(tokens, i);
        Optional<Step> beside = day.flatMap(step -> behind(tokens, step));
        return beside.isPresent() ? beside : day;
    }

    /** Two days before Christmas; a week tomorrow. */
    private Optional<Step> counted(Tokens tokens, int i) {
        int number = tokens.is(i, Kind.A) ? 1 : tokens.number(i);
        int length = tokens.value(i + 1, Kind.LENGTH) / DAY;
        if (number > 0 && number <= FURTHEST && length % 7 == 0 && tokens.is(i + 2, Kind.DAY)) {
            return length == 0 ? Optional.empty() : from(tokens, i + 2, number * length);
        }
        boolean days = length == 1;
        boolean before = tokens.is(i + 2, Kind.BEFORE) && tokens.is(i + 2, Kind.AT);
        boolean after = tokens.is(i + 2, Kind.PAST) && tokens.is(i + 2, Kind.AT);
        return days && number > 0 && number <= FURTHEST && (before || after)
                ? from(tokens, i + 3, before ? -number : number)
                : Optional.empty();
    }

    private Optional<Step> from(Tokens tokens, int i, int days) {
        return dates.read(tokens, tokens.past(i, Kind.SKIP))
                .filter(step -> step.atoms().getLast() instanceof Atom.Day)
                .map(step -> moved(step, step.next(), days));
    }

    private static Optional<Step> behind(Tokens tokens, Step step) {
        if (!(step.atoms().getLast() instanceof Atom.Day)) {
            return Optional.empty();
        }
        int at = tokens.past(step.next(), Kind.SKIP);
        if (tokens.is(at, Kind.BESIDE)) {
            return Optional.of(moved(step, at + 1, tokens.value(at, Kind.BESIDE)));
        }
        boolean first = tokens.is(at, Kind.AGO) || tokens.is(at, Kind.LATER);
        int count = first ? at + 1 : at;
        int word = first ? at : at + 2;
        int number = tokens.number(count);
        boolean days =
                tokens.value(count + 1, Kind.LENGTH) == DAY
                        && (tokens.is(word, Kind.AGO) || tokens.is(word, Kind.LATER));
        return days && number > 0 && number <= FURTHEST
                ? Optional.of(moved(step, at + 3, tokens.is(word, Kind.AGO) ? -number : number))
                : Optional.empty();
    }

    private static Step moved(Step step, int next, int days) {
        List<Atom> atoms = new ArrayList<>(step.atoms());
        LocalDate day = ((Atom.Day) atoms.removeLast()).date();
        atoms.add(new Atom.Day(day.plusDays(days)));
        return new Step(next, atoms);
    }
}
