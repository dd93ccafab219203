package org.citizenwindow.conversation;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citizenwindow.dialog.Event;

/**
 * Words of a citizen without what could tell who it is: number plates, digits, addresses of mail and web become {@code #}.
 * Long messages are left out whole: they tell stories, and no phrase is so long.
 */
final class MaskedWords {
    /** More characters than any phrase an editor would teach. */
    static final int LONGEST = 60;

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|https?://\\S+|www\\.\\S+");
    private static final Pattern PLATE =
            Pattern.compile("\\p{IsHan}[A-Za-z][\\s·.-]?[A-Za-z0-9]{4,6}(?![A-Za-z0-9])");
    private static final Pattern DIGITS =
            Pattern.compile("[A-Za-z]{0,3}[-·]?\\p{Nd}[\\p{Nd}Xx\\s-]*");
    private static final Pattern SPELLED =
            Pattern.compile(
                    "[\\u3007\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u96f6\\u5e7a]{4,}");

    private MaskedWords() {}

    /** The words of an event; empty when it has none or they are too long to be kept. */
    static Optional<String> of(Event event) {
        return switch (event) {
            case Event.Text text -> of(text.text());
            case Event.Voice voice -> of(voice.recognized());
            default -> Optional.empty();
        };
    }

    static Optional<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            return Optional.empty();
        }
        String masked = ADDRESS.matcher(plain).replaceAll("#");
        masked = PLATE.matcher(masked).replaceAll("#");
        masked = DIGITS.matcher(masked).replaceAll("#");
        masked = SPELLED.matcher(masked).replaceAll("#");
        masked = masked.replaceAll("\\s+", " ").strip();
        return masked.replace("#", "").isBlank() ? Optional.empty() : Optional.of(masked);
    }
}
