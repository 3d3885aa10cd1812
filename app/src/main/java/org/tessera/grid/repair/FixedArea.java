package org.tessera.grid.repair;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/** An area whose border no repair moves: the outer boundary or a parent. */
final class FixedArea {

    private final String id;
    private final Geometry shape;
    private final IndexedPointInAreaLocator locator;
    private final STRtree segments = new STRtree();

    FixedArea(String id, Geometry shape) {
        this.id = id;
        this.shape = shape;
        locator = new IndexedPointInAreaLocator(shape);
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            CoordinateSequence points = ((LineString) line).getCoordinateSequence();
            for (int i = 0; i + 1 < points.size(); i++) {
                Coordinate from = new CoordinateXY(points.getX(i), points.getY(i));
                Coordinate to = new CoordinateXY(points.getX(i + 1), points.getY(i + 1));
                if (!from.equals2D(to)) {
                    segments.insert(new Envelope(from, to), Linework.key(from, to));
                }
            }
        }
        segments.build();
    }

    String id() {
        return id;
    }

    Geometry shape() {
        return shape;
    }

    boolean holds(Coordinate point) {
        return locator.locate(point) == Location.INTERIOR;
    }

    /** Adds what of the border may run through the box. */
    void draw(Envelope box, Linework linework) {
        for (Object segment : segments.query(box)) {
            linework.line((LineSegment) segment);
        }
    }

    /** Adds what of the border runs within the box, and no more. */
    void drawWithin(Envelope box, Linework linework) {
        for (Object segment : segments.query(box)) {
            linework.line((LineSegment) segment, box);
        }
    }
}
