package org.citizenwindow.dialog.time;

import java.util.Optional;
import org.citizenwindow.dialog.time.Tokens.Step;

/** Dates of two or three numbers: 12/5, 28.11.2026, 28/11/26, 26-11-28. */
final class Slashes {
    private static final int CENTURY = 2000;

    private final Calendar calendar;

    Slashes(Calendar calendar) {
        this.calendar = calendar;
    }

    static boolean isSeparator(Tokens tokens, int i) {
        return tokens.is(i, '/') || tokens.is(i, '-') || tokens.is(i, '.');
    }

    /** The day may come first where it cannot be a month. With a third number, the year is last, or first of three short ones. */
    Optional<Step> read(Tokens tokens, int i, int first, int second) {
        boolean swapped = first > 12 && second <= 12;
        int month = swapped ? second : first;
        int day = swapped ? first : second;
        int third = tokens.number(i + 4);
        if (tokens.digits(i + 4) == 4 && isSeparator(tokens, i + 3)) {
            return Step.of(i + 5, ofYear(third, month, day));
        }
        boolean same = tokens.at(i + 1).other().equals(tokens.at(i + 3).other());
        boolean two = tokens.digits(i + 4) == 2 && same && !tokens.is(i + 5, ':');
        if (two && calendar.isNear(ofYear(CENTURY + third, month, day))) {
            return Step.of(i + 5, ofYear(CENTURY + third, month, day));
        }
        Atom turned = two ? calendar.day(CENTURY + first, second, third) : new Atom.Bad();
        if (calendar.isNear(turned)) {
            return Step.of(i + 5, turned);
        }
        boolean range = tokens.is(i + 3, '-') && tokens.is(i + 5, '/'); // 11/24-11/26
        boolean more = !range && (tokens.is(i + 3, '-') || tokens.is(i + 3, '/'));
        return more || tokens.digits(i) > 2 || tokens.digits(i + 2) > 2
                ? Optional.empty()
                : Step.of(i + 3, calendar.day(month, day));
    }

    private Atom ofYear(int year, int month, int day) {
        Atom date = calendar.day(year, month, day);
        Atom other = calendar.day(year, day, month);
        return calendar.fits(date) || !calendar.fits(other) ? date : other;
    }
}
