package org.citizenwindow.shared;

/** Shows only as much of personal data as people need to tell two values apart. */
public final class Masked {
    private Masked() {}

    /** {@code ***} and the last {@code visible} characters; only {@code ***} when the text is not longer than twice that. */
    public static String tail(String text, int visible) {
        return text.length() <= 2 * visible
                ? "***"
                : "***" + text.substring(text.length() - visible);
    }
}
