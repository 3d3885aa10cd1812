package org.tessera.map.tool;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

import org.tessera.map.view.LonLat;

/** Geometries in degrees from places. */
final class Shapes {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Shapes() {
    }

    static Geometry of(ShapeKind kind, List<LonLat> places) {
        return switch (kind) {
            case POINT -> GEOMETRY.createPoint(coordinate(places.getFirst()));
            case LINE -> line(places);
            case POLYGON -> polygon(places);
        };
    }

    static Geometry line(List<LonLat> places) {
        return GEOMETRY.createLineString(places.stream().map(Shapes::coordinate).toArray(Coordinate[]::new));
    }

    static Geometry polygon(List<LonLat> places) {
        Coordinate[] ring = new Coordinate[places.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = coordinate(places.get(i % places.size()));
        }
        return GEOMETRY.createPolygon(ring);
    }

    /** The places of a point, a line or a polygon's outer ring, which is not closed. */
    static List<LonLat> places(Geometry geometry) {
        Coordinate[] all = geometry instanceof Polygon polygon ? polygon.getExteriorRing().getCoordinates()
                : geometry.getCoordinates();
        int count = geometry instanceof Polygon ? all.length - 1 : all.length;
        return java.util.Arrays.stream(all, 0, count).map(each -> new LonLat(each.x, each.y)).toList();
    }

    private static Coordinate coordinate(LonLat place) {
        return new Coordinate(place.lon(), place.lat());
    }
}
