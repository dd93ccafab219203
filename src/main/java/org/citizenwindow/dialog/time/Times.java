package org.citizenwindow.dialog.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citizenwindow.dialog.match.Kana;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Numerals;
import org.citizenwindow.dialog.time.Mark.Kind;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Reads times. What it finds is a reading, to be read back, never a certainty. */
public final class Times {
    /** The value of a word of ranges that stands before the first end. */
    static final int OPENS = 1;

    /** Digits of a number that is none of a time: it is a telephone's or a paper's. */
    private static final int LONG = 5;

    private final Map<String, List<LocalDate>> festivals;
    private final Scanner scanner;
    private final UnaryOperator<String> mending;

    /**
     * @param words the words of time by meaning
     * @param festivals days of festivals that move, by name
     * @param mending mends slips of the keyboard in a folded text
     * @throws IllegalArgumentException when a meaning is none
     */
    public Times(
            Lexicon<String> words,
            Map<String, List<LocalDate>> festivals,
            Numerals numerals,
            UnaryOperator<String> mending) {
        this.mending = mending;
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
        Calendar calendar = new Calendar(now, bias, festivals, Optional.empty());
        return new Meaning(calendar).of(atoms(tokens(text), calendar));
    }

    /** Whether a folded text tells of any time at all. */
    public boolean tells(String text) {
        LocalDateTime any = LocalDateTime.of(2000, 1, 1, 0, 0);
        Calendar calendar = new Calendar(any, Bias.FUTURE, festivals, Optional.empty());
        return !pieces(atoms(tokens(text), calendar)).isEmpty();
    }

    /** Whether a folded text tells a part of the day and nothing more. */
    public boolean isPart(String text) {
        LocalDateTime any = LocalDateTime.of(2000, 1, 1, 0, 0);
        Calendar calendar = new Calendar(any, Bias.FUTURE, festivals, Optional.empty());
        return pieces(atoms(tokens(text), calendar)).equals(Set.of(Piece.PART));
    }

    /** Whether a folded text tells a day. */
    public boolean dates(String text) {
        LocalDateTime any = LocalDateTime.of(2000, 1, 1, 0, 0);
        Calendar calendar = new Calendar(any, Bias.FUTURE, festivals, Optional.empty());
        Set<Piece> pieces = pieces(atoms(tokens(text), calendar));
        return pieces.contains(Piece.DAY) || pieces.contains(Piece.MOMENT);
    }

    /**
     * The time that is told after a slip: what it leaves out stays as it was said before ("tomorrow at 9, no, 10"). Empty when
     * nothing is told after it.
     */
    public Optional<Reading> mended(String before, String meant, LocalDateTime now, Bias bias) {
        Calendar plain = new Calendar(now, bias, festivals, Optional.empty());
        List<Atom> first = atoms(tokens(before), plain);
        Calendar calendar = new Calendar(now, bias, festivals, day(first));
        List<Atom> told = atoms(tokens(meant), calendar);
        Set<Piece> pieces = pieces(told);
        if (pieces.isEmpty() && pieces(first).contains(Piece.CLOCK)) {
            told = hour(tokens(meant));
            pieces = pieces(told);
        }
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        return new Meaning(calendar).of(together(first, told));
    }

    /** What is told, and of what was told before what still holds. */
    private static List<Atom> together(List<Atom> before, List<Atom> told) {
        Set<Piece> kept = kept(pieces(told), told);
        List<Atom> all = new ArrayList<>();
        before.stream()
                .filter(atom -> Piece.of(atom).filter(kept::contains).isPresent())
                .forEach(all::add);
        all.addAll(told);
        return all;
    }

    /** The time that is told after its reasons; these tell the day where it does not. */
    public Optional<Reading> completed(String before, String meant, LocalDateTime now, Bias bias) {
        Calendar plain = new Calendar(now, bias, festivals, Optional.empty());
        List<Atom> first = atoms(tokens(before), plain);
        Calendar calendar = new Calendar(now, bias, festivals, day(first));
        List<Atom> told = atoms(tokens(meant), calendar);
        Set<Piece> pieces = pieces(told);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        boolean dated = pieces.contains(Piece.DAY) || pieces.contains(Piece.MOMENT);
        return new Meaning(calendar).of(dated ? told : together(first, told));
    }

