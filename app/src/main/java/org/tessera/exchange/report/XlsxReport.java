package org.tessera.exchange.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.tessera.map.engine.MapPrinter;
import org.tessera.map.engine.PrintProgress;
import org.tessera.map.export.MapSheet;
import org.tessera.map.export.PaperSize;
import org.tessera.map.export.SheetExporter;

/** Writes a report as a workbook: the summary, a sheet a table with its header frozen, and the maps as pictures. */
final class XlsxReport {

    private static final int FLUSHED_ROWS = 500;
    /** Excel takes 32,767 characters a cell. */
    private static final int MOST_TEXT = 32_000;
    private static final String HEAD = "E3E9EF";
    private static final double DPI = 120;
    private static final PaperSize DETAIL = PaperSize.pixels(640, 480, DPI);
    private static final double ROW_POINTS = 15;
    private static final int PIXELS_A_POINT_96 = 96;

    private final Report report;
    private final ReportWords words;
    private final Workbook book;
    private final PrintProgress progress;
    private final int parts;
    private int part;

    private XlsxReport(Report report, Workbook book, PrintProgress progress) {
        this.report = report;
        this.words = report.words();
        this.book = book;
        this.progress = progress;
        parts = report.tables().size() + report.annex().size() + report.details().size() + 3;
    }

    /**
     * Writes the report; the stream stays open. The maps are held in memory as PNG until then, a few hundred kilobytes each.
     *
     * @return sheets
     * @throws java.util.concurrent.CancellationException when the progress said so
     */
    static int write(Report report, OutputStream out, PrintProgress progress) throws IOException, InterruptedException {
        Workbook book = new Workbook(out, "Tessera", "1.0");
        XlsxReport xlsx = new XlsxReport(report, book, progress);
        xlsx.summary();
        xlsx.table(report.totals());
        for (ReportTable table : report.tables()) {
            xlsx.table(table);
        }
        for (ReportTable table : report.annex()) {
            xlsx.table(table);
        }
        if (report.overview() != null) {
            xlsx.maps();
        }
        PartProgress.check(progress);
        book.finish();
        progress.done(1);
        int maps = report.overview() == null ? 0 : report.details().isEmpty() ? 1 : 2;
        return 2 + report.tables().size() + report.annex().size() + maps;
    }

    private void step() {
        new PartProgress(progress, part++, parts).done(0);
    }

    private void summary() throws IOException {
        step();
        Worksheet sheet = book.newWorksheet(words.text("sheet.summary"));
        sheet.width(0, 34);
        sheet.width(1, 60);
        sheet.value(0, 0, report.title());
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, words.time(report.time()));
        int row = 3;
        for (Report.Fact fact : report.facts()) {
            sheet.value(row, 0, fact.label());
            put(sheet, row, 1, fact.value(), fact.form());
            sheet.style(row, 1).horizontalAlignment("left").format(fact.form().pattern()).set();
            row++;
        }
        row++;
        for (String note : report.notes()) {
            sheet.value(row, 0, note);
            row++;
        }
        sheet.finish();
    }

    private void table(ReportTable table) throws IOException {
        step();
        Worksheet sheet = book.newWorksheet(table.title());
        sheet.freezePane(0, 1);
        for (int i = 0; i < table.columns().size(); i++) {
            ReportTable.Column column = table.columns().get(i);
            sheet.width(i, Math.max(column.weight() * 1.15, wide(column.title()) + 2));
            sheet.value(0, i, column.title());
            sheet.style(0, i).bold().fillColor(HEAD).horizontalAlignment(column.form() == Form.TEXT ? "left" : "right").set();
        }
        sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
        for (int r = 0; r < table.rows().size(); r++) {
            ReportTable.Row row = table.rows().get(r);
            for (int i = 0; i < table.columns().size(); i++) {
                Form form = table.columns().get(i).form();
                put(sheet, r + 1, i, row.cells().get(i), form);
                if (form != Form.TEXT) {
                    sheet.style(r + 1, i).format(form.pattern()).set();
                }
            }
            if (row.colour() != 0) {
                sheet.style(r + 1, 0).borderStyle(org.dhatim.fastexcel.BorderSide.LEFT, org.dhatim.fastexcel.BorderStyle.THICK)
                        .borderColor(org.dhatim.fastexcel.BorderSide.LEFT, MapInk.hex(row.colour()).substring(1)).set();
            }
            if (r % FLUSHED_ROWS == FLUSHED_ROWS - 1) {
                PartProgress.check(progress);
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /** Characters across, a Chinese one counted twice. */
    private static double wide(String text) {
        return text.codePoints().mapToDouble(letter -> Character.isIdeographic(letter) ? 2 : 1).sum();
    }

    private static void put(Worksheet sheet, int row, int column, Object value, Form form) {
        if (value instanceof Number number && form != Form.TEXT) {
            sheet.value(row, column, number);
        } else if (value != null) {
            String text = value.toString();
            sheet.inlineString(row, column, text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text);
        }
    }

    private void maps() throws IOException, InterruptedException {
        try (MapPrinter printer = new MapPrinter(Runtime.getRuntime().availableProcessors())) {
            step();
            ReportMap overview = report.overview();
            PaperSize paper = PaperSize.named("A4").landscape();
            MapSheet.Words around = new MapSheet.Words(report.title(), overview.caption(), words.time(report.time()),
                    words.text("map.north"));
            Worksheet sheet = book.newWorksheet(words.text("sheet.map"));
            picture(sheet, 0, new MapSheet(paper, DPI, overview.content((int) paper.width() - 56, (int) paper.height() - 115), around,
                    overview.legend(), true), printer);
            sheet.finish();
            if (!report.details().isEmpty()) {
                details(printer);
            }
        }
    }

    private void details(MapPrinter printer) throws IOException, InterruptedException {
        Worksheet sheet = book.newWorksheet(words.text("sheet.details"));
        int row = 0;
        for (ReportMap map : report.details()) {
            step();
            sheet.value(row, 0, map.title());
            sheet.style(row, 0).bold().set();
            sheet.value(row + 1, 0, map.caption());
            MapSheet.Words around = new MapSheet.Words("", "", "", words.text("map.north"));
            row += 3 + picture(sheet, row + 2, new MapSheet(DETAIL, DPI, map.content((int) DETAIL.width(), (int) DETAIL.height()), around,
                    List.of(), true), printer);
        }
        sheet.finish();
    }

    /** Puts a picture into the first column; answers how many rows it covers. */
    private int picture(Worksheet sheet, int row, MapSheet map, MapPrinter printer) throws IOException, InterruptedException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        Instant time = report.time().toInstant();
        SheetExporter.png(map, png, time, printer, new PartProgress(progress, part - 1, parts));
        int wide = (int) (map.paper().width() * PIXELS_A_POINT_96 / 72);
        int high = (int) (map.paper().height() * PIXELS_A_POINT_96 / 72);
        sheet.addImage(row, 0, png.toByteArray(), wide, high);
        return (int) Math.ceil(map.paper().height() / ROW_POINTS);
    }
}
