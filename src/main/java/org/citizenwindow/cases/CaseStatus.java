package org.citizenwindow.cases;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** Where a case stands. */
public enum CaseStatus {
    /** Nobody has looked at it yet. */
    NEW("new"),
    /** Accepted: the office works on it. */
    WORKING("working"),
    /** The citizen was asked for something; the clock stands still. */
    WAITING("waiting"),
    /** Over; why is its {@link CaseOutcome}. */
    CLOSED("closed");

    @EnumeratedValue private final String code;

    CaseStatus(String code) {
        this.code = code;
    }

    /** The word in the database, in the API and in keys of texts. */
    public String code() {
        return code;
    }

    /** The status of a code; empty for any other word. */
    public static Optional<CaseStatus> of(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }
}