    /** Of two times that something is moved from and to, the second; empty where there are no two. */
    public Optional<Reading> moved(String text, LocalDateTime now, Bias bias) {
        Calendar calendar = new Calendar(now, bias, festivals, Optional.empty());
        List<Atom> atoms = atoms(tokens(text), calendar);
        int to = atoms.lastIndexOf(Atom.Link.TO);
        List<Integer> days = places(atoms, Piece.DAY);
        List<Integer> two = days.size() == 2 ? days : places(atoms, Piece.CLOCK);
        if (to < 0 && two.size() != 2 || atoms.contains(Atom.Link.OR)) {
            return Optional.empty();
        }
        int from = to < 0 ? two.getLast() : to + 1;
        List<Atom> before = atoms.subList(0, from);
        List<Atom> meant = atoms.subList(from, atoms.size());
        return pieces(before).isEmpty() || pieces(meant).isEmpty()
                ? Optional.empty()
                : new Meaning(calendar).of(together(before, meant));
    }

    private static List<Integer> places(List<Atom> atoms, Piece piece) {
        return IntStream.range(0, atoms.size())
                .filter(at -> Piece.of(atoms.get(at)).filter(piece::equals).isPresent())
                .boxed()
                .toList();
    }

    private Tokens tokens(String text) {
        String whole = apart(text);
        boolean kana = Kana.holds(text); // 昼二 is not 周二
        String mended = kana ? scanner.heardHours(whole) : mending.apply(whole);
        return new Tokens(scanner.tokens(scanner.plain(digits(mended))));
    }

