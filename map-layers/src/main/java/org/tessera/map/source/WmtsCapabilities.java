package org.tessera.map.source;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a WMTS 1.0 service (OGC 07-057r7) says of itself, as far as image tiles need it. The text may come from anywhere: no document
 * type, no entity and nothing outside it is read, and its size, depth and numbers are bounded.
 *
 * @param title  of the service; may be empty
 * @param layers that have a matrix set this library can draw
 */
public record WmtsCapabilities(String title, List<WmtsLayer> layers) {

    private static final int MOST_BYTES = 16 << 20;

    /**
     * Reads a capabilities document.
     *
     * @param xml     UTF-8 or whatever encoding it declares
     * @param address where it came from: the base of KVP requests if the document names none
     * @throws IllegalArgumentException in one line, when it is none or breaks a bound
     */
    public static WmtsCapabilities read(byte[] xml, String address) {
        if (xml.length > MOST_BYTES) {
            throw new IllegalArgumentException("WMTS capabilities of " + xml.length + " bytes; at most " + MOST_BYTES + " are read");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return new WmtsParser(reader, address).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
            throw new IllegalArgumentException("WMTS capabilities are not readable as XML" + where, e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("WMTS capabilities have a word where a number belongs", e);
        }
    }

    /** A layer by its identifier. */
    public Optional<WmtsLayer> layer(String identifier) {
        return layers.stream().filter(layer -> layer.identifier().equals(identifier)).findFirst();
    }
}
