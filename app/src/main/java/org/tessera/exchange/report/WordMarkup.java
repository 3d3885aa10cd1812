package org.tessera.exchange.report;

import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements of a text document that a report needs, written as they come. */
final class WordMarkup {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XMLStreamWriter out;
    private boolean root = true;

    WordMarkup(OutputStream stream) throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(stream, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
    }

    void begin(String name) throws XMLStreamException {
        out.writeStartElement("w", name, MAIN);
        if (root) {
            out.writeNamespace("w", MAIN);
            out.writeNamespace("r", RELATIONS);
            root = false;
        }
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    /** @param attributes names and values in turn */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement("w", name, MAIN);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute("w", MAIN, attributes[i], attributes[i + 1]);
        }
    }

    /** Opens a row that is not torn between pages; a head is repeated on each. */
    void row(boolean head) throws XMLStreamException {
        begin("tr");
        begin("trPr");
        empty("cantSplit");
        if (head) {
            empty("tblHeader");
        }
        end();
    }

    void paragraph(String style, String text) throws XMLStreamException {
        paragraph(style, text, false, false);
    }

    /** @param style null for the document's own */
    void paragraph(String style, String text, boolean bold, boolean right) throws XMLStreamException {
        begin("p");
        if (style != null || right) {
            begin("pPr");
            if (style != null) {
                empty("pStyle", "val", style);
            }
            if (right) {
                empty("jc", "val", "right");
            }
            end();
        }
        begin("r");
        if (bold) {
            begin("rPr");
            empty("b");
            end();
        }
        begin("t");
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        out.writeCharacters(allowed(text));
        end();
        end();
        end();
    }

    /** The paper, with the page numbers at its foot. */
    void paper(int wide, int high, int edge) throws XMLStreamException {
        String margin = Integer.toString(edge);
        begin("sectPr");
        out.writeEmptyElement("w", "footerReference", MAIN);
        out.writeAttribute("w", MAIN, "type", "default");
        out.writeAttribute("r", RELATIONS, "id", "rId2");
        empty("pgSz", "w", Integer.toString(wide), "h", Integer.toString(high));
        empty("pgMar", "top", margin, "right", margin, "bottom", margin, "left", margin, "header", "360", "footer", "360", "gutter", "0");
        end();
    }

    void finish() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
    }

    /** Without what XML 1.0 cannot hold, such as control characters of a source. */
    static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
