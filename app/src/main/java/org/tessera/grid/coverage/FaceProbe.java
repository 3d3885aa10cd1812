package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Points inside a face to ask who owns it. Borders that cancelled run through a face unseen, so the obvious middle may lie just on
 * one of them and belong to nobody; then the next point is asked, at heights and widths that are no simple fractions.
 */
final class FaceProbe {

    /** More than any real face needs; a face thinner than rounding may have no clear point at all. */
    static final int ATTEMPTS = 24;

    private static final double GOLDEN = 0.618_033_988_749_894_9;

    private FaceProbe() {
    }

    /** The point of an attempt, from 0; empty when the scan line of this attempt meets no inside. */
    static Optional<Coordinate> point(Polygon face, int attempt) {
        if (attempt == 0) {
            return Optional.of(face.getInteriorPoint().getCoordinate());
        }
        Envelope box = face.getEnvelopeInternal();
        double y = box.getMinY() + box.getHeight() * fraction(attempt);
        List<Double> crossings = new ArrayList<>();
        cross(face.getExteriorRing(), y, crossings);
        for (int i = 0; i < face.getNumInteriorRing(); i++) {
            cross(face.getInteriorRingN(i), y, crossings);
        }
        crossings.sort(null);
        double from = 0;
        double to = 0;
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            if (crossings.get(i + 1) - crossings.get(i) > to - from) {
                from = crossings.get(i);
                to = crossings.get(i + 1);
            }
        }
        double x = from + (to - from) * (0.25 + fraction(attempt + ATTEMPTS) / 2);
        return x > from && x < to ? Optional.of(new Coordinate(x, y)) : Optional.empty();
    }

    private static double fraction(int attempt) {
        double turns = attempt * GOLDEN;
        return turns - Math.floor(turns);
    }

    private static void cross(LinearRing ring, double y, List<Double> crossings) {
        for (int i = 0; i + 1 < ring.getNumPoints(); i++) {
            Coordinate a = ring.getCoordinateN(i);
            Coordinate b = ring.getCoordinateN(i + 1);
            if (a.y > y != b.y > y) {
                crossings.add(a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y)));
            }
        }
    }
}
