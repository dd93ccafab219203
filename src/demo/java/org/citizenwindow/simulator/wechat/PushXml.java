package org.citizenwindow.simulator.wechat;

import java.util.Map;

/** Writes push bodies as the platform does: words in CDATA, numbers bare. */
final class PushXml {
    private PushXml() {}

    /**
     * The body with the given fields in their order.
     *
     * @param fields values are {@link Number}, {@link String} or a map of further fields
     */
    static String write(Map<String, ?> fields) {
        StringBuilder xml = new StringBuilder("<xml>");
        append(xml, fields);
        return xml.append("</xml>").toString();
    }

    private static void append(StringBuilder xml, Map<String, ?> fields) {
        fields.forEach(
                (name, value) -> {
                    xml.append('<').append(name).append('>');
                    if (value instanceof Map<?, ?> nested) {
                        @SuppressWarnings("unchecked")
                        Map<String, ?> further = (Map<String, ?>) nested;
                        append(xml, further);
                    } else if (value instanceof Number) {
                        xml.append(value);
                    } else {
                        xml.append("<![CDATA[").append(cdata(value.toString())).append("]]>");
                    }
                    xml.append("</").append(name).append('>');
                });
    }

    /** Without the characters XML 1.0 cannot carry, and with its own end mark split. */
    private static String cdata(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().replace("]]>", "]]]]><![CDATA[>");
    }
}
