package org.citizenwindow.cases;

import jakarta.persistence.EnumeratedValue;

/** What is looked at first. */
public enum CasePriority {
    NORMAL("normal"),
    /** Somebody may be in danger: due at once, on top of every list. */
    HIGH("high");

    @EnumeratedValue private final String code;

    CasePriority(String code) {
        this.code = code;
    }

    /** The word in the database, in the API and in keys of texts. */
    public String code() {
        return code;
    }
}
