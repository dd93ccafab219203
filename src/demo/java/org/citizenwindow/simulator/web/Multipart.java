package org.citizenwindow.simulator.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of a {@code multipart/form-data} body. */
public record Multipart(String fileName, byte[] content) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    /** The part of the given field that has a file name; empty when there is none. */
    public static Optional<Multipart> file(HttpCall call, String field) {
        Matcher boundary = BOUNDARY.matcher(call.contentType());
        if (!call.contentType().startsWith("multipart/form-data") || !boundary.find()) {
            return Optional.empty();
        }
        // Latin-1 keeps one character for each byte, so that positions in the text are positions in
        // the body.
        String body = new String(call.body(), StandardCharsets.ISO_8859_1);
        String mark = "--" + boundary.group(1);
        for (int at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + 1)) {
            int start = body.indexOf("\r\n\r\n", at);
            int end = body.indexOf("\r\n" + mark, at + mark.length());
            if (start < 0 || end < start) {
                return Optional.empty();
            }
            String head = body.substring(at, start);
            Matcher name = FILE_NAME.matcher(head);
            if (head.contains("name=\"" + field + "\"") && name.find()) {
                String part = body.substring(Math.min(start + 4, end), end);
                return Optional.of(
                        new Multipart(name.group(1), part.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return Optional.empty();
    }
}
