package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Numerals;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Reads times. What it finds is a reading, to be read back, never a certainty. */
public final class Times {
    private final Map<String, List<LocalDate>> festivals;
    private final Scanner scanner;

    /**
     * @param words the words of time by meaning
     * @param festivals days of festivals that move, by name
     * @throws IllegalArgumentException when a meaning is none
     */
    public Times(Lexicon<String> words, Map<String, List<LocalDate>> festivals, Numerals numerals) {
        this.festivals = Map.copyOf(festivals);
        Map<String, Mark> marks = new HashMap<>();
        words.meanings().forEach(meaning -> marks.put(meaning, Mark.parse(meaning)));
        this.scanner = new Scanner(words, marks, numerals);
    }

    /** Whether this is a meaning that words of time can have. */
    public static boolean isMeaning(String meaning) {
        try {
            Mark.parse(meaning);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /**
     * The time a {@linkplain org.citizenwindow.dialog.match.Normal#fold folded} text tells; empty when it tells none.
     *
     * @param now the moment of speaking, office time
     * @param bias which way it leans where it may be before or after now
     */
    public Optional<Reading> read(String text, LocalDateTime now, Bias bias) {
        Calendar calendar = new Calendar(now, bias, festivals);
        return new Meaning(calendar).of(atoms(new Tokens(scanner.tokens(text)), calendar));
    }

    private static List<Atom> atoms(Tokens tokens, Calendar calendar) {
        Durations durations = new Durations(calendar);
        Dates dates = new Dates(calendar);
        List<Atom> atoms = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            Optional<Step> step =
                    durations
                            .read(tokens, at)
                            .or(() -> Clocks.read(tokens, at))
                            .or(() -> dates.read(tokens, at))
                            .or(() -> single(tokens, at));
            step.ifPresent(found -> atoms.addAll(found.atoms()));
            i = step.map(Step::next).orElse(i + 1);
        }
        return atoms;
    }

    private static Optional<Step> single(Tokens tokens, int i) {
        Optional<Mark> part = tokens.at(i).mark(Kind.PART);
        if (part.isPresent()) {
            return Step.of(i + 1, new Atom.Part(part.get().part()));
        }
        if (tokens.is(i, Kind.AM) || tokens.is(i, Kind.PM)) {
            return Step.of(i + 1, new Atom.Part(tokens.is(i, Kind.AM) ? DayPart.AM : DayPart.PM));
        }
        if (tokens.is(i, Kind.NOW)) {
            return Step.of(i + 1, new Atom.Now());
        }
        if (tokens.is(i, Kind.OR)) {
            return Step.of(i + 1, Atom.Link.OR);
        }
        if (tokens.is(i, Kind.NOT)) {
            return Step.of(i + 1, Atom.Link.NOT);
        }
        if (tokens.is(i, Kind.RANGE) || tokens.is(i, Kind.BEFORE) || tokens.is(i, '-')) {
            return Step.of(i + 1, Atom.Link.TO);
        }
        boolean stray = tokens.digits(i) > 0 && !tokens.is(i + 1, Kind.NONE);
        return stray ? Step.of(i + 1, new Atom.Stray()) : Optional.empty();
    }
}
