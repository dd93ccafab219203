package org.citizenwindow.dialog.time;

import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Numerals;

/**
 * One word, number or mark of a text.
 *
 * @param marks what a word of time may mean; empty for a number and for other text
 * @param number set where it is a number
 * @param other what a character that is nothing known is; empty otherwise
 * @param from where it begins, for what stands directly beside it
 * @param end where it ends
 */
record Token(List<Mark> marks, Optional<Numerals.Number> number, String other, int from, int end) {
    Optional<Mark> mark(Mark.Kind kind) {
        for (Mark mark : marks) {
            if (mark.kind() == kind) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    boolean is(Mark.Kind kind) {
        return mark(kind).isPresent();
    }

    /** Whether it is this very character. */
    boolean is(char c) {
        return other.length() == 1 && other.charAt(0) == c;
    }
}
