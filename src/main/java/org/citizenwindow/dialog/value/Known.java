package org.citizenwindow.dialog.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is known by name. The ends of a period have names of their own: {@code visit.start}, {@code visit.end}. */
public final class Known {
    private Known() {}

    /** The value of this name; empty when it is not known. */
    public static Optional<Value> of(Map<String, Value> values, String name) {
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

    /** All values of both; where both have one, the second's. */
    public static Map<String, Value> plus(Map<String, Value> values, Map<String, Value> more) {
        Map<String, Value> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }
}
