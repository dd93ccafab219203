package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.match.Words.PlateTable;
import org.citizenwindow.dialog.slot.PlateSigns.Sign;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/**
 * Chinese number plates (GA 36-2018): province, letter of the office, five digits or letters without I and O, the last of
 * which may be a character such as 学 or 警; six for new-energy cars, with their letter first (small) or last (large). Embassies:
 * 使 and six digits.
 */
final class Plates {
    private static final int FEWEST_DIGITS = 2;
    private static final int EMBASSY_DIGITS = 6;

    /** A number of this many digits beside a plate is a phone number or the like. */
    private static final int OTHER_NUMBER = 7;

    private final PlateTable table;

    /** Complete plates, and whether each was written as it stands on the car. */
    private final Map<String, Boolean> whole = new LinkedHashMap<>();

    /** Readings of a plate whose province may be one of two. */
    private final List<String> either = new ArrayList<>();

    private final List<String> withoutProvince = new ArrayList<>();
    private boolean wrong;

    /** Whether a letter that was said twice is left out. */
    private boolean twice;

    private Plates(Heard heard) {
        this.table = heard.words().plates();
        for (List<Sign> run : PlateSigns.of(heard)) {
            for (List<Sign> piece : pieces(run)) {
                read(piece);
            }
        }
    }

    static Understanding read(SlotType.PlateCn type, Heard heard) {
        Optional<Value.Choice> clarified = Options.clarified(heard);
        if (clarified.isPresent()) {
            return new Understood(new Value.Str(clarified.get().id()));
        }
        return new Plates(heard).understanding(type);
    }

    /** All complete plates of a text, in the order they are written. */
    static List<String> all(Heard heard) {
        return List.copyOf(new Plates(heard).whole.keySet());
    }

    /** The complete plates of a text, as they stand on the cars; none where something else in it may be half of one. */
    static List<String> sure(Heard heard) {
        Plates plates = new Plates(heard);
        boolean doubt =
                plates.wrong || !plates.either.isEmpty() || !plates.withoutProvince.isEmpty();
        return doubt
                ? List.of()
                : plates.whole.keySet().stream().filter(plates.whole::get).toList();
    }

    private Understanding understanding(SlotType.PlateCn type) {
        if (whole.size() > 1) {
            return new Unclear("common.which_plate", choices(whole.keySet()));
        }
        if (whole.size() == 1 && either.isEmpty()) {
            Map.Entry<String, Boolean> plate = whole.entrySet().iterator().next();
            Value value = new Value.Str(plate.getKey());
            boolean other = withoutProvince.stream().anyMatch(p -> !plate.getKey().endsWith(p));
            return plate.getValue() && !wrong && !other
                    ? new Understood(value)
                    : new Repaired(value);
        }
        if (!either.isEmpty()) {
            return new Unclear("common.which_plate", choices(either));
        }
        if (withoutProvince.size() == 1 && !wrong) {
            String rest = withoutProvince.getFirst();
            List<String> likely = type.likely().stream().map(sign -> sign + rest).toList();
            return likely.isEmpty()
                    ? Unclear.without("common.reject_plate_province")
                    : new Unclear("common.which_province", choices(likely));
        }
        return wrong || !withoutProvince.isEmpty()
                ? new Rejected("common.reject_plate")
                : new Unknown();
    }

    private static List<Value.Choice> choices(Iterable<String> plates) {
        List<Value.Choice> choices = new ArrayList<>();
        plates.forEach(plate -> choices.add(new Value.Choice(plate, plate)));
        return choices;
    }

