package org.citizenwindow.dialog.slot;

import java.util.List;
import java.util.Locale;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.dialog.match.Words.PlateTable;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;

/**
 * Chinese number plates (GA 36-2018): province, letter of the office, five digits or letters without I and O, the last of
 * which may be a character such as 学 or 警; six for new-energy cars, with their letter first (small) or last (large).
 */
final class Plates {
    private static final int FEWEST_DIGITS = 2;
    private static final int EMBASSY_DIGITS = 6;

    private Plates() {}

    static Understanding read(SlotType.PlateCn type, Heard heard) {
        PlateTable table = heard.words().plates();
        var clarified = Options.clarified(heard);
        if (clarified.isPresent()) {
            return new Understood(new Value.Str(clarified.get().id()));
        }
        String cleaned = cleaned(heard.normal());
        int start = start(cleaned, table);
        if (start >= 0) {
            return whole(cleaned.substring(start), table);
        }
        int letter = firstLatin(cleaned);
        if (letter < 0) {
            return new Unknown();
        }
        return withoutProvince(type, heard, cleaned.substring(letter));
    }

    private static Understanding whole(String found, PlateTable table) {
        String plate = withoutTail(found, table);
        if (hasMore(found.substring(plate.length()))) {
            return new Rejected("common.reject_plate");
        }
        String repaired = plate.substring(0, 2) + repair(plate.substring(2));
        if (table.special().indexOf(plate.charAt(0)) >= 0) {
            boolean embassy =
                    plate.length() == EMBASSY_DIGITS + 1
                            && digits(plate.substring(1)) == EMBASSY_DIGITS;
            return embassy
                    ? new Understood(new Value.Str(plate))
                    : new Rejected("common.reject_plate");
        }
        if (!isSerial(repaired.substring(2), table)) {
            return new Rejected("common.reject_plate");
        }
        Value value = new Value.Str(repaired);
        return repaired.equals(plate) ? new Understood(value) : new Repaired(value);
    }

    private static Understanding withoutProvince(SlotType.PlateCn type, Heard heard, String found) {
        PlateTable table = heard.words().plates();
        String plate = withoutTail(found, table);
        boolean plausible =
                plate.length() >= 6
                        && isLatin(plate.charAt(0))
                        && isSerial(repair(plate.substring(1)), table);
        if (!plausible) {
            return plate.length() >= 5 && digits(plate) >= FEWEST_DIGITS
                    ? new Rejected("common.reject_plate")
                    : new Unknown();
        }
        String rest = plate.charAt(0) + repair(plate.substring(1));
        List<Value.Choice> options =
                type.likely().stream()
                        .map(province -> new Value.Choice(province + rest, province + rest))
                        .toList();
        return options.isEmpty()
                ? new Rejected("common.reject_plate_province")
                : new Unclear("common.which_province", options);
    }

    private static String cleaned(String normal) {
        StringBuilder out = new StringBuilder();
        normal.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString().toUpperCase(Locale.ROOT);
    }

    private static int start(String text, PlateTable table) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            boolean province = table.provinces().indexOf(c) >= 0 && isLatin(text.charAt(i + 1));
            boolean special =
                    table.special().indexOf(c) >= 0 && Character.isDigit(text.charAt(i + 1));
            if (province || special) {
                return i;
            }
        }
        return -1;
    }

    private static int firstLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLatin(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Drops the words after a plate ("粤A12345的车"): what is no letter, digit or ending. */
    private static String withoutTail(String text, PlateTable table) {
        int end = 1;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        boolean ending = end < text.length() && table.endings().indexOf(text.charAt(end)) >= 0;
        return text.substring(0, ending ? end + 1 : end);
    }

    /** Letters or digits after a plate are a second one, or something else: no single plate. */
    private static boolean hasMore(String tail) {
        return tail.chars().anyMatch(c -> isPlain((char) c));
    }

    private static String repair(String serial) {
        return serial.replace('O', '0').replace('I', '1');
    }

    private static boolean isSerial(String serial, PlateTable table) {
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
        boolean small =
                serial.length() == 6
                        && isEnergy(serial.charAt(0))
                        && isPlain(serial.charAt(1))
                        && digits(serial.substring(2)) == 4;
        boolean large = serial.length() == 6 && digits(serial) == 5 && isEnergy(last);
        return small || large;
    }

    /** Letters of pure electric (D A B C E) and other new-energy cars (F G H J K). */
    private static boolean isEnergy(char c) {
        return c >= 'A' && c <= 'K' && c != 'I';
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isPlain(char c) {
        return isLatin(c) || c >= '0' && c <= '9';
    }

    private static int digits(String text) {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
