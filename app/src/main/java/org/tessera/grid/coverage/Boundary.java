package org.tessera.grid.coverage;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/** The outer boundary made ready for many questions. */
final class Boundary {

    /** Its number among the owners of borders; cells count from 0. */
    static final int OWNER = -1;

    private final Geometry area;
    private final IndexedPointInAreaLocator locator;
    private final STRtree segments = new STRtree();

    Boundary(Geometry area) {
        this.area = area;
        locator = new IndexedPointInAreaLocator(area);
        for (Object line : LinearComponentExtracter.getLines(area)) {
            CoordinateSequence points = ((LineString) line).getCoordinateSequence();
            for (int i = 0; i + 1 < points.size(); i++) {
                segments.insert(new Envelope(points.getCoordinate(i), points.getCoordinate(i + 1)), i);
            }
        }
    }

    Geometry area() {
        return area;
    }

    /** One of {@link org.locationtech.jts.geom.Location}. */
    int locate(Coordinate point) {
        return locator.locate(point);
    }

    /** Whether the boundary may run through or along the box. */
    boolean near(Envelope box) {
        return !segments.query(box).isEmpty();
    }
}
