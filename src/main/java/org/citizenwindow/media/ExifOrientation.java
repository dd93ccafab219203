package org.citizenwindow.media;

import java.util.OptionalInt;

/** The one thing of EXIF that matters for looking: tag 0x0112 in the first directory (EXIF 2.3, 4.6.4). */
final class ExifOrientation {
    private static final String HEAD = "Exif\0\0";
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    /** 1 to 8, or empty when this APP1 segment is no EXIF or does not say. */
    static OptionalInt read(Bytes in, int start, int length) {
        int tiff = start + HEAD.length();
        int end = start + length;
        if (length < HEAD.length() + 8 || !in.is(start, HEAD)) {
            return OptionalInt.empty();
        }
        boolean little = in.is(tiff, "II");
        if (!little && !in.is(tiff, "MM")) {
            return OptionalInt.empty();
        }
        long directory = tiff + (little ? in.int32le(tiff + 4) : in.int32(tiff + 4)) % (1L << 31);
        if (directory < tiff || directory + 2 > end) {
            return OptionalInt.empty();
        }
        int count = uint16(in, (int) directory, little);
        for (int i = 0; i < count; i++) {
            int entry = (int) directory + 2 + i * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > end) {
                return OptionalInt.empty();
            }
            if (uint16(in, entry, little) == TAG) {
                int value = uint16(in, entry + 8, little);
                return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static int uint16(Bytes in, int at, boolean little) {
        return little ? in.uint16le(at) : in.uint16(at);
    }
}
