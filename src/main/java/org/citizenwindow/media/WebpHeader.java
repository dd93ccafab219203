package org.citizenwindow.media;

import java.util.Optional;

/**
 * Walks a WebP's chunks (RFC 9649). The frame's own size is read as well as the canvas': a small canvas may carry a huge
 * frame. Animations are not taken.
 */
final class WebpHeader {
    private WebpHeader() {}

    static Optional<PictureHeader> read(Bytes in) {
        if (!in.is(0, "RIFF") || !in.is(8, "WEBP")) {
            return Optional.empty();
        }
        int width = 0;
        int height = 0;
        int at = 12;
        while (in.has(at, 8)) {
            int length = in.int32le(at + 4);
            int body = at + 8;
            if (length < 0 || !in.has(body, length)) {
                return Optional.empty();
            }
            if (in.is(at, "ANIM") || in.is(at, "ANMF")) {
                return Optional.empty();
            }
            if (in.is(at, "VP8X") && length >= 10) {
                width = Math.max(width, 1 + in.uint24le(body + 4));
                height = Math.max(height, 1 + in.uint24le(body + 7));
            } else if (in.is(at, "VP8 ") && length >= 10) {
                width = Math.max(width, in.uint16le(body + 6) & 0x3FFF);
                height = Math.max(height, in.uint16le(body + 8) & 0x3FFF);
            } else if (in.is(at, "VP8L") && length >= 5) {
                int bits = in.int32le(body + 1);
                width = Math.max(width, 1 + (bits & 0x3FFF));
                height = Math.max(height, 1 + (bits >>> 14 & 0x3FFF));
            }
            at = body + length + (length & 1);
        }
        return Optional.of(PictureHeader.plain(PictureHeader.WEBP, width, height));
    }
}
