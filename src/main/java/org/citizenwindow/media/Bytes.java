package org.citizenwindow.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Looks into bytes that nobody vouches for: ask {@link #has} before reading. */
record Bytes(byte[] array) {
    /** Whether {@code count} bytes can be read from {@code at}. */
    boolean has(int at, int count) {
        return at >= 0 && count >= 0 && at <= array.length - count;
    }

    int length() {
        return array.length;
    }

    int uint8(int at) {
        return array[at] & 0xFF;
    }

    int uint16(int at) {
        return uint8(at) << 8 | uint8(at + 1);
    }

    int uint16le(int at) {
        return uint8(at + 1) << 8 | uint8(at);
    }

    int uint24le(int at) {
        return uint8(at + 2) << 16 | uint16le(at);
    }

    int int32(int at) {
        return uint16(at) << 16 | uint16(at + 2);
    }

    int int32le(int at) {
        return uint16le(at + 2) << 16 | uint16le(at);
    }

    /** Whether these letters stand here. */
    boolean is(int at, String letters) {
        return has(at, letters.length())
                && new String(array, at, letters.length(), ISO_8859_1).equals(letters);
    }
}
