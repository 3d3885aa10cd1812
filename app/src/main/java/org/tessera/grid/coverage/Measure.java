package org.tessera.grid.coverage;

import java.util.function.UnaryOperator;

import org.locationtech.jts.geom.Geometry;

import org.tessera.map.crs.Ellipsoid;
import org.tessera.map.crs.TangentPlane;

/** Metres and square metres for shapes in the input's CRS. Implementations are thread-safe. */
public interface Measure {

    /** Area in m². */
    double area(Geometry shape);

    /** The shape in metres around its own centre; for widths of things a few kilometres across. */
    Geometry local(Geometry shape);

    /** On the ellipsoid, of shapes in lon, lat degrees. */
    Measure LON_LAT = ellipsoidal(UnaryOperator.identity());

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
                Geometry lonLat = toLonLat.apply(shape);
                return new TangentPlane(lonLat.getEnvelopeInternal().centre()).project(lonLat);
            }
        };
    }
}
