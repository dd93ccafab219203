package org.citizenwindow.dialog.call;

import java.util.Map;
import org.citizenwindow.dialog.value.Value;

/** How a back end answered an {@link Effect.Call}. */
public sealed interface CallResult {
    /** Done; those values the flow says the call gives are kept under their names and can be used in texts. */
    record Ok(Map<String, Value> values) implements CallResult {
        public Ok {
            values = Map.copyOf(values);
        }
    }

    /** The office says no: a code of the form {@code package:problem}; {@code values} may carry what to offer instead. */
    record Rejected(String code, Map<String, Value> values) implements CallResult {
        public Rejected {
            values = Map.copyOf(values);
        }
    }

    /** The back end could not be reached in time. */
    record Unavailable() implements CallResult {}
}
