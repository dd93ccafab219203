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
    private final Calendar calendar;

    Beside(Dates dates, Calendar calendar) {
        this.dates = dates;
        this.calendar = calendar;
    }

    Optional<Step> read(Tokens tokens, int i) {
        if (tokens.is(i, Kind.BESIDE)) {
            return named(tokens, i).or(() -> dates.read(tokens, i));
        }
        Optional<Step> counted = counted(tokens, i);
        Optional<Step> day = counted.isPresent() ? counted : dates.read(tokens, i);
        Optional<Step> beside = day.flatMap(step -> behind(tokens, step));
        return beside.isPresent() ? beside : day;
    }

    /** The day before Christmas. */
    private Optional<Step> named(Tokens tokens, int i) {
        return tokens.isPause(i + 1)
                ? Optional.empty()
                : from(tokens, i + 1, tokens.value(i, Kind.BESIDE));
    }

    /**
     * "I fly on the 10th, so the day before that": a day beside one that was told before, in whose place it is meant.
     *
     * @param told what was told so far, which goes where the other day is meant instead
     */
    Optional<Atom> again(Tokens tokens, int i, List<Atom> told) {
        boolean neighbour = tokens.is(i, Kind.NEIGHBOUR);
        boolean beside = tokens.is(i, Kind.BESIDE) && named(tokens, i).isEmpty();
        if (!neighbour && !beside) {
            return Optional.empty();
        }
        Optional<LocalDate> before =
                told.reversed().stream().flatMap(atom -> day(atom).stream()).findFirst();
        Optional<LocalDate> day =
                before.isPresent() ? before : calendar.before().map(Atom.Day::date);
        boolean joined =
                tokens.is(i - 1, Kind.AND)
                        || tokens.is(i - 1, Kind.OR)
                        || tokens.is(i - 1, Kind.RANGE);
        if (day.isPresent() && !joined) {
            told.clear();
        }
        int days = tokens.value(i, neighbour ? Kind.NEIGHBOUR : Kind.BESIDE);
        return day.map(date -> new Atom.Day(date.plusDays(days)));
    }

    /** The day an atom is; a day of the week is the next to come, or the last one. */
    private Optional<LocalDate> day(Atom atom) {
        return switch (atom) {
            case Atom.Day day -> Optional.of(day.date());
            case Atom.Weekday(int number) ->
                    Optional.of(
                            calendar.bias() == Bias.PAST
                                    ? calendar.last(number)
                                    : calendar.next(number));
            default -> Optional.empty();
        };
    }

    /** Two days before Christmas; a week tomorrow; a week Friday. */
    private Optional<Step> counted(Tokens tokens, int i) {
        int number = tokens.is(i, Kind.A) ? 1 : tokens.number(i);
        int length = tokens.value(i + 1, Kind.LENGTH) / DAY;
        boolean weekday = tokens.is(i + 2, Kind.WEEKDAY) && length > 0 && length % 7 == 0;
        if (weekday && number > 0 && number <= FURTHEST && calendar.bias() == Bias.FUTURE) {
            LocalDate first = calendar.next(tokens.value(i + 2, Kind.WEEKDAY));
            return Step.of(i + 3, new Atom.Day(first.plusDays((long) number * length)));
        }
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

    private Optional<Step> behind(Tokens tokens, Step step) {
        if (day(step.atoms().getLast()).isEmpty()) {
            return Optional.empty();
        }
        int at = tokens.past(step.next(), Kind.SKIP);
        if (tokens.is(at, Kind.NEIGHBOUR)) {
            return Optional.of(moved(step, at + 1, tokens.value(at, Kind.NEIGHBOUR)));
        }
        Optional<Step> after = afterFeast(tokens, step, at);
        if (after.isPresent()) {
            return after;
        }
        boolean first = tokens.is(at, Kind.AGO) || tokens.is(at, Kind.LATER);
        int count = first ? at + 1 : at;
        int word = first ? at : at + 2;
        int number = tokens.number(count);
        boolean days =
                tokens.value(count + 1, Kind.LENGTH) == DAY
                        && (tokens.is(word, Kind.AGO) || tokens.is(word, Kind.LATER));
        if (days && number > 0 && number <= FURTHEST) {
            return Optional.of(moved(step, at + 3, tokens.is(word, Kind.AGO) ? -number : number));
        }
        boolean vague = tokens.is(at, Kind.LATER) && isFeast(tokens, step); // 春节后: some day
        return vague ? Optional.of(new Step(at + 1, List.of())) : Optional.empty();
    }

    private static boolean isFeast(Tokens tokens, Step step) {
        int before = step.next() - 1;
        return tokens.is(before, Kind.FIXED) || tokens.is(before, Kind.MOVING);
    }

    /** 元旦过后三号: the first third after it. */
    private Optional<Step> afterFeast(Tokens tokens, Step step, int at) {
        int number = tokens.number(at + 1);
        boolean fixed = tokens.is(step.next() - 1, Kind.FIXED) && tokens.isNumber(at);
        boolean counted = tokens.is(at + 2, Kind.AGO) || tokens.is(at + 2, Kind.LATER);
        if (fixed && !counted && tokens.is(at + 1, Kind.DAY_UNIT)) { // 正月三日: in its month
            LocalDate feast = day(step.atoms().getLast()).orElseThrow();
            return tokens.number(at) <= feast.lengthOfMonth() && tokens.number(at) > 0
                    ? Optional.of(moved(step, at + 2, tokens.number(at) - feast.getDayOfMonth()))
                    : Optional.empty();
        }
        boolean after = tokens.is(at, Kind.LATER) && tokens.is(at + 2, Kind.DAY_UNIT);
        if (!isFeast(tokens, step) || !after || number < 1 || number > FURTHEST) {
            return Optional.empty();
        }
        LocalDate date = day(step.atoms().getLast()).orElseThrow();
        int days = Math.floorMod(number - date.getDayOfMonth(), date.lengthOfMonth());
        return Optional.of(moved(step, at + 3, days));
    }

    private Step moved(Step step, int next, int days) {
        List<Atom> atoms = new ArrayList<>(step.atoms());
        LocalDate day = day(atoms.removeLast()).orElseThrow();
        atoms.add(new Atom.Day(day.plusDays(days)));
        return new Step(next, atoms);
    }
}
