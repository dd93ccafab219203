package org.citizenwindow.flows.reading;

import java.util.List;
import java.util.Map;

/** What to do about what the YAML reader says, in words for somebody who does not know it. */
final class YamlWords {
    static final char WIDE_COLON = '\uFF1A';

    private static final char WIDE_BLANK = '\u3000';

    /** What it says, in part, and the remedy; the first that fits. */
    private static final List<Map.Entry<String, String>> REMEDIES =
            List.of(
                    Map.entry(
                            "mapping values are not allowed here",
                            "a text with ': ' in it needs quotation marks around it"),
                    Map.entry("could not find expected ':'", "write key, colon, blank, value"),
                    Map.entry("(TAB)", "indent with blanks"),
                    Map.entry(
                            "expected <block end>",
                            "indent it like the lines it belongs to; '- ' stands before each item"
                                    + " of a list, and before nothing else"),
                    Map.entry(
                            "expected ',' or",
                            "within { } and [ ] stand commas, and a text with , : { } [ ] in it"
                                    + " needs quotation marks"),
                    Map.entry(
                            "unexpected end of stream", "close the quotation mark or the bracket"),
                    Map.entry(
                            "cannot start any token",
                            "a text that begins so needs quotation marks"),
                    Map.entry("special characters are not allowed", "remove it"));

    /** Characters of a Chinese or Japanese keyboard that look like YAML's. */
    private static final Map<Character, String> WIDE =
            Map.of(
                    WIDE_COLON,
                    ": ",
                    '\uFF0C',
                    ", ",
                    '\uFF5B',
                    "{",
                    '\uFF5D',
                    "}",
                    '\uFF3B',
                    "[",
                    '\uFF3D',
                    "]",
                    WIDE_BLANK,
                    " ",
                    '\u201C',
                    "\"",
                    '\u201D',
                    "\"");

    private YamlWords() {}

    /**
     * @param problem in the words of the YAML reader
     * @param lines the line it is about, and the one before
     */
    static String of(String problem, List<String> lines) {
        StringBuilder out = new StringBuilder("no readable YAML: ").append(problem);
        REMEDIES.stream()
                .filter(each -> problem.contains(each.getKey()))
                .findFirst()
                .ifPresent(each -> out.append("; ").append(each.getValue()));
        lines.reversed().stream()
                .flatMapToInt(String::chars)
                .mapToObj(c -> (char) c)
                .filter(WIDE::containsKey)
                .findFirst()
                .ifPresent(
                        c ->
                                out.append(". There is a wide ")
                                        .append(c == WIDE_BLANK ? "blank" : "'" + c + "'")
                                        .append(": YAML's is '")
                                        .append(WIDE.get(c))
                                        .append('\''));
        return out.toString();
    }

    /** A key that was to end before its colon. */
    static String wideColon(String key) {
        return "the key '" + key + "' has a wide '" + WIDE_COLON + "': YAML's is ': '";
    }
}
