package org.tessera.grid.repair;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import org.tessera.grid.coverage.AllowedGap;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is done about each kind of defect, by small examples in metres. */
class CoverageRepairTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry box(double x1, double y1, double x2, double y2) {
        return FACTORY.toGeometry(new Envelope(x1, x2, y1, y2));
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CoverageInput input(Geometry boundary, List<Cell> parents, Cell... cells) {
        return new CoverageInput(List.of(cells), boundary, parents, Measure.planar(), 2);
    }

    private static RepairProposal repair(CoverageInput input, RepairOptions options) {
        return CoverageRepair.propose(input, options, () -> false);
    }

    private static RepairProposal clean(CoverageInput input, RepairOptions options) {
        RepairProposal proposal = repair(input, options);
        assertEquals(List.of(), proposal.residual());
        return proposal;
    }

    private static void assertCovers(Geometry expected, Geometry actual) {
        assertTrue(expected.equalsTopo(actual), actual.toText());
    }

    @Test
    void soundGridsAreLeftAlone() {
        RepairProposal proposal = clean(input(null, List.of(), new Cell("A", box(0, 0, 10, 10)), new Cell("B", box(10, 0, 20, 10))),
                RepairOptions.DEFAULT);

        assertEquals(Map.of(), proposal.shapes());
        assertEquals(List.of(), proposal.steps());
        assertEquals(0, proposal.movedArea());
    }

    @Test
    void anOverlapIsTakenFromOneSideByTheRule() {
        CoverageInput input = input(null, List.of(), new Cell("A", box(0, 0, 12, 10)), new Cell("B", box(10, 0, 30, 10)));

        RepairProposal balanced = clean(input, RepairOptions.DEFAULT.by(RepairRule.BALANCE, null));
        assertCovers(box(12, 0, 30, 10), balanced.shapes().get("B"));
        assertFalse(balanced.shapes().containsKey("A") && balanced.shapes().get("A").getArea() != 120);
        assertEquals(20, balanced.movedArea(), 1e-9);
        Transfer transfer = balanced.steps().getFirst().transfers().getFirst();
        assertEquals(List.of("B", "A"), List.of(transfer.from(), transfer.to()));
        assertTrue(transfer.claimed());

        RepairProposal favoured = clean(input, RepairOptions.DEFAULT.by(RepairRule.PRIORITY, id -> id.equals("B") ? 1 : 0));
        assertCovers(box(0, 0, 10, 10), favoured.shapes().get("A"));
        RepairProposal locked = clean(input, RepairOptions.DEFAULT.locking(Set.of("A")));
        assertCovers(box(12, 0, 30, 10), locked.shapes().get("B"));
    }

    @Test
    void twoLockedGridsKeepTheirOverlapAndItIsNamed() {
        CoverageInput input = input(null, List.of(), new Cell("A", box(0, 0, 12, 10)), new Cell("B", box(10, 0, 30, 10)));
        RepairProposal proposal = repair(input, RepairOptions.DEFAULT.locking(Set.of("A", "B")));

        assertEquals(Map.of(), proposal.shapes());
        assertEquals(1, proposal.residual().size());
        assertEquals("grids A, B are locked", proposal.residual().getFirst().reason());
    }

    @Test
    void aGridInsideAnotherKeepsItsGround() {
        RepairProposal proposal = clean(input(null, List.of(), new Cell("A", box(0, 0, 30, 30)), new Cell("B", box(10, 10, 20, 20))),
                RepairOptions.DEFAULT);

        assertCovers(box(0, 0, 30, 30).difference(box(10, 10, 20, 20)), proposal.shapes().get("A"));
        assertFalse(proposal.shapes().containsKey("B"));
    }

