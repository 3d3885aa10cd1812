package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Barriers that balance does not overrule. */
class UncrossedTest {

    private static final int COLUMNS = 6;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A straight river along the western side of a column. */
    private static Geometry river(int column) {
        return FACTORY.createLineString(new Coordinate[] {new Coordinate(column * Mosaics.SIDE, -Mosaics.SIDE),
            new Coordinate(column * Mosaics.SIDE, 10 * Mosaics.SIDE)});
    }

    private static List<DistrictUnit> units(String... todays) {
        List<DistrictUnit> units = new ArrayList<>();
        for (DistrictUnit unit : Mosaics.squares(COLUMNS, Mosaics.same(2 * COLUMNS))) {
            int column = Integer.parseInt(unit.id().substring(3));
            units.add(new DistrictUnit(unit.id(), unit.shape(), 1, todays.length == 0 ? null : todays[column], null, null));
        }
        return units;
    }

    private static List<Integer> side(DistrictPlan plan, int river, boolean west) {
        return IntStream.range(0, 2 * COLUMNS).filter(i -> i % COLUMNS < river == west).mapToObj(plan.assignment()::get)
                .distinct().sorted().toList();
    }

    private static void assertUncrossed(DistrictPlan plan, int river) {
        List<Integer> west = side(plan, river, true);
        assertTrue(side(plan, river, false).stream().noneMatch(west::contains), plan.assignment().toString());
        assertTrue(plan.contiguous());
    }

    private static List<Note.Kind> kinds(DistrictPlan plan) {
        return plan.notes().stream().map(Note::kind).toList();
    }

    @Test
    void balanceGivesWayAndIsNamed() {
        DistrictProblem free = DistrictProblem.of(units(), List.of(river(1)), List.of());
        DistrictPlan crossed = Mosaics.search(free, DistrictSettings.number(2, 0.05));
        assertFalse(crossed.contiguous(), "without the wish, balance comes first");
        assertTrue(kinds(crossed).contains(Note.Kind.ACROSS), crossed.notes().toString());

        DistrictPlan kept = Mosaics.search(free.uncrossed(), DistrictSettings.number(2, 0.05));
        assertUncrossed(kept, 1);
        assertFalse(kept.balanced());
        assertTrue(kinds(kept).contains(Note.Kind.INDIVISIBLE), kept.notes().toString());
        assertFalse(kinds(kept).contains(Note.Kind.ACROSS));
    }

    @Test
    void morePartsThanGridsAreJoinedAcrossOneBarrierAndNamed() {
        DistrictProblem problem = DistrictProblem.of(units(), List.of(river(2), river(4)), List.of()).uncrossed();
        DistrictPlan plan = Mosaics.search(problem, DistrictSettings.number(2, 0.05));
        assertEquals(2, plan.districts().size());
        assertEquals(1, kinds(plan).stream().filter(Note.Kind.ACROSS::equals).count());
        assertEquals(4, problem.barred());
        assertUncrossed(Mosaics.search(problem, DistrictSettings.number(3, 0.05)), 2);
    }

    @Test
    void fromTodayEachBankKeepsItsDistricts() {
        DistrictProblem problem = DistrictProblem.of(units("a", "a", "a", "a", "b", "b"), List.of(river(4)), List.of()).uncrossed();
        DistrictPlan plan = Mosaics.search(problem, DistrictSettings.number(2, 0.05));
        assertUncrossed(plan, 4);
        assertEquals(0, plan.moved());
        assertTrue(kinds(plan).contains(Note.Kind.UNBALANCED));
    }

    @Test
    void aBankWithoutADistrictOfTodayGetsOneAndTodayIsJudgedAsItIs() {
        List<DistrictUnit> units = units("a", "a", "b", "b", "b", "b");
        DistrictProblem problem = DistrictProblem.of(units, List.of(river(5)), List.of()).uncrossed();
        DistrictPlan plan = Mosaics.search(problem, DistrictSettings.number(2, 0.05));
        assertEquals(2, plan.districts().size());
        assertUncrossed(plan, 5);
        DistrictPlan today = DistrictSearch.today(problem, DistrictSettings.today(0.05));
        assertEquals(List.of("a", "b"), today.districts().stream().map(District::name).toList());
        assertFalse(today.contiguous());
        assertEquals(4.0, today.districts().getFirst().weight());
    }

    @Property(tries = 40)
    void noGridReachesAcross(@ForAll @IntRange(min = 1, max = 5) int river, @ForAll @IntRange(min = 2, max = 5) int wanted,
            @ForAll @IntRange(min = 0, max = 50) int tolerance, @ForAll boolean today) {
        List<DistrictUnit> units = today ? units("a", "b", "b", "c", "c", "d") : units();
        DistrictProblem problem = DistrictProblem.of(units, List.of(river(river)), List.of()).uncrossed();
        DistrictPlan plan = Mosaics.search(problem, DistrictSettings.number(wanted, tolerance / 100.0));
        assertEquals(wanted, plan.districts().size());
        assertUncrossed(plan, river);
    }
}
