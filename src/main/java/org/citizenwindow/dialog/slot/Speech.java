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
    private static final String MARKS = ",.;!\u3002\u3001~\u2026\n:";

    /**
     * A slip and its mending.
     *
     * @param before what was taken back, with what was said before it
     * @param meant what is meant instead; empty where only something was taken back
     * @param refused whether what stands before was refused ("Monday is no good"), not only mended
     */
    record Mended(Heard before, Heard meant, boolean refused) {}

    private final Heard heard;
    private final Lexicon<String> words;
    private final String text;

    /** The words as written where they can be cut at the same places, else the folded ones. */
    private final String written;

    private Speech(Heard heard) {
        this.heard = heard;
        this.words = heard.words().slots().of(Section.SPEECH);
        this.text = heard.folded();
        String compatible = Normalizer.normalize(heard.text(), Normalizer.Form.NFKC);
        this.written = compatible.length() == text.length() ? compatible : text;
    }

    /** The same words without those of hesitation, and without the mark after each. */
    static Heard fluent(Heard heard) {
        Speech speech = new Speech(heard);
        StringBuilder out = new StringBuilder();
        boolean left = false;
        int at = 0;
        while (at < speech.text.length()) {
            Optional<Lexicon.Found<String>> filler =
                    speech.words.at(speech.text, at).filter(f -> f.means("filler"));
            if (filler.isEmpty()) {
                out.append(speech.written.charAt(at++));
                continue;
            }
            left = true;
            at = speech.afterMarks(filler.get().end());
            out.append(' ');
        }
        return left ? heard.of(out.toString().strip()) : heard;
    }

    /** The last slip of a sentence and what came instead; empty when nothing is taken back. */
    static Optional<Mended> mended(Heard heard) {
        return new Speech(heard).last();
    }

    /** The last clause where it settles what the ones before weighed: 明天要上班，后天吧; "I work Monday, Tuesday then". */
    static Optional<Heard> settled(Heard heard) {
        Speech speech = new Speech(heard);
        int from = 0;
        for (int at = 0; at < speech.text.length(); at++) {
            boolean mark =
                    MARKS.indexOf(speech.text.charAt(at)) >= 0 && !speech.isBetweenDigits(at);
            int end = mark ? at + 1 : speech.turns(at) ? speech.afterTurn(at) : at;
            from = end > at && speech.says(end, speech.text.length()) ? end : from;
        }
        return from > 0 && speech.settles(from)
                ? Optional.of(speech.part(from, speech.text.length()))
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
                last = mended.isPresent() ? mended : last;
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
                        || word.means("aside") && alone
                        || word.means("rather") && settles(word.end());
        if (word.means("not") && !isMark(word.end() - 1, 1) && !turns(word.end())) {
            return negated(at, word.end());
        }
        if (!after || !takesBack && !word.means("not")) {
            return Optional.empty();
        }
        boolean refused = word.means("refuse") && (isOneClause(at) || !says(word.end() + 1));
        return Optional.of(mended(at, afterTurn(word.end()), refused));
    }

    /** Whether a number or a word of time stands before it in its own clause. */
    private boolean isOneClause(int at) {
        int from = at;
        while (from > 0
                && (MARKS.indexOf(text.charAt(from - 1)) < 0 || isBetweenDigits(from - 1))) {
            from--;
        }
        return heard.words().times().tells(text.substring(from, at));
    }

    private boolean says(int from) {
        return says(Math.min(from, text.length()), text.length());
    }

    /** 还是明天吧: one of two is chosen in the end. */
    private boolean settles(int from) {
        int end = text.length();
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        for (int at = from; at < end; at++) {
            Optional<Lexicon.Found<String>> word = words.at(text, at);
            if (word.filter(w -> w.means("settles")).isPresent() && word.get().end() == end) {
                return true;
            }
            if (MARKS.indexOf(text.charAt(at)) >= 0 && !isBetweenDigits(at)) {
                return false;
            }
        }
        return false;
    }

    /** "Not Monday, Tuesday"; "Tuesday, not Monday". */
    private Optional<Mended> negated(int at, int end) {
        for (int next = end; next < text.length(); next++) {
            Optional<Lexicon.Found<String>> turn =
                    words.at(text, next).filter(f -> f.means("turn"));
            boolean mark = MARKS.indexOf(text.charAt(next)) >= 0 && !isBetweenDigits(next);
            int from = afterTurn(turn.map(Lexicon.Found::end).orElse(next + 1));
            if ((turn.isPresent() || mark) && says(from, text.length())) {
                return Optional.of(mended(next, from, false));
            }
        }
        return says(0, at)
                ? Optional.of(new Mended(part(end, text.length()), part(0, at), false))
                : Optional.empty();
    }

    private Mended mended(int to, int from, boolean refused) {
        return new Mended(part(0, to), part(from, text.length()), refused);
    }

    private Heard part(int from, int to) {
        return heard.of(
                written.substring(afterMarks(from), Math.max(afterMarks(from), to)).strip());
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

    /** 200 no 250, nine hundred sorry eight hundred. */
    private boolean isBetweenNumbers(int at, int end) {
        boolean apart =
                at > 1
                        && end + 1 < text.length()
                        && text.charAt(at - 1) == ' '
                        && text.charAt(end) == ' ';
        Numerals numerals = heard.words().numerals();
        if (!apart || numerals.at(text, end + 1).isEmpty()) {
            return false;
        }
        for (int from = at - 2; from >= 0; from--) {
            int begin = from;
            if (numerals.at(text, begin).filter(n -> n.end() == at - 1).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Wednesday no Thursday at ten. */
    private boolean isBetweenTimes(int at, int end) {
        boolean apart = at > 0 && end < text.length() && text.charAt(at - 1) == ' ';
        return apart
                && heard.words().times().tells(text.substring(0, at))
                && heard.words().times().tells(text.substring(end));
    }

    private boolean isBetweenDigits(int at) {
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