    @Test
    void aMissingCellIsSplitBetweenItsFourNeighboursWithoutSpikes() {
        List<Cell> cells = List.of(new Cell("N", box(0, 20, 30, 30)), new Cell("S", box(0, 0, 30, 10)),
                new Cell("W", box(0, 10, 10, 20)), new Cell("E", box(20, 10, 30, 20)));
        CoverageInput input = CoverageInput.of(withNodes(cells), Measure.planar());
        RepairProposal proposal = clean(input, RepairOptions.DEFAULT);

        assertEquals(100, proposal.movedArea(), 1e-9);
        for (String id : List.of("N", "S", "W", "E")) {
            assertEquals(25, proposal.balances(Geometry::getArea).get(id).gained(), 1e-9, id);
            assertEquals(25, proposal.balances(Geometry::getArea).get(id).joined(), 1e-9, id);
        }
        assertEquals(50, clean(input, RepairOptions.DEFAULT.by(RepairRule.PRIORITY, id -> id.equals("W") ? 2 : 1)).shapes().get("W")
                .getArea() - 150, 1e-9);
    }

    @Test
    void aStripBetweenUnevenBordersIsSplitWithoutZigzag() {
        // One side has a corner each metre, the other one every seven.
        StringBuilder west = new StringBuilder("POLYGON ((-50 0, 0 0");
        for (int y = 1; y < 100; y++) {
            west.append(", ").append(y % 2 * 0.05).append(' ').append(y);
        }
        StringBuilder east = new StringBuilder("POLYGON ((60 0, 60 100, 10 100");
        for (int y = 98; y > 0; y -= 7) {
            east.append(", ").append(10 + y % 2 * 0.05).append(' ').append(y);
        }
        CoverageInput input = input(box(-50, 0, 60, 100), List.of(), new Cell("W", wkt(west + ", 0 100, -50 100, -50 0))")),
                new Cell("E", wkt(east + ", 10 0, 60 0))")));
        RepairProposal proposal = clean(input, RepairOptions.DEFAULT);

        assertEquals(500, proposal.balances(Geometry::getArea).get("W").gained(), 50);
        double border = proposal.shapes().get("W").intersection(proposal.shapes().get("E")).getLength();
        assertTrue(border < 115, "a border of " + border + " m for 100 m and two ends of 5 m");
    }

    /** The long cells get the corners of the short ones. */
    private static List<Cell> withNodes(List<Cell> cells) {
        return List.of(new Cell("N", wkt("POLYGON ((0 20, 10 20, 20 20, 30 20, 30 30, 0 30, 0 20))")),
                new Cell("S", wkt("POLYGON ((0 0, 30 0, 30 10, 20 10, 10 10, 0 10, 0 0))")), cells.get(2), cells.get(3));
    }

    @Test
    void gapsMayBeTooLarge() {
        Geometry ring = box(0, 0, 30, 30).difference(box(10, 10, 20, 20));
        CoverageInput input = input(null, List.of(), new Cell("A", ring));

        assertCovers(box(0, 0, 30, 30), clean(input, RepairOptions.DEFAULT).shapes().get("A"));
        RepairOptions small = new RepairOptions(RepairRule.SPLIT, null, Set.of(), 99, List.of());
        assertEquals("larger than the largest gap to be filled", repair(input, small).residual().getFirst().reason());
        assertEquals(Map.of(), repair(input, small).shapes());
    }

    private static CoverageInput permitting(Geometry place, Cell... cells) {
        return new CoverageInput(List.of(cells), null, List.of(), Measure.planar(), 2,
                List.of(new AllowedGap(place, "lake", "water office")));
    }

    @Test
    void aPermittedGapStaysWhateverHappensBesideIt() {
        Geometry ring = box(0, 0, 30, 30).difference(box(10, 10, 20, 20));
        CoverageInput input = permitting(box(9, 9, 21, 21), new Cell("A", ring), new Cell("B", box(28, 0, 50, 30)),
                new Cell("C", wkt("POLYGON ((0 30, 20.001 20.001, 30 30, 30 40, 0 40, 0 30))")));
        RepairProposal proposal = clean(input, RepairOptions.DEFAULT);

        assertEquals(1, proposal.before().allowed().size());
        assertEquals(List.of(100.0), proposal.after().allowed().stream().map(gap -> (double) Math.round(gap.gap().area())).toList());
        proposal.applied(input.cells()).forEach(cell -> assertEquals(0, cell.shape().intersection(box(11, 11, 19, 19)).getArea()));
        assertEquals(1500 - 100 + 300, proposal.applied(input.cells()).stream().mapToDouble(cell -> cell.shape().getArea()).sum(), 0.1);
    }

