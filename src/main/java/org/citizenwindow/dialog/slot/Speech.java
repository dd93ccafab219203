package org.citizenwindow.dialog.slot;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Predicate;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Numerals;
import org.citizenwindow.dialog.match.SlotWords.Section;

/**
 * The ways of speech around a value: hesitations ("um", 呃, えっと) are left out, and of a slip mended in the same breath ("500,
 * no, 5000", 不是明天，是后天) what is meant is told from what is not.
 */
final class Speech {
    /** Characters from the end of a number to what takes it back: no more than a unit stands between. */
    private static final int FURTHEST = 40;

    private static final String MARKS = ",.;!?\u3002\u3001~\u2026\n:";

    /**
     * A slip and its mending.
     *
     * @param before what was taken back, with what was said before it
     * @param meant what is meant instead; empty where only something was taken back
     * @param refused whether what stands before was refused ("Monday is no good"), not only mended
     */
    record Mended(Heard before, Heard meant, boolean refused) {
        /** Whether anything is said instead. */
        private boolean says() {
            return !meant.normal().isEmpty();
        }
    }

    private final Heard heard;
    private final Lexicon<String> words;
    private final String text;

    /** The words as written where they can be cut at the same places, else the folded ones. */
    private final String written;

    private Speech(Heard heard) {
        this.heard = heard;
        this.words = heard.words().slots().of(Section.SPEECH);
        this.text = heard.folded();
        this.written = written(heard);
    }

    /** The words as written where they can be cut at the same places as the folded ones, else those. */
    static String written(Heard heard) {
        String folded = heard.folded();
        String compatible = Normalizer.normalize(heard.text(), Normalizer.Form.NFKC);
        return compatible.length() == folded.length() ? compatible : folded;
    }

    /** The same words without those of hesitation, and without the mark after each. */
    static Heard fluent(Heard heard) {
        Speech speech = new Speech(heard);
        StringBuilder out = new StringBuilder();
        boolean left = false;
        int at = 0;
        while (at < speech.text.length()) {
            Optional<Lexicon.Found<String>> filler = Pinyin.filler(speech.text, speech.words, at);
            if (filler.isEmpty()) {
                int end = speech.none(at);
                out.append(speech.written, at, end);
                at = end;
                continue;
            }
            left = true;
            at = speech.afterMarks(filler.get().end());
            out.append(' ');
        }
        return left ? heard.of(out.toString().strip()) : heard;
    }

    /** Behind a word that only looks like others; else behind this character. */
    private int none(int at) {
        return words.at(text, at)
                .filter(w -> w.means("none"))
                .map(Lexicon.Found::end)
                .orElse(at + 1);
    }

    /** The last slip of a sentence and what came instead; empty when nothing is taken back. */
    static Optional<Mended> mended(Heard heard) {
        return new Speech(heard).last();
    }

    /** The last clause where it settles what the ones before weighed: 明天要上班，后天吧; "I work Monday, Tuesday then". */
    static Optional<Reasons.Told> settled(Heard heard) {
        Speech speech = new Speech(heard);
        int from = 0;
        for (int at = 0; at < speech.text.length(); at++) {
            boolean mark =
                    MARKS.indexOf(speech.text.charAt(at)) >= 0 && !speech.isBetweenDigits(at);
            int end = mark ? at + 1 : speech.turns(at) ? speech.afterTurn(at) : at;
            from = end > at && speech.says(end, speech.text.length()) ? end : from;
            boolean not = speech.words.at(speech.text, at).filter(w -> w.means("not")).isPresent();
            at = not ? speech.words.at(speech.text, at).orElseThrow().end() - 1 : at; // no 是 of 不是
        }
        return from > 0 && speech.settles(from)
                ? Optional.of(
                        new Reasons.Told(
                                speech.part(0, from), speech.part(from, speech.text.length())))
                : Optional.empty();
    }

    /** How sure somebody is of what a sentence tells. */
    enum Stance {
        SURE,
        /** It is asked, supposed, or something is denied beside it. */
        DOUBTED,
        DENIED
    }

