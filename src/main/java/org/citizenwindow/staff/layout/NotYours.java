package org.citizenwindow.staff.layout;

/** Thrown by a page for what does not exist or is none of the reader's business; answered with 404 either way. */
public final class NotYours extends RuntimeException {
    public NotYours() {
        super("not yours", null, false, false);
    }
}