    @Test
    void ofAGapThatIsPartlyPermittedOnlyTheRestIsFilled() {
        Geometry ring = box(0, 0, 30, 30).difference(box(10, 10, 20, 20));
        CoverageInput input = permitting(box(9, 9, 16, 21), new Cell("A", ring));
        assertEquals(1, CoverageCheck.run(input).findings().size(), "a gap that reaches out is a defect as a whole");

        RepairProposal proposal = clean(input, RepairOptions.DEFAULT);

        assertCovers(box(0, 0, 30, 30).difference(box(10, 10, 16, 20)), proposal.shapes().get("A"));
        assertEquals(40, proposal.movedArea(), 1e-9);
        assertEquals(Set.of(RepairNote.PERMITTED_PART_STAYS), proposal.steps().getFirst().notes());
        assertEquals(List.of("lake"), proposal.after().allowed().stream().map(gap -> gap.allowed().reason()).toList());
    }

    @Test
    void aGapThatOnlySeveralPermissionsCoverTogetherStaysAndIsNamed() {
        Geometry ring = box(0, 0, 30, 30).difference(box(10, 10, 20, 20));
        CoverageInput input = new CoverageInput(List.of(new Cell("A", ring)), null, List.of(), Measure.planar(), 2,
                List.of(new AllowedGap(box(9, 9, 16, 21), "lake", "water office"), new AllowedGap(box(16, 9, 21, 21), "camp", "army")));
        RepairProposal proposal = repair(input, RepairOptions.DEFAULT);

        assertEquals(Map.of(), proposal.shapes());
        assertEquals("what is left of it lies where gaps are permitted", proposal.residual().getFirst().reason());
    }

    private static RepairOptions along(String... lines) {
        return RepairOptions.DEFAULT.along(java.util.stream.Stream.of(lines).map(CoverageRepairTest::wkt).toList());
    }

    @Test
    void aGapIsCutAlongTheRoadThatRunsThroughIt() {
        CoverageInput input = input(box(0, 0, 30, 20), List.of(), new Cell("A", box(0, 0, 10, 20)), new Cell("B", box(18, 0, 30, 20)));
        RepairProposal proposal = clean(input, along("LINESTRING (13 -50, 15 10, 13 50)"));

        assertEquals(160, proposal.movedArea(), 1e-6);
        assertEquals(95.8333, proposal.balances(Geometry::getArea).get("A").gained(), 1e-3);
        assertTrue(List.of(proposal.shapes().get("A").getCoordinates()).contains(new Coordinate(15, 10)));
        assertTrue(List.of(proposal.shapes().get("B").getCoordinates()).contains(new Coordinate(15, 10)));
        assertEquals(Set.of(RepairNote.ALONG_LINE), proposal.steps().getFirst().notes());
    }

    @Test
    void anOverlapIsCutAlongTheRoadThatRunsThroughIt() {
        CoverageInput input = input(null, List.of(), new Cell("A", box(0, 0, 18, 20)), new Cell("B", box(10, 0, 30, 20)));
        RepairProposal proposal = clean(input, along("LINESTRING (13 -50, 13 50)"));

        assertCovers(box(0, 0, 13, 20), proposal.shapes().get("A"));
        assertCovers(box(13, 0, 30, 20), proposal.shapes().get("B"));
    }

    @Test
    void whatLiesBesideARoadLeavesTheBorderAtTheRoad() {
        CoverageInput input = input(box(0, 0, 30, 20), List.of(), new Cell("A", box(0, 0, 10, 20)), new Cell("B", box(18, 0, 30, 20)));

        assertCovers(box(0, 0, 18, 20), clean(input, along("LINESTRING (20 -50, 20 50)")).shapes().get("A"));
        assertCovers(box(10, 0, 30, 20), clean(input, along("LINESTRING (7 -50, 7 50)")).shapes().get("B"));
        RepairProposal far = clean(input, along("LINESTRING (0 500, 30 500)"));
        assertEquals(Set.of(RepairNote.NO_LINE_IN_REACH), far.steps().getFirst().notes());
        assertEquals(far.shapes().keySet(), clean(input, RepairOptions.DEFAULT.by(RepairRule.LONGEST_BORDER, null)).shapes().keySet());
    }

