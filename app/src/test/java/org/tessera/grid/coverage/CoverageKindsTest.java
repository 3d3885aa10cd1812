package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One small coverage for each kind of finding, so that nothing else is reported with it. */
class CoverageKindsTest {

    private static final String SQUARE_A = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
    private static final String SQUARE_B = "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))";

    @Test
    void twoSquaresSideBySideAreSound() {
        CoverageReport report = check(null, SQUARE_A, SQUARE_B);

        assertEquals(List.of(), report.findings());
        assertEquals(1, report.coverageRate());
        assertEquals(0, report.overlapRate());
    }

    @Test
    void anOverlapAcrossTwoNeighboursIsOneFindingForEachPair() {
        CoverageReport report = check(null, SQUARE_A, SQUARE_B, "POLYGON ((5 -20, 15 -20, 15 3, 5 3, 5 -20))");

        assertEquals(2, report.counts().get(FindingKind.OVERLAP));
        report.findings().stream().filter(f -> f.kind() == FindingKind.OVERLAP).forEach(f -> {
            assertEquals(15, f.area(), 1e-9);
            assertEquals(3, f.width(), 0.01);
        });
        assertEquals(30, report.overlapArea(), 1e-9);
        assertEquals(30.0 / 400, report.overlapRate(), 1e-9);
    }

    @Test
    void twoPartsOfOnePairAreOneOverlap() {
        CoverageReport report = check(null, "POLYGON ((0 0, 30 0, 30 10, 0 10, 0 0))",
                "POLYGON ((0 20, 0 8, 5 8, 5 15, 25 15, 25 8, 30 8, 30 20, 0 20))");
        Finding overlap = report.findings().getFirst();

        assertEquals(List.of("g0", "g1"), overlap.grids());
        assertEquals(20, overlap.area(), 1e-9);
        assertEquals(2, overlap.shape().getNumGeometries());
        assertEquals(1, report.counts().get(FindingKind.OVERLAP));
        assertEquals(100, report.gapArea(), 1e-9);
        assertTrue(overlap.sliver(), "2 m is not wider than 2 m");
    }

    @Test
    void threeCellsOverEachOtherAreThreePairs() {
        CoverageReport report = check(null, SQUARE_A, "POLYGON ((2 2, 12 2, 12 12, 2 12, 2 2))", "POLYGON ((4 4, 14 4, 14 14, 4 14, 4 4))");

        assertEquals(3, report.counts().get(FindingKind.OVERLAP));
        assertEquals(64 + 64 + 36, report.overlapArea(), 1e-9);
    }

    @Test
    void aGapThatSplitsTheCoverageIsSeenAgainstTheBoundary() {
        CoverageReport report = check("POLYGON ((0 0, 20.5 0, 20.5 10, 0 10, 0 0))", SQUARE_A,
                "POLYGON ((10.5 0, 20.5 0, 20.5 10, 10.5 10, 10.5 0))");
        Finding gap = only(report, FindingKind.GAP);

        assertEquals(List.of("g0", "g1"), gap.grids());
        assertEquals(5, gap.area(), 1e-9);
        assertEquals(0.5, gap.width(), 0.01);
        assertTrue(gap.sliver());
        assertEquals(200 / 205.0, report.coverageRate(), 1e-9);
    }

    @Test
    void aCellBeyondTheBoundarySpills() {
        Finding spill = only(check("POLYGON ((0 0, 18 0, 18 10, 0 10, 0 0))", SQUARE_A, SQUARE_B), FindingKind.SPILL);

        assertEquals(List.of("g1"), spill.grids());
        assertEquals(20, spill.area(), 1e-9);
    }

    @Test
    void overlapBeyondTheBoundaryIsToldApart() {
        CoverageReport report = check("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", SQUARE_A, "POLYGON ((8 0, 20 0, 20 10, 8 10, 8 0))");

        assertEquals(20, report.overlapArea(), 1e-9);
        assertEquals(100, report.findings().stream().filter(f -> f.kind() == FindingKind.SPILL).findFirst().orElseThrow().area(), 1e-9);
        assertEquals(2, report.findings().size());
    }

    @Test
    void aPlainBoundaryWithoutTheNodesOfTheGridsIsNoMismatch() {
        assertEquals(List.of(), check("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))", SQUARE_A, SQUARE_B).findings());
    }

    @Test
    void aNodeOnOneSideOnlyIsAMismatch() {
        Finding mismatch = only(check(null, SQUARE_A, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 4, 10 0))"), FindingKind.MISMATCH);

        assertEquals(List.of("g0", "g1"), mismatch.grids());
    }

