package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

import org.tessera.bench.coverage.GeneratedCoverage;
import org.tessera.bench.coverage.InjectedDefects;
import org.tessera.bench.coverage.InjectedDefects.Injected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the coverage check promises, on plans with known damage. */
class CoverageAcceptanceTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyInjectedDefectOfEveryKindIsFoundAndNothingElse(long seed) {
        InjectedDefects made = InjectedDefects.among(2_500, seed);
        for (Geometry boundary : new Geometry[] {null, made.coverage().outline()}) {
            CoverageReport report = CoverageCheck.run(new CoverageInput(made.coverage().cells(), boundary, List.of(), Measure.planar(), 2));
            Set<Finding> explained = new HashSet<>();
            for (Injected injected : made.injected()) {
                Finding found = report.findings().stream().filter(f -> explains(injected, f, made.coverage())).findFirst().orElse(null);
                assertNotNull(found, () -> injected + " was not found");
                explained.add(found);
            }
            assertEquals(made.injected().size(), explained.size());
            assertEquals(explained.size(), report.findings().size(), "false findings");
        }
    }

    private static boolean explains(Injected injected, Finding finding, GeneratedCoverage coverage) {
        FindingKind kind = switch (injected.kind()) {
            case OVERLAP, OVERLAP_SLIVER -> FindingKind.OVERLAP;
            case GAP_SLIVER, HOLE, MISSING -> FindingKind.GAP;
            case NODE, VERTEX -> FindingKind.MISMATCH;
        };
        boolean sliver = injected.kind() == InjectedDefects.Kind.OVERLAP_SLIVER || injected.kind() == InjectedDefects.Kind.GAP_SLIVER;
        boolean there = injected.kind() == InjectedDefects.Kind.MISSING
                ? finding.grids().contains(GeneratedCoverage.id(injected.cell() - 1))
                && finding.grids().contains(GeneratedCoverage.id(injected.cell() + coverage.columns()))
                : finding.grids().contains(GeneratedCoverage.id(injected.cell()));
        return finding.kind() == kind && there && finding.sliver() == sliver;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.5, 1, 1.9, 2.1, 5, 12})
    void widthsAreTrueToFiveInAHundred(double width) {
        // Turned, so that neither coordinate is round.
        AffineTransformation turn = AffineTransformation.rotationInstance(0.7).translate(500_000, 3_350_000);
        List<Cell> gap = List.of(new Cell("a", turn.transform(box(0, 100, 0, 300))),
                new Cell("b", turn.transform(box(100 + width, 200, 0, 300))));
        Geometry outer = turn.transform(box(0, 200, 0, 300));
        List<Cell> overlap = List.of(new Cell("a", turn.transform(box(0, 100 + width, 0, 300))),
                new Cell("b", turn.transform(box(100, 200, 0, 300))));

        for (List<Cell> cells : List.of(gap, overlap)) {
            Finding found = CoverageCheck.run(new CoverageInput(cells, outer, List.of(), Measure.planar(), 2)).findings().getFirst();
            assertEquals(width, found.width(), width * 0.05);
            assertEquals(width * 300, found.area(), width * 300 * 1e-6);
            assertEquals(width <= 2, found.sliver());
        }
    }

    @Test
    void oneCellInAHundredMovedByUpToFiveMetresIsAsOverlaySees() {
        GeneratedCoverage made = new GeneratedCoverage(7, 20, 20, 16);
        Random random = new Random(7);
        for (int i = 0; i < 8; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double by = 0.5 + 4.5 * random.nextDouble();
            made.move(random.nextInt(400), by * Math.cos(angle), by * Math.sin(angle));
        }
        CoverageReport report = CoverageCheck.run(new CoverageInput(made.cells(), made.outline(), List.of(), Measure.planar(), 2));
        OverlayOracle oracle = new OverlayOracle(made.cells());
        Map<List<String>, Double> overlaps = new TreeMap<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
        report.findings().stream().filter(f -> f.kind() == FindingKind.OVERLAP).forEach(f -> overlaps.put(f.grids(), f.area()));
        Map<List<String>, Double> expected = oracle.overlaps();

        assertEquals(expected.keySet(), overlaps.keySet());
        expected.forEach((pair, area) -> assertEquals(area, overlaps.get(pair), area * 1e-6 + 1e-6));
        List<Double> gaps = report.findings().stream().filter(f -> f.kind() == FindingKind.GAP).map(Finding::area).sorted().toList();
        List<Double> expectedGaps = oracle.gaps(made.outline());
        assertEquals(expectedGaps.size(), gaps.size());
        for (int i = 0; i < gaps.size(); i++) {
            assertEquals(expectedGaps.get(i), gaps.get(i), expectedGaps.get(i) * 1e-6 + 1e-6);
        }
    }

    /** Mission row 35. */
    @Test
    void fiveSeededGapsAreLocatedAndAValidSampleHasNone() {
        List<Cell> cells = board();
        Geometry outer = box(0, 1000, 0, 1000);
        CoverageReport sound = CoverageCheck.run(new CoverageInput(cells, outer, List.of(), Measure.planar(), 2));
        assertEquals(List.of(), sound.findings());
        assertEquals(1, sound.coverageRate(), 1e-6);

        List<Geometry> gaps = List.of(box(110, 130, 110, 130), box(300, 400, 300, 400), box(599.5, 600, 200, 300),
                box(0, 1000, 700, 701), box(950, 1000, 950, 1000));
        CoverageReport report = CoverageCheck.run(new CoverageInput(without(cells, gaps), outer, List.of(), Measure.planar(), 2));
        assertEquals(5, report.counts().get(FindingKind.GAP));
        for (Geometry gap : gaps) {
            assertEquals(1, report.findings().stream().filter(f -> f.kind() == FindingKind.GAP)
                    .filter(f -> f.shape().symDifference(gap).getArea() < 1e-6).count(), gap::toString);
        }
        assertEquals(2, report.slivers());
    }

    /** Mission row 38, the part in space. */
    @Test
    void sixSeededOverlapsAreFoundWithTheirAreas() {
        List<Cell> cells = new ArrayList<>(board());
        double[] widths = {0.3, 1, 3, 8, 15, 40};
        for (int i = 0; i < 6; i++) {
            int cell = 11 + 13 * i;
            Envelope old = cells.get(cell).shape().getEnvelopeInternal();
            cells.set(cell, new Cell(cells.get(cell).id(),
                    box(old.getMinX(), old.getMaxX() + widths[i], old.getMinY(), old.getMaxY())));
        }
        CoverageReport report = CoverageCheck.run(CoverageInput.of(cells, Measure.planar()));

        assertEquals(6, report.counts().get(FindingKind.OVERLAP));
        for (int i = 0; i < 6; i++) {
            List<String> pair = List.of(cells.get(11 + 13 * i).id(), cells.get(12 + 13 * i).id());
            Finding found = report.findings().stream().filter(f -> f.grids().equals(pair)).findFirst().orElseThrow();
            assertEquals(widths[i] * 100, found.area(), widths[i] * 100 * 0.005);
        }
    }

    @Test
    void aParentThatItsGridsDoNotFillIsNamedUnlessTheGapIsAnyway() {
        List<Cell> parents = List.of(new Cell("west", box(0, 500, 0, 1000)), new Cell("east", box(500, 1050, 0, 1000)));
        List<Cell> cells = without(board(), List.of(box(110, 130, 110, 130)));
        CoverageReport report = CoverageCheck.run(new CoverageInput(cells, null, parents, Measure.planar(), 2));

        assertEquals(2, report.findings().size(), () -> report.findings().stream().map(Finding::sentence).toList().toString());
        assertEquals("west", report.findings().getFirst().detail());
        Finding unfilled = report.findings().getLast();
        assertEquals(FindingKind.UNFILLED, unfilled.kind());
        assertEquals("east", unfilled.detail());
        assertEquals(50_000, unfilled.area(), 1e-6);
    }

    @Test
    void anAllowedGapIsExcusedButNotOneThatReachesOutOfIt() {
        List<AllowedGap> lake = List.of(new AllowedGap(box(105, 140, 105, 140), "lake", "water office"));
        List<Cell> inside = without(board(), List.of(box(110, 130, 110, 130)));
        List<Cell> beyond = without(board(), List.of(box(110, 145, 110, 130)));

        CoverageReport excused = CoverageCheck.run(new CoverageInput(inside, null, List.of(), Measure.planar(), 2, lake));
        assertEquals(List.of(), excused.findings());
        assertEquals("water office", excused.allowed().getFirst().allowed().owner());
        assertEquals(1, excused.coverageRate(), 1e-12);
        assertEquals(1, CoverageCheck.run(new CoverageInput(beyond, null, List.of(), Measure.planar(), 2, lake)).findings().size());
        assertTrue(CoverageCheck.run(new CoverageInput(beyond, null, List.of(), Measure.planar(), 2, lake)).allowed().isEmpty());
    }

    private static List<Cell> board() {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 10; column++) {
                cells.add(new Cell("c%02d".formatted(cells.size()), box(column * 100, column * 100 + 100, row * 100, row * 100 + 100)));
            }
        }
        return cells;
    }

    private static List<Cell> without(List<Cell> cells, List<Geometry> gaps) {
        List<Cell> left = new ArrayList<>();
        for (Cell cell : cells) {
            Geometry shape = cell.shape();
            for (Geometry gap : gaps) {
                shape = shape.difference(gap);
            }
            if (!shape.isEmpty()) {
                left.add(new Cell(cell.id(), shape));
            }
        }
        return left;
    }

    private static Geometry box(double minX, double maxX, double minY, double maxY) {
        return FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY));
    }
}
