package org.tessera.exchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.exchange.UnwritableOutput;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.coverage.Severity;
import org.tessera.grid.plan.GroundCounts;
import org.tessera.grid.plan.Located;
import org.tessera.map.engine.PrintProgress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CheckReportTest {

    private static final ZonedDateTime TIME = ZonedDateTime.of(2026, 11, 24, 9, 30, 0, 0, ZoneOffset.UTC);
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    /** Each kind lists at most as many rows as fit on 12 pages, and there are the summary, the map and three pages of details. */
    private static final int MOST_PAGES = 8 * 12 + 6;

    @TempDir
    private Path folder;

    private static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    /** Four grids about a missing one, the first reaching into the second. */
    private static List<Cell> plan() {
        return List.of(new Cell("东城01", box(0, 0, 0.0105, 0.01)), new Cell("东城02", box(0.01, 0, 0.02, 0.01)),
                new Cell("东城03", box(0.02, 0, 0.03, 0.01)), new Cell("东城04", box(0, 0.01, 0.01, 0.02)),
                new Cell("东城05", box(0.02, 0.01, 0.03, 0.02)), new Cell("东城06", box(0, 0.02, 0.03, 0.03)));
    }

    private static Report report(Locale locale) {
        Measure measure = Measure.ellipsoidal(shape -> shape);
        CoverageReport check = CoverageCheck.run(CoverageInput.of(plan(), measure));
        return CheckReport.of(new CheckReport.Subject("grids.geojson", plan(), null, 2, List.of("grids.geojson: row 9: no polygon"),
                shape -> shape, GroundCounts.UNKNOWN), check, new ReportWords(locale), TIME);
    }

    @Test
    void paperSaysWhatWasFoundInBothLanguages() throws IOException {
        Path english = folder.resolve("en.pdf");
        int pages = ReportFile.write(english, report(Locale.ENGLISH), PrintProgress.NONE);
        Paper paper = Paper.read(english);
        assertEquals(pages, paper.pages());
        // 0.0005° by 0.01° at the equator: 55.66 m by 1,105.74 m.
        for (String words : List.of("Coverage check of grids", "2026-11-24 09:30", "grids.geojson", "东城01, 东城02", "both claim 61,545",
                "55.660", "Gap", "belong to no grid", "High", "row 9: no polygon", "Overview", "Page 1 of " + pages, "1 : ")) {
            assertTrue(paper.text().contains(words), words + " in " + paper.text());
        }
        assertEquals(List.of(), paper.beyond());

        Path chinese = folder.resolve("zh.pdf");
        Report report = report(ZH);
        ReportFile.write(chinese, report, PrintProgress.NONE);
        Paper zh = Paper.read(chinese);
        for (String words : List.of("网格覆盖检查报告", "东城01、东城02", "同时负责此处 61,545", "无人负责", "缝隙", "严重程度高", "覆盖率", "第 1 页",
                "编号", "55.660")) {
            assertTrue(zh.text().contains(words), words + " in " + zh.text());
        }
        assertEquals(List.of(), zh.beyond());
        assertEquals(1 + report.details().size(), zh.images());
        assertFalse(zh.text().contains("Overlap"), "no English word of our own in a Chinese report");
    }

    @Test
    void theWorkbookHasNumbersAsNumbersASheetATableAndPictures() throws IOException {
        Path file = folder.resolve("zh.xlsx");
        int sheets = ReportFile.write(file, report(ZH), PrintProgress.NONE);
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            assertEquals(sheets, book.getSheets().count());
            List<Row> rows = book.findSheet("重叠").orElseThrow().read();
            assertEquals(List.of("编号", "涉及网格", "面积（m²）", "宽度（m）", "严重程度", "说明"), texts(rows.getFirst()));
            Row first = rows.get(1);
            assertEquals(CellType.NUMBER, first.getCell(0).getType());
            assertEquals(CellType.NUMBER, first.getCell(2).getType());
            assertEquals(61_545, first.getCellAsNumber(2).map(BigDecimal::doubleValue).orElseThrow(), 10);
            assertEquals("东城01、东城02", first.getCellText(1));
            assertTrue(book.findSheet("概要").orElseThrow().read().stream().anyMatch(row -> row.getCellText(0).contains("覆盖率")
                    && row.getCell(1).getType() == CellType.NUMBER));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertEquals(1 + report(ZH).details().size(), names.stream().filter(name -> name.startsWith("xl/media/")).count());
            String table = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(table.contains("state=\"frozen\"") && table.contains("customWidth=\"true\""), "frozen header and set widths");
        }
    }

    @Test
    void whoIsConcernedIsCountedWhereItIsKnown() throws IOException {
        GroundCounts ground = GroundCounts.of(List.of(new Located(Located.Kind.HOUSEHOLD, new Coordinate(0.0102, 0.005), 3),
                Located.one(Located.Kind.HOUSEHOLD, new Coordinate(0.0103, 0.001)),
                Located.one(Located.Kind.CASE, new Coordinate(0.0101, 0.002))), EnumSet.of(Located.Kind.HOUSEHOLD, Located.Kind.CASE));
        CoverageReport check = CoverageCheck.run(CoverageInput.of(plan(), Measure.ellipsoidal(shape -> shape)));
        Report report = CheckReport.of(new CheckReport.Subject("grids.geojson", plan(), null, 2, List.of(), shape -> shape, ground), check,
                new ReportWords(ZH), TIME);
        Path file = folder.resolve("who.xlsx");
        ReportFile.write(file, report, PrintProgress.NONE);
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.findSheet("重叠").orElseThrow().read();
            assertEquals(List.of("编号", "涉及网格", "面积（m²）", "宽度（m）", "住户", "未结案件", "严重程度", "说明"), texts(rows.getFirst()));
            assertEquals(List.of("4", "1"), List.of(rows.get(1).getCellText(4), rows.get(1).getCellText(5)));
            assertEquals("0", book.findSheet("缝隙").orElseThrow().read().get(1).getCellText(4));
        }
        Path paper = folder.resolve("who.pdf");
        ReportFile.write(paper, report, PrintProgress.NONE);
        assertEquals(List.of(), Paper.read(paper).beyond());
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    /** Ten thousand, half of them with neighbours beyond number. */
    private static Report many(Locale locale) {
        List<Finding> findings = new ArrayList<>();
        List<String> crowd = Stream.iterate(0, i -> i + 1).limit(400).map(i -> "G" + i).toList();
        for (int i = 0; i < 10_000; i++) {
            FindingKind kind = FindingKind.values()[i * FindingKind.values().length / 10_000];
            double west = i % 100 / 1000.0;
            double south = i / 100 / 1000.0;
            List<String> grids = i == 1 ? List.of("a\u0001b<&>=1+1", "") : i % 2 == 0 ? crowd : List.of("G" + i, "G" + (i + 1));
            findings.add(new Finding(kind, grids, 10_000 - i, 1, i % 3 == 0, Severity.values()[i % 3],
                    box(west, south, west + 0.0005, south + 0.0005), "detail"));
        }
        CoverageReport check = new CoverageReport(100, findings, List.of(), 1, 1, 0.99, 0.01, 5);
        return CheckReport.of(new CheckReport.Subject("many.gpkg", List.of(new Cell("all", box(0, 0, 0.1, 0.1))), box(0, 0, 0.1, 0.1), 2,
                List.of(), shape -> shape, GroundCounts.UNKNOWN), check, new ReportWords(locale), TIME);
    }

    @Test
    void tenThousandFindingsKeepThePagesBoundedAndTellWhatIsLeftOut() throws IOException {
        Path file = folder.resolve("many.pdf");
        int pages = ReportFile.write(file, many(Locale.ENGLISH), PrintProgress.NONE);
        assertTrue(pages <= MOST_PAGES, pages + " pages");
        Paper paper = Paper.read(file);
        assertTrue(paper.text().contains("The first 150 of 1,112 rows"), "what is left out is said");
        assertTrue(paper.text().contains("12 of 10,000 findings have a map of their own"));
        assertEquals(1 + CheckReport.DETAILS, paper.images());
        assertEquals(List.of(), paper.beyond());
        assertTrue(Files.size(file) < 4_000_000, Files.size(file) + " bytes");
    }

    @Test
    void theWorkbookHasAllTenThousand() throws IOException {
        Path file = folder.resolve("many.xlsx");
        ReportFile.write(file, many(Locale.ENGLISH), PrintProgress.NONE);
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            int rows = 0;
            for (FindingKind kind : FindingKind.values()) {
                rows += book.findSheet(new ReportWords(Locale.ENGLISH).text("kind." + kind.key())).orElseThrow().read().size() - 1;
            }
            assertEquals(10_000, rows);
            Row strange = book.findSheet("Overlap").orElseThrow().read().get(2);
            assertEquals(CellType.STRING, strange.getCell(1).getType());
            assertTrue(strange.getCellText(1).contains("b<&>=1+1"), strange.getCellText(1));
        }
    }

    @Test
    void cancelledLeavesWhatWasThere() throws IOException {
        Report report = report(Locale.ENGLISH);
        for (String name : List.of("c.pdf", "c.xlsx")) {
            Path file = Files.writeString(folder.resolve(name), "mine");
            int[] steps = new int[1];
            assertThrows(CancellationException.class, () -> ReportFile.write(file, report, new PrintProgress() {
                @Override
                public void done(double share) {
                    steps[0]++;
                }

                @Override
                public boolean cancelled() {
                    return steps[0] >= 2;
                }
            }));
            assertEquals("mine", Files.readString(file));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void placesThatCannotBeWrittenAreNamed() {
        Report report = report(Locale.ENGLISH);
        for (String name : List.of("none/x.pdf", "x.docx", "")) {
            UnwritableOutput refused = assertThrows(UnwritableOutput.class,
                    () -> ReportFile.write(folder.resolve(name), report, PrintProgress.NONE));
            assertTrue(refused.getMessage().contains(folder.resolve(name).toString()), refused.getMessage());
        }
    }

    @Test
    void nothingFoundIsAReportToo() throws IOException {
        List<Cell> sound = List.of(new Cell("a", box(0, 0, 0.01, 0.01)), new Cell("b", box(0.01, 0, 0.02, 0.01)));
        CoverageReport check = CoverageCheck.run(CoverageInput.of(sound, Measure.ellipsoidal(shape -> shape)));
        Path file = folder.resolve("sound.pdf");
        assertEquals(2, ReportFile.write(file, CheckReport.of(new CheckReport.Subject("s.csv", sound, null, 2, List.of(), shape -> shape,
                GroundCounts.UNKNOWN), check, new ReportWords(ZH), TIME), PrintProgress.NONE));
        assertTrue(Paper.read(file).text().contains("100.0000 %"));
    }
}
