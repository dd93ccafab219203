package org.citizenwindow.shared;

import java.util.UUID;

/** Our own id of a picture, voice or video, given when it is announced, before it is fetched. */
public record MediaId(UUID value) {
    public static MediaId parse(String text) {
        return new MediaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
