package org.citizenwindow.dialog;

import java.util.Map;
import java.util.Optional;

/** What is known by name. The ends of a period have names of their own: {@code visit.start}, {@code visit.end}. */
final class Known {
    private Known() {}

    /** The value of this name; empty when it is not known. */
    static Optional<Value> of(Map<String, Value> values, String name) {
        Value value = values.get(name);
        return value == null ? end(values, name) : Optional.of(value);
    }

    private static Optional<Value> end(Map<String, Value> values, String name) {
        boolean start = name.endsWith(Value.Period.START);
        if (!start && !name.endsWith(Value.Period.END)) {
            return Optional.empty();
        }
        return values.get(name.substring(0, name.lastIndexOf('.'))) instanceof Value.Period period
                ? Optional.of(new Value.Moment(start ? period.from() : period.to()))
                : Optional.empty();
    }
}
