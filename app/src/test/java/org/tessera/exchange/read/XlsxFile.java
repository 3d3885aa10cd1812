package org.tessera.exchange.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small Excel workbooks for tests, part by part, so that any part can be wrong. */
final class XlsxFile {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook of one empty sheet, whose styles are: 0 plain, 1 a day, 2 a day and time of its own making. */
    XlsxFile() {
        part("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<workbookPr/><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId2\"/>"
                + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
        part("xl/styles.xml", "<styleSheet " + MAIN + "><numFmts>"
                + "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; days&quot;\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        part("xl/sharedStrings.xml", "<sst " + MAIN + "/>");
        part("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "/>");
        part("xl/worksheets/sheet2.xml", "<worksheet " + MAIN + "/>");
    }

    XlsxFile part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    XlsxFile without(String name) {
        parts.remove(name);
        return this;
    }

    /** The texts that cells of type {@code s} name by number. */
    XlsxFile strings(String... items) {
        return part("xl/sharedStrings.xml", "<sst " + MAIN + "><si>" + String.join("</si><si>", items) + "</si></sst>");
    }

    /** Rows of sheet 1 or 2 as XML. */
    XlsxFile rows(int sheet, String xml) {
        return part("xl/worksheets/sheet" + sheet + ".xml", "<worksheet " + MAIN + "><sheetData>" + xml + "</sheetData></worksheet>");
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
