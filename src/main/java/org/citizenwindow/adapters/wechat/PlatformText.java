package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.Locale;
import org.citizenwindow.channel.NumberedOptions;
import org.citizenwindow.channel.OutboundMessage;

/** Makes our words fit for the platform: no characters it refuses, no more bytes than it takes. */
final class PlatformText {
    /**
     * The most UTF-8 bytes of one text, passive or through the API. The platform documents no figure; 2,048 were measured
     * by others, and beyond that the API answers 45002.
     */
    static final int MAX_BYTES = 2000;

    private static final String CUT = "…";

    private PlatformText() {}

    /** The text with its options numbered below it, cleaned and cut; the options stay, the words before them give way. */
    static String draw(OutboundMessage.Text message) {
        String text = clean(message.text());
        var options = message.options().stream().map(PlatformText::clean).toList();
        int below = bytes(NumberedOptions.below("", options));
        return cut(
                below < MAX_BYTES
                        ? NumberedOptions.below(cut(text, MAX_BYTES - below), options)
                        : NumberedOptions.below(text, options),
                MAX_BYTES);
    }

    /**
     * Without what XML 1.0 forbids. The line and paragraph separators become line feeds: JSON writers escape them, and the
     * platform refuses escapes (40033).
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(PlatformText::allowed)
                .map(c -> c == 0x2028 || c == 0x2029 ? '\n' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether XML 1.0 allows the code point; a lone surrogate is none. */
    static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE
                || c >= 0x10000;
    }

    /** The longest beginning that fits, ending between two characters as people see them, with a mark that it was cut. */
    static String cut(String text, int maxBytes) {
        if (bytes(text) <= maxBytes) {
            return text;
        }
        int room = Math.max(0, maxBytes - bytes(CUT));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        int used = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            used += bytes(text.substring(end, next));
            if (used > room) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + (maxBytes >= bytes(CUT) ? CUT : "");
    }

    /** The text as a CDATA section; a closing mark within it is split over two. */
    static String cdata(String text) {
        return "<![CDATA[" + clean(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
