package org.citizenwindow.cases;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** How a case ended. "Closed" alone does not say whether anything was solved. */
public enum CaseOutcome {
    /** Solved: the parties have what they came for. */
    SETTLED("settled"),
    /** Not taken on; the reason is given to the citizen. */
    REFUSED("refused"),
    /** Passed to another office or to the ordinary procedure. */
    HANDED_ON("handed_on"),
    /** The citizen no longer wants it. */
    WITHDRAWN("withdrawn"),
    /** The citizen did not come to the appointment. */
    NO_SHOW("no_show"),
    /** The same event is handled under another case. */
    DUPLICATE("duplicate");

    @EnumeratedValue private final String code;

    CaseOutcome(String code) {
        this.code = code;
    }

    /** The word in the database, in the API and in keys of texts. */
    public String code() {
        return code;
    }

    /** Whether the case may end so only with a reason in words. */
    public boolean needsReason() {
        return this == REFUSED || this == HANDED_ON || this == DUPLICATE;
    }

    /** The outcome of a code; empty for any other word. */
    public static Optional<CaseOutcome> of(String code) {
        return Arrays.stream(values()).filter(outcome -> outcome.code.equals(code)).findFirst();
    }
}
