package org.citizenwindow.channel;

import java.util.List;

/** Draws answer options for a platform without buttons: every option can be answered by its number. */
public final class NumberedOptions {
    /** Options up to this many characters in all stand in one line, as on a counter slip; longer ones below each other. */
    private static final int ONE_LINE = 24;

    private NumberedOptions() {}

    /** The text with {@code 1 … 2 …} below it; the text alone when there is nothing to choose. */
    public static String below(String text, List<String> options) {
        if (options.isEmpty()) {
            return text;
        }
        int length = options.stream().mapToInt(String::length).sum();
        String between = length <= ONE_LINE && options.size() <= 4 ? "　" : "\n";
        StringBuilder drawn = new StringBuilder(text).append('\n');
        for (int i = 0; i < options.size(); i++) {
            drawn.append(i == 0 ? "" : between).append(i + 1).append(' ').append(options.get(i));
        }
        return drawn.toString();
    }
}
