package org.tessera.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;

import org.tessera.map.engine.PrintProgress;

/**
 * Writes a report without maps as a text document (ECMA-376, WordprocessingML): title, summary, the table of the first page, notes, tables
 * whose heads are repeated on each page and whose rows are not torn. Lengths are twentieths of a point.
 */
final class DocxReport {

    /** Rows of a table; a spreadsheet has them all. */
    static final int MOST_ROWS = 2_000;

    private static final int WIDE = 11906;
    private static final int HIGH = 16838;
    private static final int EDGE = 720;
    private static final int ROOM = WIDE - 2 * EDGE;
    private static final int CELL_PAD = 60;
    private static final double LABEL = 0.36;
    private static final String HEAD = "EEF2F6";
    private static final String QUIET = "566173";

    private final Report report;
    private final ReportWords words;
    private final WordMarkup xml;

    private DocxReport(Report report, WordMarkup xml) {
        this.report = report;
        this.words = report.words();
        this.xml = xml;
    }

    /**
     * Writes the report; the stream stays open.
     *
     * @param pages what the document says of its length until somebody opens it
     * @return the pages
     * @throws java.util.concurrent.CancellationException when the progress said so
     */
    static int write(Report report, OutputStream out, int pages, PrintProgress progress) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (DocxPart part : DocxPart.around(report, pages)) {
            PartProgress.check(progress);
            entry(zip, part.name());
            zip.write(part.content().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        entry(zip, "word/document.xml");
        try {
            WordMarkup xml = new WordMarkup(zip);
            new DocxReport(report, xml).document(progress);
            xml.finish();
        } catch (XMLStreamException unwritten) {
            throw new IOException(unwritten.getMessage(), unwritten);
        }
        zip.closeEntry();
        zip.finish();
        progress.done(1);
        return pages;
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same report is the same file, whenever it is written.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private void document(PrintProgress progress) throws XMLStreamException {
        xml.begin("document");
        xml.begin("body");
        xml.paragraph("Title", report.title());
        xml.paragraph("Quiet", words.time(report.time()));
        facts();
        table(report.totals());
        xml.paragraph("Heading1", words.text("pdf.notes"));
        for (String note : report.notes()) {
            xml.paragraph(null, note);
        }
        for (ReportTable table : report.tables()) {
            PartProgress.check(progress);
            table(table);
            if (table.rows().size() > MOST_ROWS) {
                xml.paragraph("Quiet", words.text("pdf.left-out", MOST_ROWS, table.rows().size()));
            }
        }
        // Word wants a paragraph after the last table.
        xml.paragraph("Quiet", "");
        xml.paper(WIDE, HIGH, EDGE);
        xml.end();
        xml.end();
    }

    private void facts() throws XMLStreamException {
        int label = (int) (ROOM * LABEL);
        openTable(new int[] {label, ROOM - label}, false);
        for (Report.Fact fact : report.facts()) {
            xml.row(false);
            cell(label, fact.label(), "Quiet", false, false);
            cell(ROOM - label, words.written(fact.value(), fact.form()), "Cell", true, false);
            xml.end();
        }
        xml.end();
    }

    private void table(ReportTable table) throws XMLStreamException {
        xml.paragraph("Heading1", table.title());
        int[] wide = widths(table.columns());
        openTable(wide, true);
        xml.row(true);
        for (int i = 0; i < wide.length; i++) {
            cell(wide[i], table.columns().get(i).title(), "Cell", true, table.columns().get(i).form() != Form.TEXT, HEAD);
        }
        xml.end();
        for (ReportTable.Row row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
            xml.row(false);
            for (int i = 0; i < wide.length; i++) {
                Form form = table.columns().get(i).form();
                cell(wide[i], words.written(row.cells().get(i), form), "Cell", false, form != Form.TEXT);
            }
            xml.end();
        }
        xml.end();
    }

    private void openTable(int[] wide, boolean ruled) throws XMLStreamException {
        xml.begin("tbl");
        xml.begin("tblPr");
        xml.empty("tblW", "w", Integer.toString(ROOM), "type", "dxa");
        if (ruled) {
            xml.begin("tblBorders");
            for (String side : new String[] {"top", "bottom", "insideH"}) {
                xml.empty(side, "val", "single", "sz", "4", "space", "0", "color", "C9D0D8");
            }
            xml.end();
        }
        xml.empty("tblLayout", "type", "fixed");
        xml.begin("tblCellMar");
        xml.empty("left", "w", Integer.toString(CELL_PAD), "type", "dxa");
        xml.empty("right", "w", Integer.toString(CELL_PAD), "type", "dxa");
        xml.end();
        xml.end();
        xml.begin("tblGrid");
        for (int each : wide) {
            xml.empty("gridCol", "w", Integer.toString(each));
        }
        xml.end();
    }

    private void cell(int wide, String text, String style, boolean bold, boolean right) throws XMLStreamException {
        cell(wide, text, style, bold, right, null);
    }

    private void cell(int wide, String text, String style, boolean bold, boolean right, String fill) throws XMLStreamException {
        xml.begin("tc");
        xml.begin("tcPr");
        xml.empty("tcW", "w", Integer.toString(wide), "type", "dxa");
        if (fill != null) {
            xml.empty("shd", "val", "clear", "color", "auto", "fill", fill);
        }
        xml.end();
        xml.paragraph(style, text, bold, right);
        xml.end();
    }

    /** By their weights; together exactly the room. */
    private static int[] widths(List<ReportTable.Column> columns) {
        double sum = columns.stream().mapToDouble(ReportTable.Column::weight).sum();
        int[] wide = new int[columns.size()];
        int used = 0;
        double until = 0;
        for (int i = 0; i < wide.length; i++) {
            until += columns.get(i).weight();
            wide[i] = (int) Math.round(until / sum * ROOM) - used;
            used += wide[i];
        }
        return wide;
    }

    static String quiet() {
        return QUIET;
    }
}