    /** Nine-thirty: a dash between letters is a blank. */
    private String apart(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int at = text.indexOf('-', 1); at > 0; at = text.indexOf('-', at + 1)) {
            boolean within =
                    at + 1 < text.length()
                            && isLetter(text, at - 1)
                            && isLetter(text, at + 1)
                            && !scanner.isWeekday(text, at + 1);
            out.setCharAt(at, within ? ' ' : '-');
        }
        return out.toString();
    }

    private static boolean isLetter(String text, int at) {
        return text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }

    /** A letter l or o within a number is a slip of the pen: l9, 1o. */
    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean digit = false;
            while (end < text.length() && isDigitLike(text.charAt(end))) {
                digit |= Character.isDigit(text.charAt(end));
                end++;
            }
            boolean apart =
                    (at == 0 || !Character.isAlphabetic(text.charAt(at - 1)) || isHan(text, at - 1))
                            && (end == text.length()
                                    || !Character.isAlphabetic(text.charAt(end))
                                    || isHan(text, end));
            if (digit && apart) {
                out.replace(at, end, text.substring(at, end).replace('l', '1').replace('o', '0'));
            }
            at = Math.max(end, at + 1);
        }
        return out.toString();
    }

    private static boolean isDigitLike(char c) {
        return c >= '0' && c <= '9' || c == 'l' || c == 'o';
    }

    private static boolean isHan(String text, int at) {
        return Character.isIdeographic(text.charAt(at));
    }

    private static Optional<Atom.Day> day(List<Atom> atoms) {
        return atoms.stream()
                .flatMap(atom -> atom instanceof Atom.Day day ? Stream.of(day) : Stream.of())
                .findFirst();
    }

    /** A bare number in the place of another hour. */
    private static List<Atom> hour(Tokens tokens) {
        List<Integer> numbers =
                IntStream.range(0, tokens.size())
                        .filter(tokens::isNumber)
                        .mapToObj(tokens::number)
                        .toList();
        boolean one = numbers.size() == 1 && numbers.getFirst() >= 0 && numbers.getFirst() <= 24;
        return one
                ? List.of(new Atom.Clock(numbers.getFirst(), 0, numbers.getFirst() > 12))
                : List.of();
    }

    private enum Piece {
        DAY,
        PART,
        CLOCK,
        MOMENT;

        static Optional<Piece> of(Atom atom) {
            return switch (atom) {
                case Atom.Day ignored -> Optional.of(DAY);
                case Atom.Weekday ignored -> Optional.of(DAY);
                case Atom.Span ignored -> Optional.of(DAY);
                case Atom.Part ignored -> Optional.of(PART);
                case Atom.Clock ignored -> Optional.of(CLOCK);
                case Atom.Moment ignored -> Optional.of(MOMENT);
                default -> Optional.empty();
            };
        }
    }

    private static Set<Piece> pieces(List<Atom> atoms) {
        return atoms.stream()
                .flatMap(atom -> Piece.of(atom).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Piece.class)));
    }

    /** What was said before and still holds. */
    private static Set<Piece> kept(Set<Piece> told, List<Atom> atoms) {
        if (told.contains(Piece.MOMENT)) {
            return Set.of();
        }
        boolean sure = atoms.stream().anyMatch(a -> a instanceof Atom.Clock c && c.sure());
        if (told.contains(Piece.DAY)) {
            return told.size() > 1 ? Set.of() : EnumSet.of(Piece.PART, Piece.CLOCK);
        }
        boolean clockOnly = !told.contains(Piece.PART) && !sure;
        return clockOnly ? EnumSet.of(Piece.DAY, Piece.PART) : EnumSet.of(Piece.DAY);
    }

    private static List<Atom> atoms(Tokens tokens, Calendar calendar) {
        Durations durations = new Durations(calendar);
        Months months = new Months(calendar);
        Beside dates = new Beside(new Dates(calendar), calendar);
        List<Atom> atoms = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            Optional<Atom> again = dates.again(tokens, at, atoms);
            if (again.isPresent()) {
                atoms.add(again.get());
                i = at + 1;
                continue;
            }
            Optional<Step> step =
                    durations
                            .read(tokens, at)
                            .or(() -> months.read(tokens, at))
                            .or(() -> Clocks.read(tokens, at))
                            .or(() -> dates.read(tokens, at))
                            .or(() -> Ends.second(tokens, at, atoms))
                            .or(() -> single(tokens, at));
            step.ifPresent(found -> atoms.addAll(found.atoms()));
            if (step.isEmpty() && tokens.isPause(at)) {
                atoms.add(Atom.Link.PAUSE);
            }
            i = step.map(Step::next).orElse(i + 1);
        }
        return Denied.without(atoms);
    }

    /** Which side of the clock time before it, or behind it, a word limits; 0 for a word that limits nothing. */
    private static int bound(Tokens tokens, int i) {
        if (tokens.is(i, Kind.BOUND)) {
            return tokens.value(i, Kind.BOUND);
        }
        boolean clock =
                tokens.is(i - 1, Kind.HOUR)
                        || tokens.is(i - 1, Kind.HALF)
                        || tokens.is(i - 1, Kind.MINUTE)
                        || tokens.is(i - 1, Kind.MINUTES)
                        || tokens.isNumber(i - 1);
        return !clock ? 0 : tokens.is(i, Kind.LATER) ? 1 : tokens.is(i, Kind.AGO) ? -1 : 0;
    }

    /** Whether a word that opens a range stands before, and none that joins its ends. */
    private static boolean isOpened(Tokens tokens, int i) {
        int at = i - 1;
        while (at >= 0 && !tokens.is(at, Kind.RANGE) && !tokens.is(at, Kind.AND)) {
            at--;
        }
        return tokens.value(at, Kind.RANGE) == OPENS;
    }

    /** Whether a word that closes a range of two joined times stands behind. */
    private static boolean isClosed(Tokens tokens, int i) {
        int at = i + 1;
        while (at < tokens.size() && !tokens.is(at, Kind.AMID) && !tokens.is(at, Kind.AND)) {
            at++;
        }
        return tokens.is(at, Kind.AMID);
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
        if (tokens.is(i, Kind.OR) && !tokens.ends(i + 1)) {
            boolean strict = tokens.value(i, Kind.OR) == 0 || tokens.isTime(i + 1);
            return strict ? Step.of(i + 1, Atom.Link.OR) : Optional.empty();
        }
        if (tokens.is(i, Kind.USUAL)) {
            return Step.of(i + 1, Atom.Link.USUAL);
        }
        if (tokens.is(i, Kind.NOT)) {
            return Step.of(i + 1, Atom.Link.NOT);
        }
        boolean between = tokens.is(i, Kind.AND) && (isOpened(tokens, i) || isClosed(tokens, i));
        if (between) { // between 13:30 and 15:00, 九点和十点之间
            return Step.of(i + 1, Atom.Link.TO);
        }
        if (tokens.value(i, Kind.RANGE) == OPENS) { // "from" stands before both ends
            return Optional.of(new Step(i + 1, List.of()));
        }
        int bound = bound(tokens, i);
        if (bound != 0) {
            return Step.of(
                    i + 1, new Atom.Limit(bound > 0 ? Reading.Bound.AFTER : Reading.Bound.BEFORE));
        }
        boolean before = tokens.is(i, Kind.BEFORE) && !tokens.is(i, Kind.SKIP);
        boolean range = tokens.is(i, Kind.RANGE) && tokens.leads(i + 1); // no 到广州
        if (range || before || tokens.is(i, '-')) {
            return Step.of(i + 1, Atom.Link.TO);
        }
        Optional<Step> hour = Ends.hour(tokens, i);
        if (hour.isPresent()) {
            return hour;
        }
        boolean counted =
                tokens.is(i + 1, Kind.NONE)
                        || tokens.is(i + 1, Kind.A)
                        || tokens.is(i - 1, Kind.NONE);
        boolean stray = tokens.digits(i) > 0 && tokens.digits(i) < LONG && !counted;
        return stray ? Step.of(i + 1, new Atom.Stray()) : Optional.empty();
    }
}
