package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.AllowedGap;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Plans broken at random are sound after the repair, by the check and by JTS, and nothing far from the damage moved. */
class RandomRepairTest {

    private static final int COLUMNS = 7;
    private static final int ROWS = 6;

    record Blow(BrokenPlan.Damage damage, int cell, double by) {
    }

    @Provide
    Arbitrary<Blow> blows() {
        return Combinators.combine(Arbitraries.of(BrokenPlan.Damage.class), Arbitraries.integers().between(0, COLUMNS * ROWS - 1),
                Arbitraries.doubles().between(-1, 1)).as(Blow::new);
    }

    @Provide
    Arbitrary<List<Blow>> fewBlows() {
        return blows().list().ofMinSize(1).ofMaxSize(6);
    }

    private static BrokenPlan plan(long seed, int pieces, List<Blow> blows) {
        BrokenPlan plan = new BrokenPlan(seed, COLUMNS, ROWS, pieces);
        blows.forEach(blow -> plan.damage(blow.damage, blow.cell, blow.by));
        return plan;
    }

    @Property(tries = 120)
    void brokenPlansBecomeSound(@ForAll long seed, @ForAll("pieces") int pieces, @ForAll("fewBlows") List<Blow> blows,
            @ForAll boolean bounded, @ForAll boolean nested) {
        BrokenPlan plan = plan(seed, pieces, blows);
        CoverageInput input = plan.input(bounded, nested);

        RepairProposal proposal = CoverageRepair.propose(input, RepairOptions.DEFAULT, () -> false);

        assertNothingLeft(proposal, bounded);
        List<Cell> cells = proposal.applied(input.cells());
        assertTrue(CoverageValidator.isValid(cells.stream().map(Cell::shape).toArray(Geometry[]::new)), "JTS agrees");
        cells.forEach(cell -> assertTrue(cell.shape().isValid(), cell.id()));
        Set<String> far = plan.farFromDamage();
        proposal.shapes().keySet().forEach(id -> assertFalse(far.contains(id), id + " is far from all damage"));
        if (bounded) {
            // A vertex off by a millimetre on the outer boundary is no finding, so nobody mends it.
            double missing = plan.outline().getArea() - cells.stream().mapToDouble(cell -> cell.shape().getArea()).sum();
            assertEquals(0, missing, 0.5);
        }
    }

    /** Where no boundary says how far the grids reach, a bay at the outer rim of a parent stays, and is named. */
    private static void assertNothingLeft(RepairProposal proposal, boolean bounded) {
        assertEquals(List.of(), proposal.residual().stream()
                .filter(left -> bounded || !left.reason().startsWith("open to the outside"))
                .map(left -> left.defect().sentence() + left.reason()).toList());
    }

    @Provide
    Arbitrary<Integer> pieces() {
        return Arbitraries.integers().between(1, 6);
    }

    @Property(tries = 60)
    void groundMovesOnce(@ForAll long seed, @ForAll("pieces") int pieces, @ForAll("fewBlows") List<Blow> blows) {
        List<Blow> once = blows.stream().filter(blow -> blow.damage != BrokenPlan.Damage.COPY).toList();
        RepairProposal proposal = CoverageRepair.propose(plan(seed, pieces, once).input(true, false), RepairOptions.DEFAULT, () -> false);

        double defects = proposal.before().findings().stream().mapToDouble(Finding::area).sum();
        assertTrue(proposal.movedArea() <= defects * 1.2 + 0.1, proposal.movedArea() + " moved for " + defects);
    }