    /**
     * Whether what a sentence tells is meant: "not 138…", "is it three?".
     *
     * @param tells whether a part of it tells the same
     */
    static Stance stance(Heard heard, Predicate<Heard> tells) {
        Speech speech = new Speech(heard);
        boolean asked = speech.text.endsWith("?") || speech.words.holds(speech.text, "asks");
        if (!asked && !speech.words.holds(speech.text, "deny")) {
            return Stance.SURE;
        }
        Optional<Stance> surest = Optional.empty();
        int from = 0;
        for (int at = 0; at <= speech.text.length(); at++) {
            boolean end =
                    at == speech.text.length()
                            || MARKS.indexOf(speech.text.charAt(at)) >= 0
                                    && !speech.isBetweenDigits(at);
            if (end && at > from && tells.test(heard.of(speech.written.substring(from, at)))) {
                Stance here = speech.stance(from, at);
                boolean first = surest.filter(stance -> stance.compareTo(here) <= 0).isEmpty();
                surest = first ? Optional.of(here) : surest;
            }
            from = end ? at + 1 : from;
        }
        return surest.filter(stance -> !speech.text.endsWith("?") || stance != Stance.SURE)
                .orElseGet(
                        () ->
                                speech.text.endsWith("?")
                                        ? Stance.DOUBTED
                                        : speech.stance(0, speech.text.length()));
    }

    /** Of one clause. */
    private Stance stance(int from, int to) {
        boolean begun = false;
        boolean doubted = false;
        int at = from;
        while (at < to) {
            Optional<Lexicon.Found<String>> word = words.at(text, at);
            boolean denies = word.filter(w -> w.means("deny")).isPresent();
            int end = word.map(Lexicon.Found::end).orElse(at + 1);
            if (denies && (!begun || end >= to)) {
                return Stance.DENIED;
            }
            doubted |= denies || word.filter(w -> w.means("asks")).isPresent();
            begun |= word.isEmpty() && Character.isLetterOrDigit(text.charAt(at));
            at = end;
        }
        return doubted ? Stance.DOUBTED : Stance.SURE;
    }

    private Optional<Mended> last() {
        Optional<Mended> last = Optional.empty();
        int at = 0;
        while (at < text.length()) {
            Optional<Lexicon.Found<String>> word = words.at(text, at);
            if (word.isPresent()) {
                Optional<Mended> mended = mended(word.get(), at);
                boolean more = mended.filter(m -> m.refused() || m.says()).isPresent();
                last = more || last.isEmpty() && mended.isPresent() ? mended : last;
                at = word.get().end();
            } else {
                at++;
            }
        }
        return last;
    }

    private Optional<Mended> mended(Lexicon.Found<String> word, int at) {
        boolean after = says(0, at);
        boolean alone =
                isMark(at, -1)
                        || isMark(word.end() - 1, 1)
                        || isBetweenNumbers(at, word.end())
                        || isBetweenTimes(at, word.end());
        boolean takesBack =
                word.means("slip")
                        || word.means("denied")
                        || word.means("aside") && alone
                        || word.means("rather") && settles(word.end());
        if (word.means("denied") && !says(word.end())) {
            return deniedBehind(at);
        }
        if (word.means("not") && !isMark(word.end() - 1, 1) && !turns(word.end())) {
            return negated(at, word.end());
        }
        if (!after || !takesBack && !word.means("not")) {
            return Optional.empty();
        }
        boolean refused = word.means("refuse") && (isOneClause(at) || !says(word.end() + 1));
        return Optional.of(mended(at, afterTurn(word.end()), refused));
    }

    /** "Four, not three" in the order of Japanese: the last clause denies, the ones before it hold. */
    private Optional<Mended> deniedBehind(int at) {
        int from = clause(at);
        return says(0, from)
                ? Optional.of(new Mended(part(from, at), part(0, from), false))
                : Optional.empty();
    }

    /** Where the clause of this place begins. */
    private int clause(int at) {
        int from = at;
        while (from > 0
                && (MARKS.indexOf(text.charAt(from - 1)) < 0 || isBetweenDigits(from - 1))) {
            from--;
        }
        return from;
    }

    /** Whether a number or a word of time stands before it in its own clause. */
    private boolean isOneClause(int at) {
        return heard.words().times().tells(text.substring(clause(at), at));
    }

    private boolean says(int from) {
        return says(Math.min(from, text.length()), text.length());
    }

    /** 还是明天吧: one of two is chosen in the end; what follows only adds to it. */
    private boolean settles(int from) {
        for (int at = from; at < text.length(); at++) {
            Optional<Lexicon.Found<String>> word = words.at(text, at);
            boolean mark = MARKS.indexOf(text.charAt(at)) >= 0 && !isBetweenDigits(at);
            if (mark || word.filter(Speech::isOpen).isPresent()) {
                return false;
            }
            if (word.filter(w -> w.means("settles")).isPresent() && ends(word.get().end())) {
                return true;
            }
        }
        return false;
    }

    /** A word with which nothing is settled. */
    private static boolean isOpen(Lexicon.Found<String> word) {
        return word.means("also") || word.means("excuse") || word.means("refuse");
    }

