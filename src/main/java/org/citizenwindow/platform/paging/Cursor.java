package org.citizenwindow.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Where a list stopped: the sort keys of its last row. Opaque to callers, not secret.
 *
 * @param parts the sort keys in order; none holds a line break
 */
public record Cursor(List<String> parts) {
    private static final String BETWEEN = "\n";

    public Cursor {
        parts = List.copyOf(parts);
    }

    /** A cursor of these sort keys. */
    public static Cursor of(Object... keys) {
        return new Cursor(List.of(keys).stream().map(String::valueOf).toList());
    }

    /**
     * Reads what {@link #encode} gave.
     *
     * @param size how many sort keys this list has
     * @throws BadCursorException when it is anything else
     */
    public static Cursor decode(String encoded, int size) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
            Cursor cursor = new Cursor(List.of(text.split(BETWEEN, -1)));
            if (cursor.parts.size() == size) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            // falls through: not base64
        }
        throw new BadCursorException();
    }

    /** The text form, safe in a query string. */
    public String encode() {
        byte[] text = String.join(BETWEEN, parts).getBytes(UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The sort key at this place. */
    public String text(int place) {
        return parts.get(place);
    }

    /**
     * The sort key at this place as a whole number.
     *
     * @throws BadCursorException when it is none
     */
    public long number(int place) {
        try {
            return Long.parseLong(parts.get(place));
        } catch (NumberFormatException e) {
            throw new BadCursorException();
        }
    }

    /**
     * The sort key at this place as a moment.
     *
     * @throws BadCursorException when it is none
     */
    public Instant moment(int place) {
        try {
            return Instant.parse(parts.get(place));
        } catch (DateTimeException e) {
            throw new BadCursorException();
        }
    }
}
