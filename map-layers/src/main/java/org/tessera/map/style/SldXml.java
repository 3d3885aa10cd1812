package org.tessera.map.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into elements, held to a size and a depth, without document types and outside entities. Stateless. */
final class SldXml {

    /** Most bytes of a file. */
    static final int MOST_BYTES = 4 << 20;

    /** Deepest nesting. */
    static final int DEEPEST = 64;

    private SldXml() {
    }

    static SldElement read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new SldFormatException("A style file may have " + MOST_BYTES + " bytes, this has more");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            SldFormatException told = new SldFormatException("line " + line + ": no readable XML");
            told.initCause(broken);
            throw told;
        }
    }

    private static SldElement tree(XMLStreamReader reader) throws XMLStreamException, SldFormatException {
        SldElement root = null;
        SldElement open = null;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new SldFormatException("line " + line(reader) + ": elements are nested deeper than " + DEEPEST);
                    }
                    open = new SldElement(reader.getLocalName(), line(reader), open);
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        open.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    root = root == null ? open : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = open.parent();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open != null) {
                        open.text(reader.getText());
                    }
                }
                case XMLStreamConstants.COMMENT -> {
                    if (open != null) {
                        open.comment(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD ->
                    throw new SldFormatException("line " + line(reader) + ": a style file has no document type");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new SldFormatException("line " + line(reader) + ": a style file has no entities");
                default -> { }
            }
        }
        return root;
    }

    private static int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }
}
