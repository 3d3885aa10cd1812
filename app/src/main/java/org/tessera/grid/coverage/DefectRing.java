package org.tessera.grid.coverage;

import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;

/** A ring with a defect on its left: the outer ring of one, or an island in one, or the outer edge of everything. */
final class DefectRing {

    private final Rings.Ring ring;
    private final Sides.Cover cover;
    private final Envelope box = new Envelope();

    DefectRing(Rings.Ring ring, Sides.Cover cover) {
        this.ring = ring;
        this.cover = cover;
        for (int i = 0; i < ring.xy().length; i += 2) {
            box.expandToInclude(ring.xy()[i], ring.xy()[i + 1]);
        }
    }

    Sides.Cover cover() {
        return cover;
    }

    /** An outer ring, not an island. */
    boolean isShell() {
        return ring.area() > 0;
    }

    /** In square units of the coordinates, never negative. */
    double area() {
        return Math.abs(ring.area());
    }

    Envelope box() {
        return box;
    }

    Set<Integer> around() {
        Set<Integer> around = new TreeSet<>();
        for (Edge edge : ring.edges()) {
            for (int i = 0; i < edge.borders(); i++) {
                around.add(edge.owner(i));
            }
        }
        return around;
    }

    LinearRing shape(GeometryFactory factory) {
        Coordinate[] points = new Coordinate[ring.xy().length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = point(i);
        }
        return factory.createLinearRing(points);
    }

    private Coordinate point(int i) {
        return new Coordinate(ring.xy()[2 * i], ring.xy()[2 * i + 1]);
    }

    /** Whether an island lies within this shell; it may touch it in points. */
    boolean holds(DefectRing island) {
        if (!box.contains(island.box) || island.area() >= area()) {
            return false;
        }
        int points = island.ring.edges().size();
        for (int i = 0; i < points; i++) {
            int where = locate(island.point(i));
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        // It touches in every corner; then its sides tell.
        Coordinate a = island.point(0);
        Coordinate b = island.point(1);
        return locate(new CoordinateXY((a.x + b.x) / 2, (a.y + b.y) / 2)) == Location.INTERIOR;
    }

    private int locate(Coordinate point) {
        RayCrossingCounter counter = new RayCrossingCounter(point);
        for (int i = 0; i + 1 < ring.xy().length / 2; i++) {
            counter.countSegment(point(i + 1), point(i));
            if (counter.isOnSegment()) {
                return Location.BOUNDARY;
            }
        }
        return counter.getLocation();
    }
}
