package org.citizenwindow.dialog.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.dialog.value.ValueType;

/**
 * What a call is made with.
 *
 * @param service the handler's name, e.g. {@code accidents.create}
 * @param fixed constants
 * @param with argument to the slots whose values it gets; several are joined into a list, unset ones left out
 * @param gives what an ok answer brings, by name
 * @param later what is declared when its back end is beyond the machine; empty when it answers in the turn
 */
public record CallSpec(
        String service,
        Map<String, Value> fixed,
        Map<String, List<String>> with,
        Map<String, ValueType> gives,
        Optional<LateTerms> later) {
    public CallSpec {
        fixed = Map.copyOf(fixed);
        with = Map.copyOf(with);
        gives = Map.copyOf(gives);
    }
}
