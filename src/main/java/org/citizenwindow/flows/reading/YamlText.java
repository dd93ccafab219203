package org.citizenwindow.flows.reading;

/** Texts as they are written into YAML files. */
public final class YamlText {
    private YamlText() {}

    /** A text in double quotes, as YAML and JSON read it. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (isOdd(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** What cannot stand in YAML as it is, or would be read as the end of a line. */
    private static boolean isOdd(char c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c > 0xfffd;
    }
}
