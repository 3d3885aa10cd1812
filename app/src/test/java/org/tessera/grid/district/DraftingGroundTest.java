package org.tessera.grid.district;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.PointCounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DraftingGroundTest {

    private static final double MIDDLE = Mosaics.SIDE / 2;

    /** Four grids in a row; the first three of one community, the last of another in another township. */
    private final List<Grid> grids = List.of(grid("g0", "c1", 0), grid("g1", "c1", 1), grid("g2", "c1", 2), grid("g3", "c2", 3));
    private final DraftingGround ground = new DraftingGround(
            List.of(area("c1", Tier.COMMUNITY, "t1"), area("c2", Tier.COMMUNITY, "t2"), area("t1", Tier.TOWNSHIP, null),
                    area("t2", Tier.TOWNSHIP, null)),
            Map.of(UnitWeight.CASES, PointCounts.ofSingles(List.of(new Coordinate(MIDDLE, MIDDLE), new Coordinate(MIDDLE, MIDDLE),
                    new Coordinate(Mosaics.SIDE, MIDDLE))), UnitWeight.HOUSEHOLDS, PointCounts.of(List.of())), List.of(), List.of());

    private static Grid grid(String id, String parent, int column) {
        return new Grid(id, Tier.GRID, id, parent, Mosaics.square(column, 0), Map.of());
    }

    private static Grid area(String id, Tier tier, String parent) {
        return new Grid(id, tier, id, parent, Mosaics.square(0, 0), Map.of());
    }

    private static DraftingWish wish(String within, UnitWeight weight, Tier today, DraftingWish.Communities communities) {
        return new DraftingWish(within, weight, today, communities, false, List.of(), DistrictSettings.number(2, 0.5));
    }

    @Test
    void aWeightThatNothingIsKnownOfIsNotOffered() {
        assertEquals(Set.of(UnitWeight.CASES, UnitWeight.AREA, UnitWeight.EQUAL), ground.weights());
    }

    @Test
    void aPlaceOnABorderCountsOnce() {
        List<DistrictUnit> units = ground.problem(grids, wish(null, UnitWeight.CASES, null, DraftingWish.Communities.FREE)).units();
        assertEquals(List.of(3.0, 0.0, 0.0, 0.0), units.stream().map(DistrictUnit::weight).toList());
        assertEquals(3, ground.total(grids, UnitWeight.CASES));
        assertNull(units.getFirst().today());
    }

    @Test
    void todayAndCommunitiesAreThoseAboveTheGrid() {
        List<DistrictUnit> units = ground.problem(grids, wish(null, UnitWeight.EQUAL, Tier.TOWNSHIP, DraftingWish.Communities.WHOLE))
                .units();
        assertEquals(List.of("t1", "t1", "t1", "t2"), units.stream().map(DistrictUnit::today).toList());
        assertEquals(List.of("c1", "c1", "c1", "c2"), units.stream().map(DistrictUnit::together).toList());
        units = ground.problem(grids, wish("t1", UnitWeight.AREA, Tier.COMMUNITY, DraftingWish.Communities.WITHIN)).units();
        assertEquals(List.of("g0", "g1", "g2"), units.stream().map(DistrictUnit::id).toList());
        assertTrue(units.stream().allMatch(unit -> unit.community().equals("c1") && unit.together() == null));
        assertEquals(1, units.get(0).weight() / units.get(1).weight(), 1e-9);
        assertThrows(Undistrictable.class, () -> ground.problem(grids, wish("t3", UnitWeight.AREA, null, DraftingWish.Communities.FREE)));
    }

    @Test
    void theHeaviestKeepsItsCodeAndTheOthersRetire() {
        DistrictProblem problem = ground.problem(grids, wish(null, UnitWeight.CASES, Tier.TOWNSHIP, DraftingWish.Communities.FREE));
        DraftedGrids drafted = DraftedGrids.of(problem, DistrictSearch.today(problem, DistrictSettings.today(1)));
        assertEquals(List.of("g0", "g3"), drafted.grids().stream().map(DraftedGrids.Drafted::code).toList());
        assertEquals(List.of("g1", "g2"), drafted.retiring());
        assertEquals(Set.of("g0"), drafted.outlines().keySet(), "a grid that takes nothing in is not touched");
        assertTrue(drafted.outlines().get("g0").equalsTopo(Mosaics.box(0, 0, 3, 1)));
        assertTrue(drafted.grids().stream().allMatch(grid -> grid.moved().isEmpty()));
    }
}
