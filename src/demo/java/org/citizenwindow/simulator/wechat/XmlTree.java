package org.citizenwindow.simulator.wechat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small XML answer as a tree of elements; attributes are of no interest here. */
record XmlTree(String name, String text, List<XmlTree> children) {
    private static final int DEEPEST = 8;

    /** Reads a whole document; DTDs are refused. */
    static XmlTree read(byte[] body) throws BadReply {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            reader.nextTag();
            XmlTree root = element(reader, 0);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                    throw new BadReply("words behind the XML");
                }
            }
            return root;
        } catch (XMLStreamException e) {
            throw new BadReply("not well-formed XML");
        }
    }

    private static XmlTree element(XMLStreamReader reader, int depth)
            throws XMLStreamException, BadReply {
        if (depth > DEEPEST) {
            throw new BadReply("XML nested too deep");
        }
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlTree> children = new ArrayList<>();
        for (int event = reader.next();
                event != XMLStreamConstants.END_ELEMENT;
                event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new XmlTree(name, children.isEmpty() ? text.toString() : "", List.copyOf(children));
    }

    Optional<XmlTree> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /** The words of a child that must be there and not be empty. */
    String need(String wanted) throws BadReply {
        String found = child(wanted).map(XmlTree::text).orElse("").strip();
        if (found.isEmpty()) {
            throw new BadReply(wanted + " is missing");
        }
        return found;
    }

    /** The words of a child, empty when there is none. */
    String get(String wanted) {
        return child(wanted).map(XmlTree::text).orElse("");
    }
}
