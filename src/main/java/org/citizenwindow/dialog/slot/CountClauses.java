package org.citizenwindow.dialog.slot;

import java.util.Optional;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Understood;

/** Clauses of an answer to "how many" of which one alone tells the number. */
final class CountClauses {
    private static final String MARKS = ",;\u3001\u3002";

    private CountClauses() {}

    /** "My wife and I, our son, three": a number alone at the end is all who were named before it. */
    static Optional<Understanding> last(SlotType.Count type, Heard heard, Counts all) {
        String text = all.text();
        int cut = text.length() - 1;
        while (cut > 0 && MARKS.indexOf(text.charAt(cut)) < 0) {
            cut--;
        }
        if (cut <= 0 || cut + 1 == text.length()) {
            return Optional.empty();
        }
        Counts before = Counts.of(heard.of(text.substring(0, cut)));
        Counts last = Counts.of(heard.of(text.substring(cut + 1)));
        return before.isOf(last)
                        && last.isAlone()
                        && last.understanding(type) instanceof Understood sure
                ? Optional.of(new Repaired(sure.value()))
                : Optional.empty();
    }

    /** What stands behind a question that is asked back: "The child, too? Then four." */
    static Optional<Understanding> asked(SlotType.Count type, Heard heard) {
        String text = heard.folded();
        int mark = text.lastIndexOf('?');
        return mark > 0
                        && mark + 1 < text.length()
                        && Counts.read(type, heard.of(text.substring(mark + 1)))
                                instanceof Understood sure
                ? Optional.of(new Repaired(sure.value()))
                : Optional.empty();
    }

    /** 1,200: digits in groups of three. */
    static int grouped(String text, int end, String digits) {
        int at = end;
        while (digits.length() <= 3
                && at + 3 < text.length()
                && text.charAt(at) == ','
                && text.substring(at + 1, at + 4).chars().allMatch(Character::isDigit)) {
            at += 4;
        }
        boolean more = at < text.length() && Character.isDigit(text.charAt(at));
        return more ? end : at;
    }
}
