package org.citizenwindow.media;

import java.util.Optional;

/** Walks a JPEG's markers (ITU T.81, annex B) without decoding. */
final class JpegHeader {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;

    private JpegHeader() {}

    /**
     * Only what ordinary decoders do in bounded memory: baseline, extended and progressive Huffman, one frame, and an end. A
     * cut file would decode to a picture that is grey from some line on.
     */
    static Optional<PictureHeader> read(Bytes in) {
        if (!in.has(0, 2) || in.uint16(0) != 0xFF00 + SOI) {
            return Optional.empty();
        }
        int orientation = 1;
        PictureHeader frame = null;
        int at = 2;
        while (in.has(at, 4) && in.uint8(at) == 0xFF) {
            int marker = in.uint8(at + 1);
            if (marker == 0xFF) {
                at++; // fill byte
                continue;
            }
            int length = in.uint16(at + 2);
            if (length < 2 || !in.has(at + 2, length)) {
                return Optional.empty();
            }
            if (marker == SOS) {
                return frame == null ? Optional.empty() : withScans(in, at, frame, orientation);
            }
            if (marker == APP1) {
                orientation = ExifOrientation.read(in, at + 4, length - 2).orElse(orientation);
            } else if (isFrame(marker)) {
                if (marker > 0xC2 || frame != null || length < 8) {
                    return Optional.empty();
                }
                frame =
                        PictureHeader.plain(
                                PictureHeader.JPEG, in.uint16(at + 7), in.uint16(at + 5));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which share the range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static Optional<PictureHeader> withScans(
            Bytes in, int start, PictureHeader frame, int orientation) {
        int scans = 0;
        for (int at = start; in.has(at, 2); at++) {
            if (in.uint8(at) != 0xFF) {
                continue;
            }
            int marker = in.uint8(at + 1);
            if (marker == EOI) {
                return Optional.of(
                        new PictureHeader(
                                frame.type(), frame.width(), frame.height(), orientation, scans));
            }
            if (marker == SOS) {
                scans++;
            } else if (isFrame(marker)) {
                return Optional
                        .empty(); // a second frame behind the first, with dimensions of its own
            }
        }
        return Optional.empty();
    }
}
