package org.tessera.grid.coverage;

import java.util.function.UnaryOperator;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

import org.tessera.map.crs.Ellipsoid;

/** Metres and square metres for shapes in the input's CRS. Implementations are thread-safe. */
public interface Measure {

    /** Area in m². */
    double area(Geometry shape);

    /** The shape in metres around its own centre; for widths of things a few kilometres across. */
    Geometry local(Geometry shape);

    /** Coordinates are metres already. */
    static Measure planar() {
        return new Measure() {
            @Override
            public double area(Geometry shape) {
                return shape.getArea();
            }

            @Override
            public Geometry local(Geometry shape) {
                return shape;
            }
        };
    }

    /** On the ellipsoid; the function turns a shape of the input's CRS into a new one in lon, lat degrees. */
    static Measure ellipsoidal(UnaryOperator<Geometry> toLonLat) {
        return new Measure() {
            @Override
            public double area(Geometry shape) {
                return shape.isEmpty() ? 0 : Ellipsoid.area(toLonLat.apply(shape));
            }

            @Override
            public Geometry local(Geometry shape) {
                Geometry metres = toLonLat.apply(shape).copy();
                metres.apply(new AroundCentre(metres.getEnvelopeInternal().centre()));
                return metres;
            }
        };
    }

    /** Degrees to metres by the radii of curvature of WGS 84 at the centre. */
    final class AroundCentre implements CoordinateSequenceFilter {

        private static final double A = 6378137;
        private static final double E2 = 0.0066943799901413165;

        private final Coordinate centre;
        private final double perLon;
        private final double perLat;

        AroundCentre(Coordinate centre) {
            this.centre = centre;
            double sin = Math.sin(Math.toRadians(centre.y));
            double w = 1 - E2 * sin * sin;
            perLon = Math.toRadians(A / Math.sqrt(w) * Math.cos(Math.toRadians(centre.y)));
            perLat = Math.toRadians(A * (1 - E2) / (w * Math.sqrt(w)));
        }

        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, (points.getX(i) - centre.x) * perLon);
            points.setOrdinate(i, 1, (points.getY(i) - centre.y) * perLat);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