    /** A plate begins at a province before a letter, and at 使 before a digit. */
    private List<List<Sign>> pieces(List<Sign> run) {
        List<List<Sign>> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < run.size(); i++) {
            char next = i + 1 < run.size() ? run.get(i + 1).c() : 0;
            boolean begins =
                    isProvince(run.get(i)) && isLatin(next)
                            || isSpecial(run.get(i)) && isDigit(next);
            if (begins) {
                pieces.add(run.subList(from, i));
                from = i;
            }
        }
        pieces.add(run.subList(from, run.size()));
        return pieces;
    }

    private void read(List<Sign> piece) {
        if (embassy(piece)) {
            return;
        }
        Sign first = piece.getFirst();
        if (!isProvince(first)) {
            incomplete(piece);
            return;
        }
        List<Sign> plate = withoutOther(withoutEcho(piece));
        String serial = serial(plate, 1);
        if (serial.isEmpty()) {
            return;
        }
        char office = serial.charAt(0);
        String repaired = repair(serial.substring(1));
        boolean officeFits = isLatin(office) && office != 'I' && office != 'O';
        boolean fits = officeFits && isSerial(office, repaired);
        List<Sign> once = fits || twice ? plate : withoutDouble(plate);
        if (once.size() < plate.size()) {
            twice = true;
            read(once);
            twice = false;
            return;
        }
        if (!fits) {
            boolean begun = officeFits && digits(serial) > 0;
            wrong |= begun || serial.length() >= 4 || digits(serial) >= FEWEST_DIGITS;
            return;
        }
        String rest = office + repaired;
        boolean clean =
                !twice
                        && repaired.equals(serial.substring(1))
                        && plate.stream().noneMatch(Sign::read);
        if (first.or() != 0) {
            either.add(first.c() + rest);
            either.add(first.or() + rest);
        } else {
            whole.merge(first.c() + rest, clean, Boolean::logicalOr);
        }
    }

    /** "D, D for Delta": leaves out one of two letters that are the same, the second of which stands apart. */
    private static List<Sign> withoutDouble(List<Sign> piece) {
        for (int i = 2; i < piece.size(); i++) {
            if (isLatin(piece.get(i).c())
                    && piece.get(i).c() == piece.get(i - 1).c()
                    && piece.get(i).apart()) {
                List<Sign> once = new ArrayList<>(piece);
                once.remove(i);
                return once;
            }
        }
        return piece;
    }

    /** Leaves out the province where it is only explained again behind the plate: "Zhe as in Zhejiang". */
    private List<Sign> withoutEcho(List<Sign> piece) {
        int end = piece.size();
        while (end > FEWEST_DIGITS && piece.get(end - 1).c() == piece.getFirst().c()) {
            end--;
        }
        return piece.subList(0, end);
    }

    /** Leaves out a longer number that stands apart behind the plate. */
    private List<Sign> withoutOther(List<Sign> piece) {
        for (int i = 7; i + OTHER_NUMBER <= piece.size(); i++) {
            List<Sign> head = piece.subList(0, i);
            String serial = serial(head, 2);
            if (piece.get(i).apart() && isSerial(piece.get(1).c(), repair(serial))) {
                return head;
            }
        }
        return piece;
    }

    private boolean embassy(List<Sign> piece) {
        String all = serial(piece, 0);
        boolean fits =
                all.length() == EMBASSY_DIGITS + 1
                        && digits(all) == EMBASSY_DIGITS
                        && (table.special().indexOf(all.charAt(0)) >= 0
                                || table.special().indexOf(all.charAt(EMBASSY_DIGITS)) >= 0);
        if (fits) {
            whole.put(all, true);
        } else if (isSpecial(piece.getFirst()) && digits(all) >= FEWEST_DIGITS) {
            wrong = true;
            return true;
        }
        return fits;
    }

    private void incomplete(List<Sign> piece) {
        int letter = 0;
        while (letter < piece.size() && !isPlain(piece.get(letter).c())) {
            letter++;
        }
        String found = serial(piece.subList(letter, piece.size()), 0);
        if (found.length() < 5 || digits(found) < FEWEST_DIGITS) {
            return;
        }
        String rest = found.charAt(0) + repair(found.substring(1));
        boolean fits =
                isLatin(found.charAt(0))
                        && found.charAt(0) != 'I'
                        && found.charAt(0) != 'O'
                        && isSerial(found.charAt(0), rest.substring(1));
        if (fits) {
            withoutProvince.add(rest);
        } else {
            boolean otherNumber = digits(found) == found.length() && found.length() >= OTHER_NUMBER;
            wrong |= !otherNumber || whole.isEmpty();
        }
    }

    private static String serial(List<Sign> signs, int from) {
        StringBuilder out = new StringBuilder();
        signs.subList(Math.min(from, signs.size()), signs.size()).forEach(s -> out.append(s.c()));
        return out.toString();
    }

    private static String repair(String serial) {
        return serial.replace('O', '0').replace('I', '1');
    }

    private boolean isSerial(char office, String serial) {
        if (serial.isEmpty()) {
            return false;
        }
        char last = serial.charAt(serial.length() - 1);
        if (serial.length() == 5) {
            boolean plainLast = isPlain(last) || table.endings().indexOf(last) >= 0;
            return plainLast
                    && serial.substring(0, 4).chars().allMatch(c -> isPlain((char) c))
                    && digits(serial) >= FEWEST_DIGITS;
        }
        if (serial.length() != 6) {
            return false;
        }
        boolean small =
                isEnergy(serial.charAt(0))
                        && isPlain(serial.charAt(1))
                        && digits(serial.substring(2)) == 4;
        boolean large = digits(serial) == 5 && isEnergy(last);
        // Fire brigades: X or S, four digits, 应急.
        boolean rescue =
                (office == 'X' || office == 'S')
                        && digits(serial.substring(0, 4)) == 4
                        && serial.endsWith(table.rescue());
        return small || large || rescue;
    }

    /** Letters of pure electric (D A B C E) and other new-energy cars (F G H J K). */
    private static boolean isEnergy(char c) {
        return c >= 'A' && c <= 'K' && c != 'I';
    }

    private boolean isProvince(Sign sign) {
        return table.provinces().indexOf(sign.c()) >= 0;
    }

    private boolean isSpecial(Sign sign) {
        return table.special().indexOf(sign.c()) >= 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPlain(char c) {
        return isLatin(c) || isDigit(c);
    }

    private static int digits(String text) {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
