package org.tessera.grid.district;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import org.tessera.map.crs.TangentPlane;

/** Metres about the middle of some shapes: places and distances between them are good for telling near from far within a city. */
final class LocalPlane {

    private final TangentPlane plane;

    private LocalPlane(TangentPlane plane) {
        this.plane = plane;
    }

    /** The plane around the middle of some shapes (lon, lat). */
    static LocalPlane around(List<Geometry> shapes) {
        Envelope all = new Envelope();
        shapes.forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
        return new LocalPlane(new TangentPlane(all.isNull() ? new Coordinate(0, 0) : all.centre()));
    }

    Coordinate project(Coordinate lonLat) {
        return plane.project(lonLat);
    }

    /** A projected copy. */
    Geometry project(Geometry lonLat) {
        return plane.project(lonLat);
    }

    /** The middle of a shape, on the plane. */
    Coordinate place(Geometry lonLat) {
        return plane.project(lonLat.getCentroid().getCoordinate());
    }

    /** True length of a short segment in metres. */
    static double length(Coordinate from, Coordinate to) {
        return TangentPlane.length(from, to);
    }
}