    @Test
    void oneSidedNodesAreInsertedAndNothingMoves() {
        RepairProposal proposal = clean(input(null, List.of(), new Cell("A", wkt("POLYGON ((0 0, 10 0, 10 5, 10 10, 0 10, 0 0))")),
                new Cell("B", box(10, 0, 20, 10))), RepairOptions.DEFAULT);

        assertEquals(Set.of("B"), proposal.shapes().keySet());
        assertTrue(List.of(proposal.shapes().get("B").getCoordinates()).contains(new Coordinate(10, 5)));
        assertEquals(0, proposal.movedArea());
    }

    @Test
    void aVertexOffByAMillimetreGoesWhereTheOthersHaveIt() {
        RepairProposal proposal = clean(input(null, List.of(), new Cell("A", wkt("POLYGON ((0 0, 10 0, 10.0014 10, 0 10, 0 0))")),
                new Cell("B", box(10, 0, 20, 10)), new Cell("C", box(10, 10, 20, 20)), new Cell("D", box(0, 10, 10, 20))),
                RepairOptions.DEFAULT);

        assertEquals(Set.of("A"), proposal.shapes().keySet());
        assertTrue(proposal.shapes().get("A").equalsExact(box(0, 0, 10, 10).norm()) || proposal.shapes().get("A").norm()
                .equalsExact(box(0, 0, 10, 10).norm()));
    }

    @Test
    void aSpillIsCutAlongTheBoundary() {
        RepairProposal proposal = clean(input(box(0, 0, 20, 10), List.of(), new Cell("A", box(0, 0, 10, 10)),
                new Cell("B", wkt("POLYGON ((10 0, 20 0, 23 5, 20 10, 10 10, 10 0))"))), RepairOptions.DEFAULT);

        assertCovers(box(10, 0, 20, 10), proposal.shapes().get("B"));
        assertEquals("", proposal.steps().getFirst().transfers().getFirst().to());
        RepairProposal outside = repair(input(box(0, 0, 10, 10), List.of(), new Cell("A", box(0, 0, 10, 10)),
                new Cell("B", box(30, 0, 40, 10))), RepairOptions.DEFAULT);
        assertEquals("grid B lies wholly outside the outer boundary", outside.residual().getFirst().reason());
    }

    @Test
    void aCrossingGoesToTheNeighbourOfTheRightParent() {
        List<Cell> parents = List.of(new Cell("west", box(0, 0, 10, 10)), new Cell("east", box(10, 0, 20, 10)));
        RepairProposal proposal = clean(input(null, parents, new Cell("A", wkt("POLYGON ((0 0, 10 0, 13 5, 10 10, 0 10, 0 0))")),
                new Cell("B", wkt("POLYGON ((10 0, 20 0, 20 10, 10 10, 13 5, 10 0))"))), RepairOptions.DEFAULT);

        assertCovers(box(0, 0, 10, 10), proposal.shapes().get("A"));
        assertCovers(box(10, 0, 20, 10), proposal.shapes().get("B"));
        assertEquals(15, proposal.movedArea(), 1e-9);
    }

    @Test
    void aGapOnAParentsBorderIsCutThere() {
        List<Cell> parents = List.of(new Cell("west", box(0, 0, 10, 10)), new Cell("east", box(10, 0, 20, 10)));
        RepairProposal proposal = clean(input(box(0, 0, 20, 10), parents, new Cell("A", box(0, 0, 7, 10)),
                new Cell("B", box(12, 0, 20, 10))), RepairOptions.DEFAULT);

        assertCovers(box(0, 0, 10, 10), proposal.shapes().get("A"));
        assertCovers(box(10, 0, 20, 10), proposal.shapes().get("B"));
    }

