package org.citizenwindow.cases;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What is looked at first. */
public enum CasePriority {
    NORMAL("normal"),
    /** Somebody may be in danger: due at once, on top of every list. */
    HIGH("high");

    @EnumeratedValue private final String code;

    CasePriority(String code) {
        this.code = code;
    }

    /** The priority of a code; empty for any other word. */
    public static Optional<CasePriority> of(String code) {
        return Arrays.stream(values()).filter(priority -> priority.code.equals(code)).findFirst();
    }

    /** The word in the database, in the API and in keys of texts. */
    public String code() {
        return code;
    }
}
