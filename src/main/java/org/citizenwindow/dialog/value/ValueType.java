package org.citizenwindow.dialog.value;

import java.util.Arrays;
import java.util.Optional;

/** What kind of value a name in a flow stands for; predicates are checked against it when a flow is loaded. */
public enum ValueType {
    TEXT,
    YES_NO,
    NUMBER,
    INSTANT,
    PERIOD,
    LOCATION,
    CHOICE,
    PHOTOS,
    LIST;

    /** The word flow files use: {@code yes_no}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The type of a flow file's word; empty for any other. */
    public static Optional<ValueType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
