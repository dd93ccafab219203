package org.citizenwindow.platform.paging;

/** A cursor that this list did not give out: the caller's mistake, not ours. */
public final class BadCursorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadCursorException() {
        super("not a cursor of this list");
    }
}