    /** Whether a clause ends here. */
    private boolean ends(int at) {
        return at == text.length() || isMark(at - 1, 1) || !says(at);
    }

    /** "Not Monday, Tuesday"; "Tuesday, not Monday". */
    private Optional<Mended> negated(int at, int end) {
        int first = counted(blank(end));
        int second = blank(first);
        if (second > first && counted(second) > second) { // not ninety nineteen
            return Optional.of(mended(second, second, false));
        }
        for (int next = end; next < text.length(); next++) {
            Optional<Lexicon.Found<String>> turn =
                    words.at(text, next).filter(f -> f.means("turn"));
            boolean mark = MARKS.indexOf(text.charAt(next)) >= 0 && !isBetweenDigits(next);
            int from = afterTurn(turn.map(Lexicon.Found::end).orElse(next + 1));
            if ((turn.isPresent() || mark) && says(from, text.length())) {
                return Optional.of(mended(next, from, false));
            }
        }
        String denied = text.substring(end); // "Tuesday. Not in the morning": nothing of it holds
        Heard before = heard.words().times().isPart(denied) ? part(0, 0) : part(end, text.length());
        return says(0, at) ? Optional.of(new Mended(before, part(0, at), false)) : Optional.empty();
    }

    private Mended mended(int to, int from, boolean refused) {
        return new Mended(part(0, to), part(from, text.length()), refused);
    }

    private Heard part(int from, int to) {
        return heard.of(
                written.substring(afterMarks(from), Math.max(afterMarks(from), to)).strip());
    }

    private int blank(int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private boolean turns(int at) {
        return words.at(text, at).filter(f -> f.means("turn")).isPresent();
    }

    private int afterTurn(int from) {
        int at = afterMarks(from);
        return words.at(text, at).filter(f -> f.means("turn")).map(Lexicon.Found::end).orElse(at);
    }

    private boolean says(int from, int to) {
        return text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether beside this place, blanks aside, a mark stands. */
    private boolean isMark(int at, int way) {
        int next = at + way;
        while (next >= 0 && next < text.length() && text.charAt(next) == ' ') {
            next += way;
        }
        return next >= 0 && next < text.length() && MARKS.indexOf(text.charAt(next)) >= 0;
    }

    /** 200 no 250, nine hundred sorry eight hundred, 3 people no 4, 三人いや四人. */
    private boolean isBetweenNumbers(int at, int end) {
        int next = at > 0 && end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return isApart(at, end) && counted(next) > next && isBehindNumber(at);
    }

    /** A Latin word has blanks on both sides; others are two characters at least, for one alone is too like other words. */
    private boolean isApart(int at, int end) {
        if (at == 0 || end >= text.length()) {
            return false;
        }
        boolean latin = text.charAt(at) < '\u0250';
        return latin ? text.charAt(at - 1) == ' ' && text.charAt(end) == ' ' : end - at > 1;
    }

    /** Where the number that begins here ends, in figures or a word that counts; the same place where none does. */
    private int counted(int from) {
        int number = heard.words().numerals().at(text, from).map(Numerals.Number::end).orElse(from);
        int word =
                heard.words()
                        .slots()
                        .of(Section.COUNT)
                        .at(text, from)
                        .filter(f -> Character.isDigit(f.meanings().getFirst().charAt(0)))
                        .map(Lexicon.Found::end)
                        .orElse(from);
        return Math.max(number, word);
    }

    /** Whether a number stands before this place, with no more than what it counts behind it. */
    private boolean isBehindNumber(int at) {
        int from = Math.max(clause(at), at - FURTHEST);
        for (int begin = at - 1; begin >= from; begin--) {
            int end = counted(begin);
            if (end > begin && end <= at && isUnit(text.substring(end, at).strip())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnit(String between) {
        boolean latin = !between.isEmpty() && between.charAt(0) < '\u0250';
        return latin ? between.indexOf(' ') < 0 : between.length() <= 2;
    }

    /** Wednesday no Thursday at ten; 25日いや26日. */
    private boolean isBetweenTimes(int at, int end) {
        return isApart(at, end)
                && heard.words().times().tells(text.substring(0, at))
                && heard.words().times().tells(text.substring(end));
    }

    private boolean isBetweenDigits(int at) {
        return isBetweenDigits(text, at);
    }

    /** Whether a clause ends at this character. */
    static boolean isEnd(String text, int at) {
        return MARKS.indexOf(text.charAt(at)) >= 0 && !isBetweenDigits(text, at);
    }

    private static boolean isBetweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private int afterMarks(int from) {
        int at = Math.min(from, text.length());
        while (at < text.length()
                && (text.charAt(at) == ' ' || MARKS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
