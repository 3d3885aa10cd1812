package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.grid.coverage.AllowedGap;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.PlanStore;

/**
 * What stands around the grids of a workspace: the borders above them, and the gaps that are permitted. Blocking.
 *
 * @param grids in force
 * @param plans knows the permitted gaps
 */
public record StoredBounds(GridStore grids, PlanStore plans) {

    /** What to check or repair. */
    CoverageInput input(List<Cell> cells, Bounds bounds) {
        List<Cell> communities = bounds.outer() || bounds.communities() ? communities() : List.of();
        List<AllowedGap> allowed = plans.gaps(Scope.WHOLE_DISTRICT).stream()
                .map(permit -> new AllowedGap(permit.shape(), permit.reason(), permit.owner())).toList();
        return new CoverageInput(cells, bounds.outer() && !communities.isEmpty() ? outline(communities) : null,
                bounds.communities() ? communities : List.of(), Measure.LON_LAT, CoverageInput.SLIVER_WIDTH, allowed);
    }

    /** The grids in force. */
    List<Cell> inForce() {
        return cells(Tier.GRID);
    }

    /** Whether there are borders above the grids. */
    boolean nested() {
        return grids.areas(Scope.WHOLE_DISTRICT, Tier.GRID).stream().map(Grid::parentId).anyMatch(parent -> parent != null)
                && !communities().isEmpty();
    }

    private List<Cell> communities() {
        return cells(Tier.COMMUNITY);
    }

    private List<Cell> cells(Tier tier) {
        return grids.areas(Scope.WHOLE_DISTRICT, tier).stream().map(area -> new Cell(area.id(), area.shape())).toList();
    }

    /** What communities leave open between them is no outer border. */
    private static Geometry outline(List<Cell> communities) {
        List<Geometry> filled = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(UnaryUnionOp.union(communities.stream().map(Cell::shape).toList()))) {
            filled.add(((Polygon) part).getFactory().createPolygon(((Polygon) part).getExteriorRing()));
        }
        return UnaryUnionOp.union(filled);
    }
}
