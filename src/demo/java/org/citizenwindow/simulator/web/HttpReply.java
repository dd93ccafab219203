package org.citizenwindow.simulator.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP answer, and how the connection ends after it.
 *
 * @param headers further headers besides the content type
 */
public record HttpReply(
        int status, String contentType, Map<String, String> headers, byte[] body, Ending ending) {

    /** How the connection ends: platforms fail in all three ways. */
    public enum Ending {
        /** As HTTP has it. */
        WHOLE,
        /** The length is announced, half of the body is sent, the connection closed. */
        CUT,
        /** Nothing is sent, the connection closed. */
        HANG_UP
    }

    /** JSON, UTF-8. */
    public static HttpReply json(int status, Object value) {
        return new HttpReply(
                status,
                "application/json; charset=utf-8",
                Map.of(),
                Json.write(value).getBytes(StandardCharsets.UTF_8),
                Ending.WHOLE);
    }

    /** Any bytes under HTTP 200. */
    public static HttpReply bytes(String contentType, byte[] body) {
        return new HttpReply(200, contentType, Map.of(), body, Ending.WHOLE);
    }

    /** Plain text in UTF-8. */
    public static HttpReply text(int status, String text) {
        return new HttpReply(
                status,
                "text/plain; charset=utf-8",
                Map.of(),
                text.getBytes(StandardCharsets.UTF_8),
                Ending.WHOLE);
    }

    /** The same answer with other further headers. */
    public HttpReply with(Map<String, String> further) {
        return new HttpReply(status, contentType, further, body, ending);
    }

    /** The same answer with another end of the connection. */
    public HttpReply ending(Ending other) {
        return new HttpReply(status, contentType, headers, body, other);
    }
}
