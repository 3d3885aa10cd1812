package org.tessera.exchange.open311;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Documents in XML. No document type, no entity beyond the five of XML itself, nothing fetched from anywhere. */
final class XmlDocument {

    /** Far deeper than any document of the specification, which needs six. */
    private static final int DEEPEST = 12;

    private XmlDocument() {
    }

    /** @param item element of one thing; empty when the root is the thing */
    static long write(Iterator<Map<String, Object>> rows, String root, String item, OutputStream out) throws IOException {
        long written = 0;
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(root);
            for (; rows.hasNext(); written++) {
                if (item.isEmpty()) {
                    write(rows.next(), xml);
                } else {
                    xml.writeCharacters("\n");
                    xml.writeStartElement(item);
                    write(rows.next(), xml);
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return written;
    }

    @SuppressWarnings("unchecked")
    private static void write(Map<String, Object> row, XMLStreamWriter xml) throws XMLStreamException {
        for (Map.Entry<String, Object> field : row.entrySet()) {
            String name = field.getKey();
            xml.writeStartElement(name);
            switch (field.getValue()) {
                case null -> { }
                case List<?> list -> {
                    for (Object each : list) {
                        // Lists are named in the plural, what stands in them in the singular.
                        xml.writeStartElement(name.substring(0, name.length() - 1));
                        write((Map<String, Object>) each, xml);
                        xml.writeEndElement();
                    }
                }
                case Double number -> xml.writeCharacters(BigDecimal.valueOf(number).toPlainString());
                default -> write(field.getValue().toString(), xml);
            }
            xml.writeEndElement();
        }
    }

    private static void write(String text, XMLStreamWriter xml) throws XMLStreamException {
        String[] parts = WireText.sendable(text).split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                // Bare, a reader would turn it into a line feed.
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(parts[i]);
        }
    }

    static List<Map<String, Object>> read(byte[] document, String root, String item) {
        int start = 0;
        if (document.length > 5 && new String(document, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1).equals("HTTP/")) {
            while (start < document.length && document[start] != '<') {
                start++;
            }
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(
                    new ByteArrayInputStream(document, start, document.length - start));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw new MalformedDocument("brings a document type of its own, which is not read");
                }
            }
            if (!xml.getLocalName().equals(root)) {
                throw new MalformedDocument("begins with <" + xml.getLocalName() + ">; expected <" + root + ">");
            }
            List<Map<String, Object>> rows = item.isEmpty() ? List.of(asRow(content(xml, 1))) : asRows(content(xml, 1), root);
            while (xml.hasNext()) {
                xml.next();
            }
            return rows;
        } catch (XMLStreamException e) {
            throw new MalformedDocument("is no XML: " + e.getMessage(), e);
        }
    }

    /** What stands in the element that was just begun: text, or named elements in order. */
    private static Object content(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new MalformedDocument("goes deeper than " + DEEPEST + " elements");
        }
        StringBuilder text = new StringBuilder();
        List<Map.Entry<String, Object>> children = new ArrayList<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    children.add(new java.util.AbstractMap.SimpleImmutableEntry<>(name, content(xml, depth + 1)));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedDocument("uses &" + xml.getLocalName() + ";, which XML itself does not have");
                default -> { }
            }
        }
        return children.isEmpty() ? text.toString() : children;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asRow(Object content) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (content instanceof List<?> children) {
            for (Map.Entry<String, Object> child : (List<Map.Entry<String, Object>>) children) {
                row.put(child.getKey(), child.getValue() instanceof List ? asRows(child.getValue(), child.getKey()) : child.getValue());
            }
        }
        return row;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> asRows(Object content, String parent) {
        if (!(content instanceof List<?> children)) {
            if (!content.toString().isBlank()) {
                throw new MalformedDocument("<" + parent + "> holds text; expected elements");
            }
            return List.of();
        }
        return ((List<Map.Entry<String, Object>>) children).stream().map(child -> asRow(child.getValue())).toList();
    }
}
