package org.citizenwindow.shared;

import java.util.UUID;

/** Our own id of a citizen on one account: safe to show to staff and other systems, tells nothing about the person. */
public record CitizenId(UUID value) {
    /** A short label for people, e.g. {@code #7F3A}: the last four hex digits. */
    public String label() {
        String hex = value.toString();
        return "#" + hex.substring(hex.length() - 4).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
