package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.slot.DigitRuns.Run;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/** Chinese mobile numbers: eleven digits from 13 to 19, with or without +86. */
final class Phones {
    private static final int LENGTH = 11;
    private static final int FEWEST = 5;

    /** So many digits too few or too many are counted out; more were hardly meant as a mobile number. */
    private static final int NEAR = 4;

    /** Digits of another number that stands beside a whole one. */
    private static final int OTHER = 2;

    private static final List<String> COUNTRY = List.of("0086", "86");

    private Phones() {}

    static Understanding read(Heard heard) {
        Optional<Value.Choice> clarified = Options.exactly(heard);
        if (clarified.isPresent()) {
            return new Understood(new Value.Str(clarified.get().id()));
        }
        List<Run> runs = DigitRuns.of(heard, false);
        Map<String, Boolean> found = mobiles(runs);
        if (found.isEmpty()) {
            List<Run> mixed = DigitRuns.of(heard, true);
            found = mobiles(mixed);
            runs = found.isEmpty() ? runs : mixed;
        }
        if (found.isEmpty()) {
            found = mobiles(DigitRuns.paused(heard));
        }
        if (found.isEmpty()) {
            Optional<Value> pieced = PhonePieces.number(heard).map(Value.Str::new);
            if (pieced.isPresent()) {
                return new Repaired(pieced.get());
            }
        }
        if (found.size() > 1) {
            List<Value.Choice> options =
                    found.keySet().stream().map(n -> new Value.Choice(n, n)).toList();
            return new Unclear("common.which_number", options);
        }
        if (found.isEmpty()) {
            return none(runs);
        }
        String number = found.keySet().iterator().next();
        boolean others =
                runs.stream()
                        .anyMatch(r -> r.digits().length() > 6 && !r.digits().contains(number));
        Value value = new Value.Str(number);
        return others || found.get(number) ? new Repaired(value) : new Understood(value);
    }

    /** The mobile numbers of a text, written without a slip. */
    static List<String> sure(Heard heard) {
        Map<String, Boolean> found = mobiles(DigitRuns.of(heard, false));
        return found.keySet().stream().filter(number -> !found.get(number)).toList();
    }

    /** Each mobile number and whether it was repaired. */
    private static Map<String, Boolean> mobiles(List<Run> runs) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        for (Run run : runs) {
            for (String number : numbers(run)) {
                boolean beside =
                        mobile(run.digits()).isEmpty() && run.digits().length() % LENGTH != 0;
                found.merge(number, run.repaired() || beside, (a, b) -> a && b);
            }
        }
        return found;
    }

    private static List<String> numbers(Run run) {
        if (run.plus() && !run.digits().startsWith("86")) {
            return List.of(); // of another country
        }
        Optional<String> whole = mobile(run.digits());
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> several = new ArrayList<>();
        StringBuilder pieces = new StringBuilder();
        for (String piece : run.pieces()) {
            pieces.append(piece);
            Optional<String> number = mobile(pieces.toString());
            if (number.isPresent()) {
                several.add(number.get());
                pieces.setLength(0);
            }
        }
        boolean apart = several.size() == 1 && run.pieces().contains(several.getFirst());
        boolean other = apart && pieces.length() <= OTHER; // "…, 24 hours"
        return pieces.isEmpty() || other ? several : List.of();
    }

    static Optional<String> mobile(String digits) {
        String number = digits;
        for (String prefix : COUNTRY) {
            if (digits.length() == LENGTH + prefix.length() && digits.startsWith(prefix)) {
                number = digits.substring(prefix.length());
            }
        }
        boolean mobile =
                number.length() == LENGTH
                        && number.charAt(0) == '1'
                        && number.charAt(1) >= '3'
                        && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return mobile ? Optional.of(number) : Optional.empty();
    }

    private static Understanding none(List<Run> runs) {
        Optional<Run> longest = runs.stream().max(Comparator.comparing(r -> r.digits().length()));
        String digits = longest.map(Run::digits).orElse("");
        int length = digits.length();
        if (length < FEWEST) {
            return new Unknown();
        }
        boolean landline =
                digits.startsWith("0") && length >= 10 && length <= 12
                        || length == 7
                        || length == 8
                        || digits.startsWith("400")
                        || digits.startsWith("800");
        if (landline) {
            return new Rejected("common.reject_phone_landline");
        }
        boolean abroad = longest.filter(run -> run.plus() && !digits.startsWith("86")).isPresent();
        return abroad
                ? new Rejected("common.reject_phone_prefix")
                : wrongLength(withoutCountry(digits).length());
    }

    private static Understanding wrongLength(int length) {
        if (length == LENGTH) {
            return new Rejected("common.reject_phone_prefix");
        }
        String reason = length < LENGTH ? "short" : "long";
        return Math.abs(length - LENGTH) > NEAR
                ? new Rejected("common.reject_phone")
                : Rejected.ofLength("common.reject_phone_" + reason, length, LENGTH);
    }

    /** The country is not counted: no mobile number begins with 0 or 8. */
    private static String withoutCountry(String digits) {
        return COUNTRY.stream()
                .filter(prefix -> digits.startsWith(prefix + '1'))
                .findFirst()
                .map(prefix -> digits.substring(prefix.length()))
                .orElse(digits);
    }
}
