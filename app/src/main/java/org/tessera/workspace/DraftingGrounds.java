package org.tessera.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseBrief;
import org.tessera.cases.PlaceQuality;
import org.tessera.dispatch.Road;
import org.tessera.grid.Grid;
import org.tessera.grid.PointCounts;
import org.tessera.grid.district.DraftingGround;
import org.tessera.grid.district.UnitWeight;

/** Reads what grids are drawn up on from a workspace. Blocking. */
public final class DraftingGrounds {

    private DraftingGrounds() {
    }

    /** All that lies in the scope; cases that were opened up to now and whose place is known. */
    public static DraftingGround of(Workspace workspace, Scope scope, Instant now) {
        List<Grid> areas = new ArrayList<>(workspace.grids().areas(scope, Tier.TOWNSHIP));
        areas.addAll(workspace.grids().areas(scope, Tier.COMMUNITY));
        Map<UnitWeight, PointCounts> counted = new EnumMap<>(UnitWeight.class);
        counted.put(UnitWeight.HOUSEHOLDS, PointCounts.ofSingles(workspace.households().households(scope).stream()
                .map(household -> household.point().getCoordinate()).toList()));
        counted.put(UnitWeight.OPEN_CASES, places(workspace.cases().open(scope, now)));
        counted.put(UnitWeight.CASES, places(workspace.cases().opened(scope, now)));
        List<Road> roads = workspace.roads().roads();
        return new DraftingGround(areas, counted, roads.stream().map(Road::shape).toList(),
                roads.stream().filter(Road::isBarrier).map(Road::shape).toList());
    }

    private static PointCounts places(List<CaseBrief> cases) {
        return PointCounts.ofSingles(cases.stream().map(CaseBrief::place).filter(place -> place.quality() == PlaceQuality.EXACT)
                .map(place -> place.point().getCoordinate()).toList());
    }
}
