package org.citizenwindow.simulator.wechat;

import java.util.Optional;

/** What a citizen can do with the phone. */
public sealed interface Act {
    record Text(String text) implements Act {}

    /** A picture from the album or the camera; the bytes are passed on as they are, whatever they are. */
    record Photo(byte[] bytes, String fileName) implements Act {}

    /** @param transcript what the platform's speech recognition heard; empty when it heard nothing */
    record Voice(String transcript, int seconds) implements Act {}

    record Video(byte[] bytes) implements Act {}

    /** A place sent from the map, degrees in GCJ-02 as the platform gives them. */
    record Pin(double latitude, double longitude, String label) implements Act {}

    record Link(String title, String description, String url) implements Act {}

    /** A sticker of the citizen's own; the platform cannot push it and says so in words. */
    record Sticker(String name) implements Act {}

    /** A tap on a button of the menu bar of type {@code click}. */
    record MenuTap(String key) implements Act {}

    /** A tap on a button of the menu bar that opens a page. */
    record MenuOpen(String url) implements Act {}

    /** A tap on an item of a {@code msgmenu} message. */
    record ItemTap(String id, String content) implements Act {}

    /** @param scene of the code that was scanned, if it was one */
    record Follow(Optional<String> scene) implements Act {}

    record Unfollow() implements Act {}

    /** A follower scans one of the account's codes. */
    record Scan(String scene) implements Act {}
}
