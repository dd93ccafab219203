package org.citizenwindow.dialog.slot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.time.Bias;
import org.citizenwindow.dialog.time.Reading;
import org.citizenwindow.dialog.value.Value;

/**
 * Which of the offered places, times or cases is meant where none is named whole: by what only its name has ("Tianhe, please"),
 * by its time ("half past two"), or as the earliest. What fits several, or only nearly, is asked back.
 */
final class Offers {
    private static final String WHICH = "common.which_offer";

    /** Characters of Chinese or Japanese, and of anything else, that may stand for a name. */
    private static final int SHORTEST_HAN = 2;

    private static final int SHORTEST_LATIN = 4;

    private Offers() {}

    static Understanding meant(Heard heard) {
        Map<Value.Choice, LocalDateTime> times = times(heard);
        if (!times.isEmpty()) {
            return timed(heard, times);
        }
        return Options.doubtful(heard) ? new Unknown() : named(heard);
    }

    /** What is offered besides times: to see others. */
    private static Understanding others(Heard heard, Map<Value.Choice, LocalDateTime> times) {
        List<Value.Choice> besides =
                heard.options().stream().filter(option -> !times.containsKey(option)).toList();
        return besides.size() == 1 ? new Understood(besides.getFirst()) : new Unknown();
    }

    private static Map<Value.Choice, LocalDateTime> times(Heard heard) {
        Map<Value.Choice, LocalDateTime> times = new LinkedHashMap<>();
        for (Value.Choice option : heard.options()) {
            Moments.reading(heard.of(option.label()), Bias.FUTURE)
                    .filter(Reading.At.class::isInstance)
                    .ifPresent(reading -> times.put(option, ((Reading.At) reading).time()));
        }
        return times;
    }

    private static Understanding timed(Heard heard, Map<Value.Choice, LocalDateTime> times) {
        Optional<Reading> said = Moments.reading(heard, Bias.FUTURE);
        if (!said.map(Offers::isOne).orElse(false) && heard.says(Kind.MORE)) {
            return others(heard, times);
        }
        if (Options.doubtful(heard)) {
            return new Unknown();
        }
        if (heard.says(Kind.EARLIEST) || heard.says(Kind.ANY)) {
            return times.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .<Understanding>map(earliest -> new Understood(earliest.getKey()))
                    .orElseGet(Unknown::new);
        }
        if (said.isEmpty()) {
            return new Unknown();
        }
        return switch (said.get()) {
            case Reading.At(LocalDateTime from, Reading.Bound bound)
                    when bound != Reading.Bound.NONE ->
                    which(where(times, beyond(from, bound)));
            case Reading.At at -> {
                List<Value.Choice> exact = where(times, at.time()::equals);
                yield exact.size() == 1
                        ? new Understood(exact.getFirst())
                        : which(where(times, t -> t.toLocalTime().equals(at.time().toLocalTime())));
            }
            case Reading.On on -> which(where(times, within(on.day(), on.day())));
            case Reading.Days days -> which(where(times, within(days.from(), days.to())));
            case Reading.Between between ->
                    which(
                            where(
                                    times,
                                    t -> !t.isBefore(between.from()) && t.isBefore(between.to())));
            case Reading.Impossible ignored -> new Unknown();
            case Reading.Several ignored -> new Unknown();
        };
    }

    /** Whether it is a time, and not one that cannot be or one of several of which none is wanted. */
    private static boolean isOne(Reading said) {
        return !(said instanceof Reading.Impossible) && !(said instanceof Reading.Several);
    }

    /** On the same day, from a moment on or before it. */
    private static Predicate<LocalDateTime> beyond(LocalDateTime limit, Reading.Bound bound) {
        boolean after = bound == Reading.Bound.AFTER;
        return time ->
                time.toLocalDate().equals(limit.toLocalDate()) && time.isBefore(limit) != after;
    }

    private static Predicate<LocalDateTime> within(LocalDate from, LocalDate to) {
        return time -> !time.toLocalDate().isBefore(from) && !time.toLocalDate().isAfter(to);
    }

    private static List<Value.Choice> where(
            Map<Value.Choice, LocalDateTime> times, Predicate<LocalDateTime> fits) {
        return times.entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Understanding which(List<Value.Choice> fitting) {
        return fitting.isEmpty() ? new Unknown() : new Unclear(WHICH, fitting);
    }

    private static Understanding named(Heard heard) {
        if (heard.says(Kind.ANY)) {
            return which(heard.options());
        }
        List<String> labels =
                heard.options().stream().map(o -> heard.words().normal().of(o.label())).toList();
        List<String> clauses = Denials.clauses(heard);
        List<Value.Choice> named = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (isNamed(heard, clauses, labels, i)) {
                named.add(heard.options().get(i));
            }
        }
        return named.size() == 1 ? new Understood(named.getFirst()) : which(named);
    }

    /** Whether the answer has a part of this label that no other label has. */
    private static boolean isNamed(
            Heard heard, List<String> clauses, List<String> labels, int mine) {
        for (String clause : clauses) {
            for (int from = 0; from < clause.length(); from++) {
                int to = from + shortest(clause.charAt(from));
                if (to <= clause.length()
                        && isOwn(clause, from, to, labels, mine)
                        && !Denials.denied(heard.words(), clause, from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int shortest(char first) {
        return Normal.isCjk(first) ? SHORTEST_HAN : SHORTEST_LATIN;
    }

    private static boolean isOwn(String clause, int from, int to, List<String> labels, int mine) {
        String part = clause.substring(from, to);
        boolean begins =
                Normal.isCjk(part.charAt(0)) || from == 0 || clause.charAt(from - 1) == ' ';
        if (!begins || part.indexOf(' ') >= 0 || !labels.get(mine).contains(part)) {
            return false;
        }
        for (int other = 0; other < labels.size(); other++) {
            if (other != mine && labels.get(other).contains(part)) {
                return false;
            }
        }
        return true;
    }
}
