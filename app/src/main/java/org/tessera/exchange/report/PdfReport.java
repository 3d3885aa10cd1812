package org.tessera.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.tessera.map.engine.MapPrinter;
import org.tessera.map.engine.PrintArea;
import org.tessera.map.engine.PrintProgress;
import org.tessera.map.export.MapSheet;
import org.tessera.map.export.PaperSize;
import org.tessera.map.export.PdfBook;
import org.tessera.map.export.PlacedMap;
import org.tessera.map.export.SheetItem;
import org.tessera.map.export.TextFit;
import org.tessera.map.view.ScaleBar;

/** Lays a report out on A4 and writes it as a PDF: summary, map of the whole place, tables, maps of single places, notes. */
final class PdfReport {

    /** Rows of a table on paper; a spreadsheet has them all. */
    static final int MOST_ROWS = 150;

    private static final int MOST_COLUMNS = 10;
    private static final double DPI = 150;
    private static final double TITLE = 20;
    private static final double TEXT = 9;
    private static final double SMALL = 7.5;
    private static final double GAP = 14;
    private static final double CAPTION = 36;
    private static final double MAP_HIGH = 200;
    private static final double BAR = 60;

    private final Report report;
    private final ReportWords words;
    private final TextFit fit = new TextFit();
    private final PageFlow flow = new PageFlow(fit);

    private PdfReport(Report report) {
        this.report = report;
        this.words = report.words();
    }

    /**
     * Writes the report; the stream stays open.
     *
     * @return pages
     * @throws java.util.concurrent.CancellationException when the progress said so
     */
    static int write(Report report, OutputStream out, PrintProgress progress) throws IOException, InterruptedException {
        PdfReport pdf = new PdfReport(report);
        pdf.layOut();
        return pdf.print(out, progress);
    }

    /** How many pages the report has on paper. */
    static int pages(Report report) {
        PdfReport pdf = new PdfReport(report);
        pdf.layOut();
        return pdf.flow.leaves().size();
    }

    private void layOut() {
        summary();
        new PagedTable(report.totals(), MOST_ROWS, words, flow, fit).draw();
        notes();
        if (report.overview() != null) {
            flow.sheet(overview());
        }
        for (ReportTable table : report.tables()) {
            table.narrowed(MOST_COLUMNS).forEach(part -> new PagedTable(part, MOST_ROWS, words, flow, fit).draw());
            if (table.rows().size() > MOST_ROWS) {
                flow.paragraph(words.text("pdf.left-out", MOST_ROWS, table.rows().size()), SMALL, PageFlow.QUIET);
            }
        }
        details();
    }

    private void notes() {
        flow.heading(words.text("pdf.notes"), 11, 3 * TEXT);
        for (String note : report.notes()) {
            flow.paragraph(note, TEXT, PageFlow.INK);
            flow.down(TEXT / 2);
        }
    }

    private void summary() {
        flow.words(fit.line(report.title(), TITLE, true, PageFlow.WIDTH), TITLE, true, PageFlow.INK, PageFlow.LEFT, flow.y() + TITLE);
        flow.down(TITLE * 1.5);
        flow.paragraph(words.time(report.time()), TEXT, PageFlow.QUIET);
        flow.down(TEXT);
        double column = PageFlow.WIDTH * 0.42;
        for (Report.Fact fact : report.facts()) {
            List<String> label = fit.lines(fact.label(), TEXT, false, column - 8, 2);
            List<String> value = fit.lines(words.written(fact.value(), fact.form()), TEXT, true, PageFlow.WIDTH - column, 4);
            int lines = Math.max(label.size(), value.size());
            flow.room(lines * TEXT * 1.6);
            for (int i = 0; i < lines; i++) {
                double baseline = flow.y() + TEXT;
                flow.words(i < label.size() ? label.get(i) : "", TEXT, false, PageFlow.QUIET, PageFlow.LEFT, baseline);
                flow.words(i < value.size() ? value.get(i) : "", TEXT, true, PageFlow.INK, PageFlow.LEFT + column, baseline);
                flow.down(TEXT * 1.45);
            }
        }
    }

    /** Lies across when the place is wider than high. */
    private MapSheet overview() {
        ReportMap map = report.overview();
        Envelope shape = new Envelope(map);
        PaperSize paper = shape.wide() ? PageFlow.PAPER.landscape() : PageFlow.PAPER;
        MapSheet.Content content = map.content((int) paper.width() - 56, (int) paper.height() - 115);
        return new MapSheet(paper, DPI, content, new MapSheet.Words(report.title() + " · " + map.title(), map.caption(),
                words.time(report.time()), words.text("map.north")), map.legend(), true);
    }

