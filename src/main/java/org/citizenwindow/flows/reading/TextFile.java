package org.citizenwindow.flows.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a file that should be UTF-8. One that an editor of another time or country saved in its own way is told with the line
 * where it shows, and read as what it seems to be, so that nothing else is told because of it.
 */
final class TextFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** How else people who write these files save them: in Chinese and in Japanese. */
    private static final List<String> OTHERS = List.of("GB18030", "windows-31j");

    private TextFile() {}

    /**
     * @param place how messages name it
     */
    static String read(Path file, String place, Faults faults) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        int good = decoded(bytes, StandardCharsets.UTF_8, text);
        if (good == bytes.length) {
            String content = text.flip().toString();
            return content.isEmpty() || content.charAt(0) != BYTE_ORDER_MARK
                    ? content
                    : content.substring(1);
        }
        Optional<Charset> other = other(bytes, file);
        faults.add(
                place,
                1 + (int) text.flip().chars().filter(c -> c == '\n').count(),
                "this is no UTF-8"
                        + other.map(charset -> " but seems to be " + charset.displayName())
                                .orElse("")
                        + "; save the file as UTF-8");
        return new String(bytes, other.orElse(StandardCharsets.UTF_8));
    }

    private static Optional<Charset> other(byte[] bytes, Path file) {
        if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE) { // FE FF or FF FE
            return Optional.of(StandardCharsets.UTF_16);
        }
        boolean japanese = file.getFileName().toString().startsWith("ja.");
        Stream<Charset> likely =
                (japanese ? OTHERS.reversed() : OTHERS)
                        .stream().filter(Charset::isSupported).map(Charset::forName);
        return likely.filter(
                        each ->
                                decoded(bytes, each, CharBuffer.allocate(bytes.length))
                                        == bytes.length)
                .findFirst();
    }

    /** How many bytes from the beginning can be read so. */
    private static int decoded(byte[] bytes, Charset charset, CharBuffer into) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(from, into, true);
        return from.position();
    }
}