    @Test
    void aBowTieKeepsItsGround() {
        RepairProposal proposal = clean(input(null, List.of(), new Cell("A", wkt("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"))),
                RepairOptions.DEFAULT);

        assertTrue(proposal.shapes().get("A").isValid());
        assertEquals(50, proposal.shapes().get("A").getArea(), 1e-9);
    }

    @Test
    void ofCopiesTheFirstStaysUnlessAnotherIsLocked() {
        CoverageInput input = input(null, List.of(), new Cell("A", box(0, 0, 10, 10)), new Cell("B", box(10, 0, 20, 10)),
                new Cell("C", box(10, 0, 20, 10)));

        assertEquals(List.of("C"), clean(input, RepairOptions.DEFAULT).withdrawn().stream().map(Withdrawal::id).toList());
        RepairProposal locked = clean(input, RepairOptions.DEFAULT.locking(Set.of("C")));
        assertEquals(List.of("B"), locked.withdrawn().stream().map(Withdrawal::id).toList());
        assertEquals(List.of("A", "C"), locked.applied(input.cells()).stream().map(Cell::id).toList());
    }

    @Test
    void aDetachedPartGoesToTheNeighbourButAnIslandStays() {
        Geometry a = FACTORY.buildGeometry(List.of(box(0, 0, 10, 10), box(22, 2, 28, 8)));
        Cell around = new Cell("B", box(10, 0, 30, 10).difference(box(22, 2, 28, 8)));
        RepairProposal proposal = clean(input(null, List.of(), new Cell("A", a), around), RepairOptions.DEFAULT);
        assertCovers(box(10, 0, 30, 10), proposal.shapes().get("B"));
        assertEquals(36, proposal.movedArea(), 1e-9);

        Geometry island = FACTORY.buildGeometry(List.of(box(0, 0, 10, 10), box(50, 0, 52, 2)));
        RepairProposal left = repair(input(null, List.of(), new Cell("A", island), new Cell("B", box(10, 0, 20, 10))),
                RepairOptions.DEFAULT);
        assertTrue(left.residual().getFirst().reason().contains("island"), left.residual().getFirst().reason());
        assertEquals(Map.of(), left.shapes());
    }

    @Test
    void oneDefectIsRepairedAndTheOthersStay() {
        CoverageInput input = input(null, List.of(), new Cell("A", box(0, 0, 12, 10)), new Cell("B", box(10, 0, 30, 10)),
                new Cell("C", box(28, 0, 50, 10)));
        RepairProposal all = repair(input, RepairOptions.DEFAULT);
        Finding first = all.before().findings().stream().filter(f -> f.grids().equals(List.of("A", "B"))).findFirst().orElseThrow();

        RepairProposal one = CoverageRepair.propose(input, RepairOptions.DEFAULT, List.of(first), () -> false);

        assertEquals(1, one.after().counts().get(FindingKind.OVERLAP));
        assertEquals(List.of("B", "C"), one.residual().getFirst().defect().grids());
        assertEquals("not chosen for repair", one.residual().getFirst().reason());
        assertEquals(20, one.movedArea(), 1e-9);
    }

    @Test
    void nonsenseIsNamedAndCancelStops() {
        CoverageInput input = input(null, List.of(), new Cell("A", box(0, 0, 12, 10)), new Cell("B", box(10, 0, 30, 10)),
                new Cell("N", null), new Cell("P", wkt("POINT (1 1)")));
        RepairProposal proposal = repair(input, RepairOptions.DEFAULT);
        assertEquals(2, proposal.residual().size());
        proposal.residual().forEach(left -> assertTrue(left.reason().startsWith("there is no polygon to repair"), left.reason()));

        assertThrows(CancellationException.class, () -> CoverageRepair.propose(input, RepairOptions.DEFAULT, () -> true));
        assertThrows(IllegalArgumentException.class, () -> repair(input(null, List.of(), new Cell("A", box(0, 0, 1, 1)),
                new Cell("A", box(1, 0, 2, 1))), RepairOptions.DEFAULT));
        assertThrows(IllegalArgumentException.class, () -> RepairOptions.DEFAULT.by(RepairRule.PRIORITY, null));
    }
}