    /** The form of a map on the ground. */
    private record Envelope(double width, double height) {

        Envelope(ReportMap map) {
            this(map.box().isNull() ? 0 : map.box().getWidth() * Math.cos(Math.toRadians(map.box().centre().y)),
                    map.box().isNull() ? 0 : map.box().getHeight());
        }

        boolean wide() {
            return width > height;
        }
    }

    private void details() {
        if (report.details().isEmpty()) {
            return;
        }
        double width = (PageFlow.WIDTH - GAP) / 2;
        flow.heading(words.text("pdf.details"), 11, CAPTION + MAP_HIGH);
        for (int i = 0; i < report.details().size(); i += 2) {
            flow.room(CAPTION + MAP_HIGH);
            detail(report.details().get(i), PageFlow.LEFT, width);
            if (i + 1 < report.details().size()) {
                detail(report.details().get(i + 1), PageFlow.LEFT + width + GAP, width);
            }
            flow.down(CAPTION + MAP_HIGH + GAP);
        }
    }

    private void detail(ReportMap map, double x, double width) {
        double y = flow.y() + TEXT;
        PrintArea area = map.area(width, MAP_HIGH, DPI);
        double room = width - scale(area, x + width, y) - 8;
        flow.words(fit.line(map.title(), TEXT, true, room), TEXT, true, PageFlow.INK, x, y);
        for (String line : fit.lines(map.caption(), SMALL, false, width, 2)) {
            y += SMALL * 1.35;
            flow.words(line, SMALL, false, PageFlow.INK, x, y);
        }
        double top = flow.y() + CAPTION;
        PlacedMap placed = new PlacedMap(area, map.content(1, 1), x, top);
        flow.add(placed);
        frame(x, top, placed.width(), placed.height());
    }

    private void frame(double x, double y, double width, double height) {
        double line = 0.6;
        flow.box(PageFlow.INK, x - line, y - line, width + 2 * line, line);
        flow.box(PageFlow.INK, x - line, y + height, width + 2 * line, line);
        flow.box(PageFlow.INK, x - line, y, line, height);
        flow.box(PageFlow.INK, x + width, y, line, height);
    }

    /** A scale bar with its length to the left of it, ending at the right; answers its width. */
    private double scale(PrintArea area, double right, double baseline) {
        ScaleBar bar = ScaleBar.of(area.viewport(), BAR * PrintArea.SCREEN_DPI / 72);
        double length = bar.pixels() * 72 / PrintArea.SCREEN_DPI;
        double text = fit.width(bar.text(), SMALL, false);
        double x = right - length;
        flow.words(bar.text(), SMALL, false, PageFlow.QUIET, x - text - 4, baseline);
        flow.box(PageFlow.QUIET, x, baseline - 1.2, length, 1.2);
        flow.box(PageFlow.QUIET, x, baseline - 4, 0.8, 4);
        flow.box(PageFlow.QUIET, right - 0.8, baseline - 4, 0.8, 4);
        return length + text + 4;
    }

    private int print(OutputStream out, PrintProgress progress) throws IOException, InterruptedException {
        List<PageFlow.Leaf> leaves = flow.leaves();
        try (MapPrinter printer = new MapPrinter(Runtime.getRuntime().availableProcessors());
                PdfBook book = new PdfBook(printer, report.title(), "Tessera", report.time().toInstant())) {
            for (int i = 0; i < leaves.size(); i++) {
                PageFlow.Leaf leaf = leaves.get(i);
                PrintProgress part = new PartProgress(progress, i, leaves.size());
                part.done(0);
                foot(leaf, words.text("pdf.page", i + 1, leaves.size()));
                if (leaf.sheet() == null) {
                    book.page(leaf.paper(), leaf.maps(), leaf.items(), part);
                } else {
                    book.sheet(leaf.sheet(), leaf.items(), part);
                }
            }
            PartProgress.check(progress);
            book.save(out);
        }
        progress.done(1);
        return leaves.size();
    }

    private void foot(PageFlow.Leaf leaf, String page) {
        boolean map = leaf.sheet() != null;
        double baseline = leaf.paper().height() - (map ? 9 : 14);
        double width = fit.width(page, SMALL, false);
        double right = map ? (leaf.paper().width() + width) / 2 : leaf.paper().width() - PageFlow.LEFT;
        leaf.items().add(new SheetItem.Words(page, SMALL, false, PageFlow.QUIET, right - width, baseline));
        if (!map) {
            leaf.items().add(new SheetItem.Words(fit.line(report.title(), SMALL, false, PageFlow.WIDTH / 2), SMALL, false,
                    PageFlow.QUIET, PageFlow.LEFT, baseline));
        }
    }
}
