package org.citizenwindow.media;

import java.util.Locale;

/** What the citizen says it is. */
enum MediaKind {
    PICTURE,
    /** Kept sealed; nothing is made of it. */
    VOICE,
    /** Kept sealed; nothing is made of it. */
    VIDEO;

    /** As in the database and in {@code announce}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MediaKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
