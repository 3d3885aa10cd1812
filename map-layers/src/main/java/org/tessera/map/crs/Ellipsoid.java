package org.tessera.map.crs;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas and lengths on the WGS 84 ellipsoid, after C. F. F. Karney, "Algorithms for geodesics", J. Geod. 87 (2013). CGCS2000
 * differs from it by at most 0.1 mm, which no grid can show.
 *
 * <p>All coordinates are lon, lat in degrees. Stateless and thread-safe.
 */
public final class Ellipsoid {

    private Ellipsoid() {
    }

    /** Geodesic distance between two points, in metres. */
    public static double distance(Coordinate from, Coordinate to) {
        return Geodesic.WGS84.Inverse(from.y, from.x, to.y, to.x).s12;
    }

    /** Area of all polygons in the geometry minus their holes, in square metres; other parts count nothing. */
    public static double area(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                sum += polygonArea(polygon);
            } else if (part.getNumGeometries() > 1) {
                sum += area(part);
            }
        }
        return sum;
    }

    /** Length of all lines, or of all rings of polygons, in metres. */
    public static double length(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            sum += switch (geometry.getGeometryN(i)) {
                case LineString line -> ring(line, true).perimeter;
                case Polygon polygon -> length(polygon.getBoundary());
                case Geometry other -> other.getNumGeometries() > 1 ? length(other) : 0;
            };
        }
        return sum;
    }

    private static double polygonArea(Polygon polygon) {
        double sum = Math.abs(ring(polygon.getExteriorRing(), false).area);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            sum -= Math.abs(ring(polygon.getInteriorRingN(i), false).area);
        }
        return sum;
    }

    private static net.sf.geographiclib.PolygonResult ring(LineString line, boolean polyline) {
        PolygonArea measure = new PolygonArea(Geodesic.WGS84, polyline);
        CoordinateSequence points = line.getCoordinateSequence();
        int count = polyline ? points.size() : Math.max(0, points.size() - 1);
        for (int i = 0; i < count; i++) {
            measure.AddPoint(points.getY(i), points.getX(i));
        }
        return measure.Compute(false, true);
    }
}
