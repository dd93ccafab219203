package org.citizenwindow.authoring;

/** A command was called in a way it does not know; the message says what it expects. */
final class WrongUsage extends Exception {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
