package org.citizenwindow.platform.secrets;

/** A sealed value cannot be opened: sealed with another key, or changed since. Carries nothing of the value. */
public final class SealBrokenException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SealBrokenException(String why) {
        super(why);
    }
}
