package org.tessera.exchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.PlanDiff;
import org.tessera.grid.plan.Transfer;
import org.tessera.grid.repair.CoverageRepair;
import org.tessera.grid.repair.RepairOptions;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.RepairRule;
import org.tessera.map.engine.PrintProgress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RedrawReportTest {

    private static final ZonedDateTime TIME = ZonedDateTime.of(2026, 11, 24, 9, 30, 0, 0, ZoneOffset.UTC);
    private static final Measure MEASURE = Measure.ellipsoidal(shape -> shape);

    @TempDir
    private Path folder;

    private static Geometry box(double west, double east) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, 0, 0.01));
    }

    /** A gives its east half to B, C splits off D. */
    private static Report report(Locale locale) {
        List<Cell> before = List.of(new Cell("A", box(0, 0.01)), new Cell("B", box(0.01, 0.02)), new Cell("C", box(0.02, 0.04)));
        List<Cell> after = List.of(new Cell("A", box(0, 0.005)), new Cell("B", box(0.005, 0.02)), new Cell("C", box(0.02, 0.03)),
                new Cell("D", box(0.03, 0.04)));
        List<Located> things = List.of(new Located(Located.Kind.HOUSEHOLD, new Coordinate(0.007, 0.005), 12),
                new Located(Located.Kind.HOUSEHOLD, new Coordinate(0.001, 0.005), 30),
                Located.one(Located.Kind.CASE, new Coordinate(0.035, 0.005)),
                Located.one(Located.Kind.MEMBER, new Coordinate(0.025, 0.005)));
        RedrawReport.Things counted = new RedrawReport.Things(
                Set.of(Located.Kind.HOUSEHOLD, Located.Kind.CASE, Located.Kind.SENSOR, Located.Kind.MEMBER), things);
        ReportWords words = new ReportWords(locale);
        return RedrawReport.of(new RedrawReport.Subject(words.text("redraw.title"), "a.gpkg", "b.gpkg", before, after, MEASURE,
                shape -> shape), PlanDiff.of(before, after, MEASURE, things), counted, RedrawReport.Extra.NONE, words, TIME);
    }

    @Test
    void paperHasTransfersBalanceAndLineageInBothLanguages() throws IOException {
        Path english = folder.resolve("en.pdf");
        ReportFile.write(english, report(Locale.ENGLISH), PrintProgress.NONE);
        Paper paper = Paper.read(english);
        for (String words : List.of("What the redraw changes", "a.gpkg", "1 A B 615,4", "Balance by grid", "42 30 -12", "0 12 +12",
                "Sensors before", "split", "new", "Lineage", "Transfer no. 1", "Households", "Members")) {
            assertTrue(paper.text().contains(words), words + " in " + paper.text());
        }
        assertEquals(List.of(), paper.beyond());
        assertEquals(3, paper.images());
        Path chinese = folder.resolve("zh.pdf");
        ReportFile.write(chinese, report(Locale.SIMPLIFIED_CHINESE), PrintProgress.NONE);
        Paper zh = Paper.read(chinese);
        for (String words : List.of("网格调整方案对比报告", "移交明细", "各网格前后对比", "网格沿革", "拆分", "新设", "住户", "平方米由 A 移交 B")) {
            assertTrue(zh.text().contains(words), words + " in " + zh.text());
        }
        assertEquals(List.of(), zh.beyond());
    }

    @Test
    void theWorkbookBalances() throws IOException {
        Path file = folder.resolve("b.xlsx");
        ReportFile.write(file, report(Locale.ENGLISH), PrintProgress.NONE);
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.findSheet("Balance by grid").orElseThrow().read();
            double change = 0;
            for (Row row : rows.subList(1, rows.size())) {
                change += row.getCellAsNumber(3).orElseThrow().doubleValue();
            }
            assertEquals(0, change, 0.1, "what one loses another gains");
            assertEquals(4, rows.size() - 1);
            Row a = rows.get(1);
            assertEquals("A", a.getCellText(0));
            assertEquals(-12, a.getCellAsNumber(6).orElseThrow().intValue());
            assertEquals(1, book.findSheet("Transfers").orElseThrow().read().get(2).getCellAsNumber(5).orElseThrow().intValue(),
                    "the case that D has now");
        }
    }

    @Test
    void aRepairTellsWhoKeepsAnOverlapAndWhatIsLeft() throws IOException {
        List<Cell> cells = List.of(new Cell("A", box(0, 0.0101)), new Cell("B", box(0.01, 0.02)));
        RepairProposal proposal = CoverageRepair.propose(CoverageInput.of(cells, MEASURE),
                new RepairOptions(RepairRule.SPLIT, null, Set.of(), Double.POSITIVE_INFINITY, List.of()), () -> false);
        Path file = folder.resolve("r.pdf");
        ReportFile.write(file, RepairReport.of("in.gpkg", "out.gpkg", cells, proposal, MEASURE, shape -> shape,
                new RepairReport.Edition(new ReportWords(Locale.ENGLISH), TIME)), PrintProgress.NONE);
        String text = Paper.read(file).text();
        assertTrue(text.contains("go from A to B.") || text.contains("go from B to A."), text);
        assertTrue(text.contains("Findings before the repair 1 Findings after the repair 0"), text);
    }

    @Test
    void piecesSideBySideThatGoToDifferentGridsDiffer() {
        List<Transfer> row = java.util.stream.IntStream.range(0, 40).mapToObj(i -> new Transfer("old", "G" + i, 1,
                box(i, i + 1), Map.of())).toList();
        Map<String, Integer> colours = PieceColours.of(row, 3);
        for (int i = 1; i < 40; i++) {
            assertNotEquals(colours.get("G" + (i - 1)), colours.get("G" + i));
            assertTrue(colours.get("G" + i) < 3);
        }
    }
}
