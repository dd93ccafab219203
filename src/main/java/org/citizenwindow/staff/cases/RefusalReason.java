package org.citizenwindow.staff.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an office does not take a case on, as the citizen is told; what does not fit is said in the officer's own words. */
public enum RefusalReason {
    HURT,
    DISPUTED,
    PHOTOS,
    AREA,
    LATE,
    DUPLICATE,
    OTHER;

    /** As in the form. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says nothing without further words. */
    boolean needsWords() {
        return this == OTHER;
    }

    static Optional<RefusalReason> of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
