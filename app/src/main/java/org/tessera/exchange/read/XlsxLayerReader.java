package org.tessera.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.UnreadableInput;

/**
 * The one sheet with values of an Excel workbook, its first row the header. Dates become ISO 8601, numbers plain decimals. Merged cells
 * have their value in their first cell only. A workbook with values on several visible sheets is refused: nobody has said which.
 */
final class XlsxLayerReader {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int SECONDS = 86_400;
    private static final int MOST_COLUMNS = 16_384;

    private final String file;
    private final InputLimits limits;
    private final TableLayer table;
    private XlsxParts parts;

    private XlsxLayerReader(String file, InputLimits limits) {
        this.file = file;
        this.limits = limits;
        this.table = new TableLayer(file, limits);
    }

    static SourceLayer read(String file, Path path, InputLimits limits) throws IOException {
        return new XlsxLayerReader(file, limits).read(path);
    }

    private SourceLayer read(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            parts = new XlsxParts(zip, limits);
            List<String> filled = new ArrayList<>();
            for (String sheet : parts.sheets()) {
                if (holdsValues(sheet)) {
                    filled.add(sheet);
                }
            }
            if (filled.size() > 1) {
                throw unreadable("has values on " + filled.size() + " sheets; expected one", null);
            }
            if (!filled.isEmpty()) {
                readSheet(filled.getFirst());
            }
            return table.build();
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw unreadable("is not a readable Excel workbook: " + LayerBuilder.shortened(String.valueOf(broken.getMessage())), broken);
        }
    }

    private boolean holdsValues(String sheet) throws IOException, XMLStreamException {
        try (InputStream in = parts.open(sheet)) {
            XMLStreamReader xml = XlsxParts.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && List.of("v", "is").contains(xml.getLocalName())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readSheet(String sheet) throws IOException, XMLStreamException {
        try (InputStream in = parts.open(sheet)) {
            XMLStreamReader xml = XlsxParts.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    readRow(xml);
                }
            }
        }
    }

    private void readRow(XMLStreamReader xml) throws XMLStreamException {
        List<String> fields = new ArrayList<>();
        String fault = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(XlsxParts.attribute(xml, "r"), fields.size());
                boolean error = "e".equals(XlsxParts.attribute(xml, "t"));
                String value = cell(xml);
                fault = error ? value : fault;
                if (!value.isEmpty()) {
                    put(fields, column, value);
                }
            }
        }
        while (!fields.isEmpty() && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        if (!fault.isEmpty() && !table.header().isEmpty()) {
            table.refuse("", fault, "holds a cell with an error");
        } else if (!fields.isEmpty()) {
            // Excel leaves out empty cells at the end of a row, which CSV does not.
            while (fields.size() < table.header().size()) {
                fields.add("");
            }
            table.add(fields);
        }
    }

    /** A value right of the header makes the row too long, however far right it is. */
    private void put(List<String> fields, int column, String value) {
        int place = table.header().isEmpty() ? column : Math.min(column, table.header().size());
        while (fields.size() <= place) {
            fields.add("");
        }
        fields.set(place, value);
    }

    /** The value of a cell as text; leaves the reader behind the cell. */
    private String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = String.valueOf(XlsxParts.attribute(xml, "t"));
        int style = XlsxParts.number(XlsxParts.attribute(xml, "s"));
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && List.of("v", "is").contains(xml.getLocalName())) {
                value = XlsxParts.text(xml, xml.getLocalName(), limits.maxFieldChars());
            }
        }
        return switch (type) {
            case "s" -> parts.string(XlsxParts.number(value.strip()));
            case "b" -> "1".equals(value.strip()) ? "true" : "false";
            case "str", "inlineStr", "e", "d" -> value;
            default -> number(value.strip(), style);
        };
    }

    private String number(String text, int style) {
        if (!text.matches("[-+]?\\d{1,400}(\\.\\d{0,400})?([eE][-+]?\\d{1,3})?")) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        if (!parts.isDate(style) || number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        LocalDate zero = parts.since1904() ? DAY_ZERO_1904 : DAY_ZERO;
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime moment = zero.atStartOfDay().plusSeconds(seconds);
        return seconds % SECONDS == 0 ? moment.toLocalDate().toString()
                : moment.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
    }

    /** The column of a reference such as {@code AB12}; without one, the next. */
    private int column(String reference, int next) {
        if (reference == null) {
            return Math.min(next, MOST_COLUMNS - 1);
        }
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z' && column < MOST_COLUMNS; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        if (column < 1 || column > MOST_COLUMNS) {
            throw unreadable("has a cell at '" + LayerBuilder.shortened(reference) + "'; expected columns A to XFD", null);
        }
        return column - 1;
    }

    private UnreadableInput unreadable(String message, Throwable cause) {
        return new UnreadableInput(new Problem(file, 0, "", "", message), cause);
    }
}
