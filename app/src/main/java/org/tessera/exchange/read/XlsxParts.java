package org.tessera.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an Excel workbook (ECMA-376) that a table needs: its sheets, shared strings and which styles are dates. No part may expand
 * to more than the limit, no document type is read, no entity followed.
 */
final class XlsxParts {

    private static final int FIRST_OWN_FORMAT = 164;
    /** For the parts that are no tables: far more than Excel itself ever writes into them. */
    private static final long SMALL = 16L << 20;

    private final ZipFile zip;
    private final InputLimits limits;
    private final List<String> strings = new ArrayList<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private boolean since1904;

    XlsxParts(ZipFile zip, InputLimits limits) throws IOException, XMLStreamException {
        this.zip = zip;
        this.limits = limits;
        readStrings();
        readStyles();
    }

    /** The text of the shared string, or an empty one for a number out of range. */
    String string(int number) {
        return number >= 0 && number < strings.size() ? strings.get(number) : "";
    }

    /** Whether numbers of that cell style are shown as dates. */
    boolean isDate(int style) {
        return style >= 0 && style < dateStyles.size() && dateStyles.get(style);
    }

    /** Whether days are counted from 1904, as old Macintoshes did. */
    boolean since1904() {
        return since1904;
    }

    /** Names of the parts that hold the visible sheets, in order. */
    List<String> sheets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                String target = String.valueOf(attribute(xml, "Target"));
                targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        List<String> sheets = new ArrayList<>();
        each("xl/workbook.xml", xml -> {
            if (xml.getLocalName().equals("workbookPr")) {
                String old = attribute(xml, "date1904");
                since1904 = "1".equals(old) || "true".equals(old);
            }
            String target = targets.get(attribute(xml, "id"));
            if (xml.getLocalName().equals("sheet") && target != null && !String.valueOf(attribute(xml, "state")).endsWith("idden")) {
                sheets.add(target);
            }
        });
        return sheets;
    }

    /** Opens a part for reading; closing it is the caller's part. */
    InputStream open(String part) throws IOException {
        return open(part, limits.maxBytes() / 4);
    }

    private InputStream open(String part, long most) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new ZipException("holds no " + part);
        }
        return new BoundedStream(zip.getInputStream(entry), most);
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /** An attribute by its local name, or null. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private void readStrings() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        try (InputStream in = open("xl/sharedStrings.xml")) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    if (strings.size() == limits.maxRecords()) {
                        throw new ZipException("holds more than " + limits.maxRecords() + " texts");
                    }
                    strings.add(text(xml, "si", limits.maxFieldChars()));
                }
            }
        }
    }

    /** The text up to the end of an element, without its phonetic part; cut one character behind the limit, so that it is refused later. */
    static String text(XMLStreamReader xml, String element, int limit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                phonetic = xml.getLocalName().equals("rPh") ? event == XMLStreamConstants.START_ELEMENT : phonetic;
            } else if (xml.isCharacters() && !phonetic && text.length() <= limit) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), limit + 1 - text.length()));
            }
        }
        return text.toString();
    }

    private void readStyles() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/styles.xml") == null) {
            return;
        }
        Map<Integer, String> own = new HashMap<>();
        boolean[] inCells = {false};
        each("xl/styles.xml", xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> own.put(number(attribute(xml, "numFmtId")), String.valueOf(attribute(xml, "formatCode")));
                case "cellXfs" -> inCells[0] = true;
                case "cellStyles", "dxfs" -> inCells[0] = false;
                case "xf" -> {
                    if (inCells[0]) {
                        dateStyles.add(isDateFormat(number(attribute(xml, "numFmtId")), own));
                    }
                }
                default -> { }
            }
        });
    }

    /** Built-in formats 14 to 22 and those of East Asia are dates; an own one is when it shows a year, a day, an hour or a second. */
    private static boolean isDateFormat(int format, Map<Integer, String> own) {
        if (format >= FIRST_OWN_FORMAT && own.containsKey(format)) {
            return own.get(format).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|General", "").matches("(?is).*[ydhs].*");
        }
        return format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** A number, -1 for what is none. */
    static int number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private void each(String part, Element use) throws IOException, XMLStreamException {
        try (InputStream in = open(part, Math.min(SMALL, limits.maxBytes()))) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    use.accept(xml);
                }
            }
        }
    }

    /** Looks at one element. */
    private interface Element {
        void accept(XMLStreamReader xml);
    }
}
