package org.citizenwindow.adapters.wechat;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the platform's XML into its leaves. Strict about what could hurt (encoding, DTDs, entities, depth, number), tolerant
 * about what the platform does send: any order, CDATA or not, elements nobody told of, stray control characters in a
 * citizen's words.
 *
 * @param values text by path below the root, e.g. {@code Content} or {@code SendLocationInfo/Label}; the first of siblings
 */
record PushXml(Map<String, String> values) {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_ELEMENTS = 256;
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The leaf at a path, trimmed of nothing; empty when it is not there. */
    String get(String path) {
        return values.getOrDefault(path, "");
    }

    /** Reads a document; empty when it is not well-formed UTF-8 XML below one {@code xml} element, or has a DTD. */
    static Optional<PushXml> read(byte[] body) {
        try {
            return read(XMLInputFactories.STRICT.createXMLStreamReader(reader(body)));
        } catch (CharacterCodingException | XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PushXml> read(XMLStreamReader in) throws XMLStreamException {
        String encoding = in.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        int elements = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS || path.size() >= MAX_DEPTH) {
                        return Optional.empty();
                    }
                    if (path.isEmpty() && !in.getLocalName().equals("xml")) {
                        return Optional.empty();
                    }
                    path.push(elements == 1 ? "" : below(path.peek(), in.getLocalName()));
                    text.setLength(0);
                }
                case CHARACTERS, CDATA, SPACE -> text.append(in.getText());
                case END_ELEMENT -> {
                    values.putIfAbsent(path.pop(), stripped(text));
                    text.setLength(0);
                }
                case DTD, ENTITY_REFERENCE -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
        return Optional.of(new PushXml(Map.copyOf(values)));
    }

    private static String below(String parent, String name) {
        return parent.isEmpty() ? name : parent + '/' + name;
    }

    private static String stripped(StringBuilder text) {
        return text.toString().replace(String.valueOf(REPLACEMENT), "");
    }

    /**
     * Decodes strictly; what XML forbids becomes the replacement character, so that it breaks mark-up but not words. (It
     * reaches us in what citizens paste, and a refusal would show them the platform's fault notice.)
     */
    private static StringReader reader(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> PlatformText.allowed(c) ? c : REPLACEMENT)
                .forEach(safe::appendCodePoint);
        if (!safe.isEmpty() && safe.charAt(0) == BYTE_ORDER_MARK) {
            safe.deleteCharAt(0);
        }
        return new StringReader(safe.toString());
    }

    /** The JDK's own parser, whatever else is on the class path, with everything off that reaches beyond the document. */
    private static final class XMLInputFactories {
        static final XMLInputFactory STRICT = strict();

        private static XMLInputFactory strict() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setXMLResolver(
                    (publicId, systemId, base, namespace) -> {
                        throw new XMLStreamException("no external entities");
                    });
            return factory;
        }
    }
}
