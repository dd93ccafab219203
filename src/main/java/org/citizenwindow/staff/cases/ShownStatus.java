package org.citizenwindow.staff.cases;

import java.time.Instant;
import org.citizenwindow.cases.CaseView;

/** A case's status as people see it: a word, a shape and a colour, the same everywhere. Late is said instead of the rest. */
public enum ShownStatus {
    NEW("●"),
    WORKING("◐"),
    WAITING("◇"),
    LATE("▲"),
    CLOSED("○");

    private final String shape;

    ShownStatus(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    /** The last part of the style's name. */
    public String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static ShownStatus of(CaseView view, Instant now) {
        if (view.times().isLate(now)) {
            return LATE;
        }
        return switch (view.status()) {
            case NEW -> NEW;
            case WORKING -> WORKING;
            case WAITING -> WAITING;
            case CLOSED -> CLOSED;
        };
    }
}
