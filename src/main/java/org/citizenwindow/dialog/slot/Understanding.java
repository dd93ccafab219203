package org.citizenwindow.dialog.slot;

import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.value.Value;

/** What a slot type made of an answer. */
public sealed interface Understanding {
    /** Clear: the value is taken. */
    record Understood(Value value) implements Understanding {}

    /** Understood only after a repair or an interpretation: it is read back for a yes before it is taken. */
    record Repaired(Value value) implements Understanding {}

    /**
     * An answer, but not one value for certain: which one, out of these? {@code text} is the key of the question, or of what to
     * write instead where there is nothing to choose from.
     */
    record Unclear(String text, List<Value.Choice> options) implements Understanding {
        public Unclear {
            options = List.copyOf(options);
        }

        static Unclear without(String text) {
            return new Unclear(text, List.of());
        }
    }

    /**
     * An answer, but not one that can be taken; {@code text} is the key of what to do instead.
     *
     * @param facts what that text says about the answer, by placeholder
     */
    record Rejected(String text, Map<String, String> facts) implements Understanding {
        public Rejected {
            facts = Map.copyOf(facts);
        }

        Rejected(String text) {
            this(text, Map.of());
        }

        /** Nearly long enough, or a little too long. */
        static Rejected ofLength(String text, int length, int wanted) {
            return new Rejected(
                    text,
                    Map.of(
                            "count", Integer.toString(length),
                            "off", Integer.toString(Math.abs(wanted - length))));
        }
    }

    /** A part of the answer is there, more is needed; {@code soFar} is kept. */
    record Partly(Value soFar, String text) implements Understanding {}

    /** No answer to this question at all. */
    record Unknown() implements Understanding {}
}
