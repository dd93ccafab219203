package org.citizenwindow.dialog.slot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.slot.DigitRuns.Run;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.CaseNumber;

/**
 * Numbers of cases, written or read aloud: twelve digits of which the last checks the others. What passes the check is taken
 * as it is, a letter O for a nought included.
 */
final class CaseNumbers {
    private static final int LENGTH = 12;
    private static final int FEWEST = 5;

    /** So many digits too few or too many are counted out. */
    private static final int NEAR = 4;

    private CaseNumbers() {}

    static Understanding read(Heard heard) {
        Optional<Value.Choice> clarified = Options.exactly(heard);
        if (clarified.isPresent()) {
            return new Understood(new Value.Str(clarified.get().id()));
        }
        List<String> right = right(heard, true);
        if (right.size() > 1) {
            return new Unclear(
                    "common.which_number",
                    right.stream().map(number -> new Value.Choice(number, number)).toList());
        }
        if (right.size() == 1) {
            return new Understood(new Value.Str(right.getFirst()));
        }
        int longest =
                DigitRuns.paused(heard).stream()
                        .mapToInt(run -> run.digits().length())
                        .max()
                        .orElse(0);
        if (longest < FEWEST) {
            return new Unknown();
        }
        if (longest == LENGTH || Math.abs(longest - LENGTH) > NEAR) {
            return new Rejected("common.reject_case_number");
        }
        String reason = longest < LENGTH ? "short" : "long";
        return Rejected.ofLength("common.reject_case_number_" + reason, longest, LENGTH);
    }

    /** The case numbers of a text that pass their check, written without a slip. */
    static List<String> sure(Heard heard) {
        return right(heard, false);
    }

    private static List<String> right(Heard heard, boolean repaired) {
        Set<String> numbers = new LinkedHashSet<>();
        for (List<Run> runs : List.of(DigitRuns.of(heard, true), DigitRuns.paused(heard))) {
            runs.stream()
                    .filter(run -> repaired || !run.repaired())
                    .flatMap(run -> CaseNumber.read(run.digits()).stream())
                    .forEach(number -> numbers.add(number.value()));
        }
        return List.copyOf(numbers);
    }
}
