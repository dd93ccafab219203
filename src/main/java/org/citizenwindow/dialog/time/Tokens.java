package org.citizenwindow.dialog.time;

import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Numerals;

/** The tokens of a text, with an end that never ends. */
record Tokens(List<Token> list) {
    private static final String MARKS = ".;!?\uFF0C\u3002\u2026\n";
    private static final Token END = new Token(List.of(), Optional.empty(), "", -1, -1);

    /** What a rule made of some tokens, and where the rest begins. */
    record Step(int next, List<Atom> atoms) {
        static Optional<Step> of(int next, Atom... atoms) {
            return Optional.of(new Step(next, List.of(atoms)));
        }
    }

    int size() {
        return list.size();
    }

    Token at(int i) {
        return i >= 0 && i < list.size() ? list.get(i) : END;
    }

    boolean is(int i, Mark.Kind kind) {
        return at(i).is(kind);
    }

    boolean is(int i, char c) {
        return at(i).is(c);
    }

    int value(int i, Mark.Kind kind) {
        return at(i).mark(kind).map(Mark::value).orElse(0);
    }

    /** The whole number at this place; -1 for none. */
    int number(int i) {
        return at(i).number().map(Numerals.Number::whole).orElse(-1);
    }

    boolean isNumber(int i) {
        return at(i).number().isPresent();
    }

    /** How many Arabic digits the number here has; 0 for none. */
    int digits(int i) {
        return at(i).number()
                .filter(Numerals.Number::arabic)
                .map(n -> n.digits().length())
                .orElse(0);
    }

    /** Whether it is a number in Latin words ("two"). */
    boolean isLatinWord(int i) {
        return at(i).number().filter(n -> !n.cjk() && n.digits().isEmpty()).isPresent();
    }

    /** Whether it is "two neighbours": 三四. */
    boolean isAbout(int i) {
        return at(i).number().filter(Numerals.Number::about).isPresent();
    }

    /** Whether nothing stands between this token and the next. */
    boolean touches(int i) {
        return at(i).end() == at(i + 1).from();
    }

    /** Whether nothing but marks stand from here on: what seems to join asks. */
    boolean ends(int i) {
        return list.stream()
                .skip(i)
                .allMatch(t -> t.number().isEmpty() && t.marks().isEmpty() && isMark(t.other()));
    }

    private static boolean isMark(String other) {
        return other.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a clause may end here. */
    boolean isPause(int i) {
        String other = at(i).other();
        boolean mark = other.length() == 1 && MARKS.indexOf(other.charAt(0)) >= 0;
        return mark || other.equals(",") || is(i, Mark.Kind.PAUSE);
    }

    /** Whether from here on, after words that only join, a time is told next. */
    boolean isTime(int i) {
        int at = past(i, Mark.Kind.SKIP);
        Token next = at(at);
        boolean word = !next.marks().isEmpty() && !is(at, Mark.Kind.ABOUT);
        return next.number().isPresent() || word && !is(at, Mark.Kind.NONE);
    }

    /** Whether nothing else than words of time or marks stand here: behind 到 of 三点到五点. */
    boolean leads(int i) {
        Token next = at(past(past(i, Mark.Kind.SKIP), Mark.Kind.ABOUT));
        boolean word = !next.marks().isEmpty() && !next.is(Mark.Kind.NONE);
        return next.number().isPresent() || word || isMark(next.other());
    }

    /** The place after words that only join. */
    int past(int i, Mark.Kind kind) {
        int at = i;
        while (is(at, kind) || at(at).other().equals(",") || is(at, '\uFF0C')) {
            at++;
        }
        return at;
    }
}
