package org.citizenwindow.dialog.time;

/** Which way a time leans that may be before or after now. */
public enum Bias {
    /** When did it happen? */
    PAST,
    /** When shall it be? */
    FUTURE
}