    @Property(tries = 60)
    void bordersAlongRoadsAreSoundToo(@ForAll long seed, @ForAll("pieces") int pieces, @ForAll("fewBlows") List<Blow> blows,
            @ForAll boolean bounded, @ForAll boolean nested) {
        BrokenPlan plan = plan(seed, pieces, blows);
        CoverageInput input = plan.input(bounded, nested);

        RepairProposal proposal = CoverageRepair.propose(input, RepairOptions.DEFAULT.along(roads(seed)), () -> false);

        assertNothingLeft(proposal, bounded);
        List<Cell> cells = proposal.applied(input.cells());
        assertTrue(CoverageValidator.isValid(cells.stream().map(Cell::shape).toArray(Geometry[]::new)), "JTS agrees");
        Set<String> far = plan.farFromDamage();
        proposal.shapes().keySet().forEach(id -> assertFalse(far.contains(id), id + " is far from all damage"));
    }

    /** Bent streets across the plan, some of which meet. */
    private static List<Geometry> roads(long seed) {
        Random random = new Random(seed);
        List<Geometry> roads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Coordinate[] bends = new Coordinate[5];
            double lane = random.nextDouble() * 100 * (i % 2 == 0 ? ROWS : COLUMNS);
            for (int bend = 0; bend < bends.length; bend++) {
                double along = bend * 25.0 * (i % 2 == 0 ? COLUMNS : ROWS);
                double beside = lane + random.nextDouble() * 60;
                bends[bend] = new Coordinate(500_000 + (i % 2 == 0 ? along : beside), 3_000_000 + (i % 2 == 0 ? beside : along));
            }
            roads.add(new GeometryFactory().createLineString(bends));
        }
        return roads;
    }

    @Property(tries = 60)
    void permittedGapsStayAndAllElseBecomesSound(@ForAll long seed, @ForAll("pieces") int pieces, @ForAll("fewBlows") List<Blow> blows,
            @ForAll boolean bounded) {
        BrokenPlan plan = plan(seed, pieces, blows);
        CoverageInput input = withLake(plan, blows, bounded);

        RepairProposal proposal = CoverageRepair.propose(input, RepairOptions.DEFAULT, () -> false);

        assertNothingLeft(proposal, bounded);
        double kept = permitted(proposal.after());
        double excused = permitted(proposal.before());
        assertTrue(kept >= excused - 0.5, kept + " m² left of " + excused + " that were permitted");
        proposal.applied(input.cells()).forEach(cell -> assertTrue(cell.shape().isValid(), cell.id()));
    }

    /** A lake over the first damaged cell and a little of its neighbours. */
    private static CoverageInput withLake(BrokenPlan plan, List<Blow> blows, boolean bounded) {
        CoverageInput open = plan.input(bounded, false);
        Geometry lake = plan.block(blows.getFirst().cell % COLUMNS, blows.getFirst().cell / COLUMNS, 1, 1).buffer(7.5);
        return new CoverageInput(open.cells(), open.boundary(), open.parents(), open.measure(), open.sliverWidth(),
                List.of(new AllowedGap(lake, "lake", "water office")));
    }

    private static double permitted(CoverageReport report) {
        return report.allowed().stream().mapToDouble(gap -> gap.gap().area()).sum();
    }

    /** Half a millimetre wide, between two grids that meet in the place where a gap may be. */
    @Example
    void aHairWhereAGapIsPermittedIsClosed() {
        List<Blow> blows = List.of(new Blow(BrokenPlan.Damage.NUDGE_MILLIMETRES, 1, 0), new Blow(BrokenPlan.Damage.BOW_TIE, 1, 0),
                new Blow(BrokenPlan.Damage.BITE, 0, 0));
        RepairProposal proposal = CoverageRepair.propose(withLake(plan(-1, 1, blows), blows, true), RepairOptions.DEFAULT, () -> false);

        assertTrue(proposal.before().findings().stream().anyMatch(finding -> finding.kind() == FindingKind.MISMATCH));
        assertNothingLeft(proposal, true);
        assertEquals(permitted(proposal.before()), permitted(proposal.after()), 0.01);
    }

    /** Several defects that overlap, each with its stretch of one and the same road. */
    @Example
    void oneRoadThroughDefectsThatOverlapIsOneLine() {
        List<Blow> blows = List.of(new Blow(BrokenPlan.Damage.NUDGE_MILLIMETRES, 8, 0.26), new Blow(BrokenPlan.Damage.SHIFT, 8, 0.89),
                new Blow(BrokenPlan.Damage.GROW, 15, -0.02));
        RepairProposal proposal = CoverageRepair.propose(plan(-1, 6, blows).input(false, true), RepairOptions.DEFAULT.along(roads(-1)),
                () -> false);

        assertNothingLeft(proposal, false);
    }

    @Property(tries = 40)
    void nestingIsKept(@ForAll long seed, @ForAll("pieces") int pieces, @ForAll("fewBlows") List<Blow> blows) {
        BrokenPlan plan = plan(seed, pieces, blows);
        RepairProposal proposal = CoverageRepair.propose(plan.input(true, true), RepairOptions.DEFAULT, () -> false);

        Geometry west = plan.halves().getFirst().shape();
        for (Cell cell : proposal.applied(plan.cells())) {
            Geometry inside = cell.shape().intersection(west);
            Geometry outside = cell.shape().difference(west);
            Geometry less = inside.getArea() < outside.getArea() ? inside : outside;
            // What is nowhere wider than a centimetre crosses nothing, by the check's own rule, however long it is.
            assertTrue(less.getArea() < 0.05 || less.buffer(-0.005).isEmpty(),
                    cell.id() + " lies " + inside.getArea() + " m² west and " + outside.getArea() + " m² east");
        }
    }

    @Property(tries = 40)
    void lockedGridsNeverChange(@ForAll long seed, @ForAll("pieces") int pieces, @ForAll("fewBlows") List<Blow> blows) {
        BrokenPlan plan = plan(seed, pieces, blows);
        Set<String> locked = new TreeSet<>(List.of(BrokenPlan.id(blows.getFirst().cell), BrokenPlan.id(8), BrokenPlan.id(9)));
        RepairProposal proposal = CoverageRepair.propose(plan.input(true, false), RepairOptions.DEFAULT.locking(locked), () -> false);

        proposal.shapes().keySet().forEach(id -> assertFalse(locked.contains(id), id));
        proposal.withdrawn().forEach(gone -> assertFalse(locked.contains(gone.id()), gone.id()));
        for (Residual left : proposal.residual()) {
            assertTrue(left.reason().contains("locked"), left.defect().sentence() + " " + left.reason());
        }
    }

    /** Its outline runs back along itself, so that no side of it is plainly the inside. */
    @Example
    void theGroundOfALockedGridWithABrokenOutlineIsNotGivenAway() {
        BrokenPlan plan = plan(Long.MAX_VALUE - 1, 1, List.of(new Blow(BrokenPlan.Damage.EXTRA_NODE, 19, -0.31),
                new Blow(BrokenPlan.Damage.BOW_TIE, 19, -0.06)));
        RepairProposal proposal = CoverageRepair.propose(plan.input(true, false),
                RepairOptions.DEFAULT.locking(Set.of(BrokenPlan.id(19))), () -> false);

        assertEquals(Set.of(BrokenPlan.id(20)), proposal.shapes().keySet());
        assertEquals(List.of(FindingKind.INVALID), proposal.after().findings().stream().map(Finding::kind).toList());
        assertEquals("grid G019 is locked", proposal.residual().getFirst().reason());
    }

    @Property(tries = 20)
    void twoRunsAgreeToTheLastBit(@ForAll long seed, @ForAll("fewBlows") List<Blow> blows) {
        CoverageInput input = plan(seed, 4, blows).input(true, true);
        RepairProposal first = CoverageRepair.propose(input, RepairOptions.DEFAULT, () -> false);
        RepairProposal second = CoverageRepair.propose(input, RepairOptions.DEFAULT, () -> false);

        assertEquals(first.shapes().keySet(), second.shapes().keySet());
        first.shapes().forEach((id, shape) -> assertTrue(shape.equalsExact(second.shapes().get(id)), id));
        assertEquals(first.movedArea(), second.movedArea());
    }
}