    @Test
    void theSameShapeTwiceIsADuplicateAndNoOverlap() {
        Finding duplicate = only(check(null, SQUARE_A, "POLYGON ((10 10, 10 0, 0 0, 0 10, 10 10))"), FindingKind.DUPLICATE);

        assertEquals(List.of("g0", "g1"), duplicate.grids());
        assertEquals(100, duplicate.area(), 1e-9);
    }

    @Test
    void theSameShapeWithAnotherNodeIsADuplicateToo() {
        CoverageReport report = check(null, SQUARE_A, "POLYGON ((0 0, 5 0, 10 0, 10 10, 0 10, 0 0))");

        assertEquals(1, report.counts().get(FindingKind.DUPLICATE));
        assertEquals(0, report.counts().get(FindingKind.OVERLAP));
    }

    @Test
    void invalidShapesAreNamedAndTheRestIsStillChecked() {
        List<Cell> cells = new ArrayList<>(cells(SQUARE_A, "POLYGON ((10 0, 20 10, 20 0, 10 10, 10 0))", "POINT (1 1)", "POLYGON EMPTY"));
        cells.add(new Cell("none", null));
        GeometryFactory factory = new GeometryFactory();
        cells.add(new Cell("nan", factory.createPolygon(new Coordinate[] {new Coordinate(0, 0), new Coordinate(Double.NaN, 0),
            new Coordinate(1, 1), new Coordinate(0, 0)})));
        CoverageReport report = CoverageCheck.run(CoverageInput.of(cells, Measure.planar()));

        assertEquals(5, report.counts().get(FindingKind.INVALID));
        assertEquals(0, report.counts().get(FindingKind.OVERLAP));
        assertEquals(List.of("g1", "g2", "g3", "nan", "none"),
                report.findings().stream().filter(f -> f.kind() == FindingKind.INVALID).flatMap(f -> f.grids().stream()).toList());
    }

    @Test
    void partsApartAreDetachedButPartsThatTouchAreNot() {
        Finding detached = only(check(null, "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 23 0, 23 3, 20 3, 20 0)))"),
                FindingKind.DETACHED);

        assertEquals(9, detached.area(), 1e-9);
        assertEquals(List.of(), check(null, "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((10 10, 13 10, 13 13, 10 13, 10 10)))")
                .findings());
    }

    @Test
    void aCellReachingOutOfItsParentCrosses() {
        List<Cell> parents = List.of(new Cell("west", shape("POLYGON ((0 0, 12 0, 12 10, 0 10, 0 0))")),
                new Cell("east", shape("POLYGON ((12 0, 20 0, 20 10, 12 10, 12 0))")));
        Finding crossing = only(CoverageCheck.run(new CoverageInput(cells(SQUARE_A, SQUARE_B), null, parents, Measure.planar(), 2)),
                FindingKind.CROSSING);

        assertEquals(List.of("g1"), crossing.grids());
        assertEquals("east", crossing.detail());
        assertEquals(20, crossing.area(), 1e-9);
    }

    @Test
    void nothingToCheckIsNothingFound() {
        CoverageReport report = CoverageCheck.run(CoverageInput.of(List.of(), Measure.planar()));

        assertEquals(List.of(), report.findings());
        assertEquals(0, report.coverageRate());
    }

    @Test
    void aBoundaryWithoutAreaIsRefused() {
        CoverageInput input = new CoverageInput(cells(SQUARE_A), shape("LINESTRING (0 0, 1 1)"), List.of(), Measure.planar(), 2);

        assertThrows(IllegalArgumentException.class, () -> CoverageCheck.run(input));
    }

    private static Finding only(CoverageReport report, FindingKind kind) {
        assertEquals(1, report.findings().size(), () -> report.findings().stream().map(Finding::sentence).toList().toString());
        assertEquals(kind, report.findings().getFirst().kind());
        return report.findings().getFirst();
    }

    private static CoverageReport check(String boundary, String... shapes) {
        return CoverageCheck.run(new CoverageInput(cells(shapes), boundary == null ? null : shape(boundary), List.of(),
                Measure.planar(), CoverageInput.SLIVER_WIDTH));
    }

    private static List<Cell> cells(String... shapes) {
        List<Cell> cells = new ArrayList<>();
        for (String wkt : shapes) {
            cells.add(new Cell("g" + cells.size(), shape(wkt)));
        }
        return cells;
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
