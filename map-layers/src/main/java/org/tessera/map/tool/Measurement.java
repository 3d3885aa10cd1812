package org.tessera.map.tool;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsSimpleOp;

import org.tessera.map.crs.Ellipsoid;
import org.tessera.map.view.LonLat;

/**
 * Lengths and area on the ellipsoid, never in the projection of the screen.
 *
 * @param segments geodesic length of each stretch in metres; of an area, the closing one too
 * @param area     square metres; NaN for a line, and for an outline that crosses itself, which has none
 * @param crossing whether the outline crosses itself
 */
public record Measurement(List<Double> segments, double area, boolean crossing) {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Keeps its own copy. */
    public Measurement {
        segments = List.copyOf(segments);
    }

    /** Sum of the stretches: the length of a line, the perimeter of an area; metres. */
    public double total() {
        return segments.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Length along places, in degrees. */
    public static Measurement along(List<LonLat> places) {
        return new Measurement(segments(places), Double.NaN, false);
    }

    /** Area within places, which are joined to a ring; NaN below three of them. */
    public static Measurement within(List<LonLat> places) {
        if (places.size() < 3) {
            return along(places);
        }
        List<LonLat> closed = new ArrayList<>(places);
        closed.add(places.getFirst());
        LinearRing ring = GEOMETRY.createLinearRing(closed.stream().map(place -> new Coordinate(place.lon(), place.lat()))
                .toArray(Coordinate[]::new));
        boolean crossing = !new IsSimpleOp(ring).isSimple();
        return new Measurement(segments(closed), crossing ? Double.NaN : Ellipsoid.area(GEOMETRY.createPolygon(ring)), crossing);
    }

    private static List<Double> segments(List<LonLat> places) {
        List<Double> lengths = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            lengths.add(Ellipsoid.distance(new Coordinate(places.get(i - 1).lon(), places.get(i - 1).lat()),
                    new Coordinate(places.get(i).lon(), places.get(i).lat())));
        }
        return lengths;
    }
}
