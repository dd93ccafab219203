package org.citizenwindow.adapters.wechat;

import java.util.Locale;
import java.util.Set;

/**
 * The kinds of temporary media, with the platform's limits. Its page gives 10 MB for pictures in one line and 2 MB in
 * another; the smaller holds.
 */
enum MediaKind {
    IMAGE(2 * 1024 * 1024, Set.of("jpg", "jpeg", "png")),
    VOICE(2 * 1024 * 1024, Set.of("amr", "mp3")),
    VIDEO(10 * 1024 * 1024, Set.of("mp4")),
    THUMB(64 * 1024, Set.of("jpg", "jpeg"));

    private final int maxBytes;
    private final Set<String> endings;

    MediaKind(int maxBytes, Set<String> endings) {
        this.maxBytes = maxBytes;
        this.endings = endings;
    }

    /** Its name in the platform's API and in our table. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the platform takes a file of this name as this kind (no GIF as a picture, for one). */
    boolean takes(String asset) {
        String ending = asset.substring(asset.lastIndexOf('.') + 1);
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }

    boolean takes(int bytes) {
        return bytes > 0 && bytes <= maxBytes;
    }
}
