package org.citizenwindow.cases;

import org.citizenwindow.shared.ErrorCode;

/** How a change of a case ended. */
public sealed interface Handled {
    /** Done, written into the history and told. */
    record Done(CaseView view) implements Handled {}

    /** Somebody changed the case since it was looked at; nothing was done. */
    record Stale(CaseView current) implements Handled {}

    /** The case does not allow it as it stands; nothing was done. */
    record Refused(ErrorCode why, CaseView current) implements Handled {}

    /** There is no such case. */
    record Unknown() implements Handled {}
}
