package org.tessera.grid;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Gives every point its one area. A point on a border, or where areas overlap, belongs to the area with the smallest id, so that the
 * answer never depends on the order of a file. Built once, then safe for use by any thread; points and areas share one CRS.
 */
public final class GridLocator {

    private final STRtree index = new STRtree();

    /**
     * @param areas polygons; an area without any is never found
     */
    public GridLocator(Collection<Area> areas) {
        for (Area area : areas) {
            if (area.shape() != null && !area.shape().isEmpty()) {
                index.insert(area.shape().getEnvelopeInternal(),
                        new Indexed(area.id(), new IndexedPointInAreaLocator(area.shape())));
            }
        }
        index.build();
    }

    /** A locator over areas of the workspace. */
    public static GridLocator of(Collection<Grid> grids) {
        return new GridLocator(grids.stream().map(grid -> new Area(grid.id(), grid.shape())).toList());
    }

    /** The id of the one area the point belongs to, or empty outside all of them. */
    public Optional<String> locate(Coordinate point) {
        String found = null;
        for (Object candidate : (List<?>) index.query(new Envelope(point))) {
            Indexed area = (Indexed) candidate;
            if ((found == null || area.id.compareTo(found) < 0) && area.locator.locate(point) != Location.EXTERIOR) {
                found = area.id;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * An area to be found.
     *
     * @param id    what is answered
     * @param shape polygon or multipolygon
     */
    public record Area(String id, Geometry shape) {
    }

    private record Indexed(String id, PointOnGeometryLocator locator) {
    }
}
