package org.citizenwindow.media;

import java.util.Optional;

/**
 * What a picture's own header says, read without any decoder, so that a bomb is recognised before memory is given to it.
 *
 * @param type {@code image/jpeg}, {@code image/png}, {@code image/gif} or {@code image/webp}
 * @param width of the first frame, in pixels as stored
 * @param height likewise
 * @param orientation how to turn it for looking at, EXIF 1 to 8; 1 is upright
 * @param passes how often a decoder goes over the whole picture (JPEG scans)
 */
record PictureHeader(String type, int width, int height, int orientation, int passes) {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String GIF = "image/gif";
    static final String WEBP = "image/webp";

    /** Empty when these bytes are no whole picture of this type. */
    static Optional<PictureHeader> read(String type, byte[] bytes) {
        Bytes in = new Bytes(bytes);
        Optional<PictureHeader> header =
                switch (type) {
                    case JPEG -> JpegHeader.read(in);
                    case PNG -> png(in);
                    case GIF -> gif(in);
                    case WEBP -> WebpHeader.read(in);
                    default -> Optional.empty();
                };
        return header.filter(h -> h.width > 0 && h.height > 0);
    }

    long pixels() {
        return (long) width * height;
    }

    /** An upright picture that is decoded in one go. */
    static PictureHeader plain(String type, int width, int height) {
        return new PictureHeader(type, width, height, 1, 1);
    }

    /** PNG specification 11.2.2: IHDR is the first chunk, width and height its first fields. */
    private static Optional<PictureHeader> png(Bytes in) {
        return in.has(0, 24) && in.is(12, "IHDR")
                ? Optional.of(plain(PNG, in.int32(16), in.int32(20)))
                : Optional.empty();
    }

    /** GIF89a: the first image descriptor counts, not the screen, for that is what a decoder allocates. */
    private static Optional<PictureHeader> gif(Bytes in) {
        if (!in.has(0, 13)) {
            return Optional.empty();
        }
        int at = 13 + colourTable(in.uint8(10));
        while (in.has(at, 10)) {
            switch (in.uint8(at)) {
                case 0x2C -> {
                    return Optional.of(plain(GIF, in.uint16le(at + 5), in.uint16le(at + 7)));
                }
                case 0x21 -> at = afterSubBlocks(in, at + 2);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static int colourTable(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterSubBlocks(Bytes in, int start) {
        int at = start;
        while (in.has(at, 1) && in.uint8(at) != 0) {
            at += 1 + in.uint8(at);
        }
        return at + 1;
    }
}
