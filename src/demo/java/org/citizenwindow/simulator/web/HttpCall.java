package org.citizenwindow.simulator.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, read whole.
 *
 * @param method in capitals
 * @param path decoded, without the query
 * @param query decoded parameters; of a repeated one the first counts
 * @param contentType the header as sent, empty when there is none
 */
public record HttpCall(
        String method, String path, Map<String, String> query, String contentType, byte[] body) {

    /** A call from the raw parts of a request line; {@code rawQuery} may be null. */
    public static HttpCall of(
            String method, String path, String rawQuery, String contentType, byte[] body) {
        return new HttpCall(
                method, path, parameters(rawQuery), contentType == null ? "" : contentType, body);
    }

    /** A query parameter that is there and not empty. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The path below a prefix, cut at its slashes. */
    public String[] below(String prefix) {
        String rest = path.substring(prefix.length());
        return Arrays.stream(rest.split("/"))
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    private static Map<String, String> parameters(String raw) {
        Map<String, String> found = new LinkedHashMap<>();
        if (raw == null) {
            return found;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                found.putIfAbsent(
                        name,
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return found;
    }
}
