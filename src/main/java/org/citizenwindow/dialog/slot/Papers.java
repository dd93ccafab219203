package org.citizenwindow.dialog.slot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.DigitRuns.Run;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/**
 * Numbers on papers: the citizen's identity number (GB 11643: six digits of the region, the date of birth, three digits, and
 * a check by ISO 7064 MOD 11-2) and those on driving and vehicle licences.
 */
final class Papers {
    private static final int IDENTITY = 18;
    private static final int OLD_IDENTITY = 15;

    /** Of a licence's file number (档案编号) and of the number on a vehicle licence's card. */
    private static final int FILE = 12;

    private static final int CARD = 13;
    private static final int FEWEST = 5;

    /** So many characters too few or too many are counted out. */
    private static final int NEAR = 4;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** First two digits: provinces, Taiwan, Hong Kong and Macao, and their residents on the mainland. */
    private static final String PROVINCES =
            " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
                    + " 71 81 82 83 91 ";

    /** Nobody alive was born before. */
    private static final int FIRST_YEAR = 1875;

    private Papers() {}

    static Understanding identity(Heard heard) {
        Optional<Value.Choice> clarified = Options.exactly(heard);
        if (clarified.isPresent()) {
            return new Understood(new Value.Str(clarified.get().id()));
        }
        LocalDate today = heard.localNow().toLocalDate();
        Map<String, Run> right = new LinkedHashMap<>();
        String longest = "";
        List<Run> runs = both(heard);
        for (Run run : runs) {
            if (fault(run.digits(), today).isEmpty()) {
                right.put(run.digits(), run);
            }
            longest = run.digits().length() > longest.length() ? run.digits() : longest;
        }
        if (right.size() > 1) {
            List<Value.Choice> options =
                    right.keySet().stream().map(n -> new Value.Choice(n, n)).toList();
            return new Unclear("common.which_number", options);
        }
        if (right.size() == 1) {
            Run run = right.values().iterator().next();
            Value value = new Value.Str(run.digits());
            return run.repaired() ? new Repaired(value) : new Understood(value);
        }
        Optional<String> pieced = pieced(runs, heard, today);
        if (pieced.isPresent()) {
            return new Repaired(new Value.Str(pieced.get()));
        }
        return longest.length() < FEWEST ? new Unknown() : refused(longest, today);
    }

    /**
     * A number that was said in pieces with other words between them ("the last one is an X"): all of them together, where
     * they pass the check.
     */
    private static Optional<String> pieced(List<Run> runs, Heard heard, LocalDate today) {
        StringBuilder all = new StringBuilder();
        runs.stream().map(Run::digits).filter(piece -> piece.length() > 1).forEach(all::append);
        boolean cross = all.length() == IDENTITY - 1 && saysCross(heard);
        String whole = all + (cross ? "X" : "");
        if (whole.length() == IDENTITY && fault(whole, today).isEmpty()) {
            return Optional.of(whole);
        }
        if (runs.size() == 2
                && PhonePieces.isEndFirst(
                        heard.folded(), heard.words().slots().of(Section.PHONE))) {
            String turned = runs.get(1).digits() + runs.get(0).digits();
            return Optional.of(turned).filter(n -> fault(n, today).isEmpty());
        }
        String each = runs.stream().map(Run::digits).collect(Collectors.joining());
        boolean right = each.length() == IDENTITY && fault(each, today).isEmpty();
        return right ? Optional.of(each) : Optional.empty();
    }

    /** Whether an X is said anywhere. */
    private static boolean saysCross(Heard heard) {
        return heard.words().slots().of(Section.DIGIT).holds(heard.folded(), "x");
    }

    private static Understanding refused(String number, LocalDate today) {
        int length = number.length();
        String fault = fault(number, today).orElseThrow();
        if (!fault.equals("length") || length == IDENTITY || Math.abs(length - IDENTITY) > NEAR) {
            return new Rejected("common.reject_id_" + fault);
        }
        String reason = length < IDENTITY ? "short" : "long";
        return Rejected.ofLength("common.reject_id_" + reason, length, IDENTITY);
    }

    /** The identity numbers of a text that pass their check, written without a slip. */
    static List<String> sure(Heard heard) {
        LocalDate today = heard.localNow().toLocalDate();
        return both(heard).stream()
                .filter(run -> !run.repaired() && fault(run.digits(), today).isEmpty())
                .map(Run::digits)
                .distinct()
                .toList();
    }

    private static List<Run> both(Heard heard) {
        List<Run> plain = DigitRuns.of(heard, false);
        boolean whole = plain.stream().anyMatch(run -> run.digits().length() == IDENTITY);
        return whole ? plain : DigitRuns.of(heard, true);
    }

    /** What is wrong with an identity number: last part of the text key; empty when nothing is. */
    private static Optional<String> fault(String number, LocalDate today) {
        if (number.length() == OLD_IDENTITY && digits(number)) {
            return Optional.of("old");
        }
        if (number.length() != IDENTITY || !digits(number.substring(0, IDENTITY - 1))) {
            return Optional.of("length");
        }
        if (!isRegion(number)) {
            return Optional.of("region");
        }
        if (!isBirthday(number.substring(6, 14), today)) {
            return Optional.of("birthday");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number.charAt(IDENTITY - 1) == CHECKS.charAt(sum % 11)
                ? Optional.empty()
                : Optional.of("check");
    }

    /** A province, or 9 and a province: the residence card of a foreigner (GA 1187, since 2023). */
    private static boolean isRegion(String number) {
        return PROVINCES.contains(' ' + number.substring(0, 2) + ' ')
                || number.startsWith("9") && PROVINCES.contains(' ' + number.substring(1, 3) + ' ');
    }

    private static boolean isBirthday(String day, LocalDate today) {
        try {
            LocalDate born =
                    LocalDate.of(
                            Integer.parseInt(day.substring(0, 4)),
                            Integer.parseInt(day.substring(4, 6)),
                            Integer.parseInt(day.substring(6)));
            return !born.isAfter(today) && born.getYear() >= FIRST_YEAR;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    static Understanding licence(SlotType.LicenceNo type, Heard heard) {
        boolean driving = type.of() == SlotType.Licence.DRIVING;
        if (driving && identity(heard) instanceof Understood identity) {
            return identity;
        }
        List<Run> runs = both(heard);
        List<Run> fitting =
                runs.stream()
                        .filter(run -> digits(run.digits()))
                        .filter(
                                run ->
                                        run.digits().length() == FILE
                                                || !driving && run.digits().length() == CARD)
                        .toList();
        if (fitting.size() == 1) {
            Value value = new Value.Str(fitting.getFirst().digits());
            return fitting.getFirst().repaired() ? new Repaired(value) : new Understood(value);
        }
        if (driving && identity(heard) instanceof Repaired identity) {
            return identity;
        }
        int longest = runs.stream().mapToInt(run -> run.digits().length()).max().orElse(0);
        return longest < FEWEST ? new Unknown() : refusedLicence(driving, longest);
    }

    /** Counted out against the nearest number that such a licence bears, where one is near. */
    private static Rejected refusedLicence(boolean driving, int length) {
        String text = driving ? "common.reject_licence_driving" : "common.reject_licence_vehicle";
        int other = driving ? IDENTITY : CARD;
        int wanted = Math.abs(length - FILE) <= Math.abs(length - other) ? FILE : other;
        if (length == wanted || Math.abs(length - wanted) > NEAR) {
            return new Rejected(text);
        }
        return Rejected.ofLength(text + (length < wanted ? "_short" : "_long"), length, wanted);
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
