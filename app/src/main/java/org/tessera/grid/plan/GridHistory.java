package org.tessera.grid.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

import org.tessera.grid.Grid;
import org.tessera.grid.GridLocator;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

/** Knows what was where at any time, from all versions of all grids. Immutable; safe for use by any thread. */
public final class GridHistory {

    private final List<Grid> versions;
    private final TreeSet<Instant> turns = new TreeSet<>();
    /** By the turn that began the time; the time before the first turn is Instant.MIN. */
    private final Map<Instant, GridLocator> locators = new ConcurrentHashMap<>();

    /**
     * @param versions all versions of the grids of one tier, as {@link PlanStore#versions} has them
     */
    public GridHistory(Collection<Grid> versions) {
        this.versions = versions.stream().sorted(Comparator.comparing(Grid::id)).toList();
        for (Grid version : versions) {
            if (version.validFrom() != null) {
                turns.add(version.validFrom());
            }
            if (version.validTo() != null) {
                turns.add(version.validTo());
            }
        }
    }

    /** Moments at which any grid changed, earliest first. */
    public List<Instant> turns() {
        return List.copyOf(turns);
    }

    /** All grids as they were at a moment, by id. */
    public List<Grid> asOf(Instant moment) {
        return versions.stream().filter(version -> version.isValidAt(moment)).toList();
    }

    /** The version of a grid at a moment; empty before it was made and after it was ended. */
    public Optional<Grid> version(String id, Instant moment) {
        return versions.stream().filter(version -> version.id().equals(id) && version.isValidAt(moment)).findFirst();
    }

    /** The version that a place (lon, lat) lay in at a moment. */
    public Optional<Grid> at(Coordinate place, Instant moment) {
        return locator(moment).locate(place).flatMap(id -> version(id, moment));
    }

    /** Finds grids as they were at a moment. */
    public GridLocator locator(Instant moment) {
        Instant turn = turns.floor(moment);
        return locators.computeIfAbsent(turn == null ? Instant.MIN : turn, _ -> GridLocator.of(asOf(moment)));
    }

    /** What became of every grid that changed at one of the {@link #turns}; those that did not are left out. */
    public PlanComparison turn(Instant turn) {
        return PlanDiff.of(cells(versions.stream().filter(version -> turn.equals(version.validTo())).toList()),
                cells(versions.stream().filter(version -> turn.equals(version.validFrom())).toList()), Measure.LON_LAT);
    }

    /**
     * Which grids the ground of a version was in, or would be in, at another moment, with their shares of its area, largest first:
     * predecessors for an earlier moment, successors for a later one. Ground that was in no grid is not listed.
     */
    public List<Lineage.Share> groundAt(Grid version, Instant moment) {
        Geometry ground = Shapes.sound(version.shape());
        double area = Measure.LON_LAT.area(ground);
        List<Lineage.Share> shares = new ArrayList<>();
        for (Grid other : asOf(moment)) {
            if (other.shape() != null && other.shape().getEnvelopeInternal().intersects(ground.getEnvelopeInternal())) {
                List<Polygon> common = Shapes.pieces(OverlayNGRobust.overlay(ground, Shapes.sound(other.shape()),
                        OverlayNG.INTERSECTION), Measure.LON_LAT);
                if (!common.isEmpty()) {
                    double shared = Shapes.area(common, Measure.LON_LAT);
                    shares.add(new Lineage.Share(other.id(), shared, shared / area));
                }
            }
        }
        shares.sort(Comparator.comparingDouble(Lineage.Share::area).reversed());
        return shares;
    }

    private static List<Cell> cells(List<Grid> grids) {
        return grids.stream().map(grid -> new Cell(grid.id(), grid.shape())).toList();
    }
}
