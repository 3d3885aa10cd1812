package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds who shares a border with whom, and how long it is. Segments that two units draw from vertex to vertex alike are matched
 * exactly; what is left is matched by nearness ({@link NearBorders}), for real plans are drawn with T-junctions, slivers and
 * small overlaps. Touching in a point is no border.
 */
final class SharedBorders {

    private final Map<Segment, List<Integer>> owners = new HashMap<>();
    private final Map<Long, Double> lengths = new HashMap<>();
    private final Map<Long, List<Coordinate[]>> pieces = new HashMap<>();

    private SharedBorders() {
    }

    /** One side of a ring, whichever way it runs. */
    record Segment(double x1, double y1, double x2, double y2) {

        static Segment of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Segment(a.x, a.y, b.x, b.y) : new Segment(b.x, b.y, a.x, a.y);
        }

        Coordinate[] ends() {
            return new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)};
        }
    }

    /**
     * @param units with shapes in lon, lat
     * @param plane around them
     * @return borders in order of their units
     */
    static List<Border> among(List<DistrictUnit> units, LocalPlane plane) {
        SharedBorders found = new SharedBorders();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).hasArea()) {
                found.rings(units.get(i).shape(), i);
            }
        }
        List<NearBorders.Side> left = found.match();
        new NearBorders(units, plane).match(left, found::share);
        return found.borders();
    }

    private void rings(Geometry shape, int unit) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                ring(polygon.getExteriorRing(), unit);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), unit);
                }
            }
        }
    }

    private void ring(LinearRing ring, int unit) {
        forEachSide(ring, (a, b) -> owners.computeIfAbsent(Segment.of(a, b), _ -> new ArrayList<>(2)).add(unit));
    }

    /** Takes one side of a line. */
    interface SideTaker {
        void take(Coordinate from, Coordinate to);
    }

    static void forEachSide(LineString line, SideTaker taker) {
        for (int i = 1; i < line.getNumPoints(); i++) {
            Coordinate a = line.getCoordinateN(i - 1);
            Coordinate b = line.getCoordinateN(i);
            if (!a.equals2D(b)) {
                taker.take(a, b);
            }
        }
    }

    private List<NearBorders.Side> match() {
        List<NearBorders.Side> left = new ArrayList<>();
        owners.forEach((segment, units) -> {
            boolean shared = false;
            for (int i = 0; i < units.size(); i++) {
                for (int j = i + 1; j < units.size(); j++) {
                    if (!units.get(i).equals(units.get(j))) {
                        Coordinate[] ends = segment.ends();
                        share(units.get(i), units.get(j), LocalPlane.length(ends[0], ends[1]), ends);
                        shared = true;
                    }
                }
            }
            if (!shared) {
                Coordinate[] ends = segment.ends();
                left.add(new NearBorders.Side(units.getFirst(), ends[0], ends[1]));
            }
        });
        return left;
    }

    private void share(int a, int b, double length, Coordinate[] ends) {
        long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
        lengths.merge(pair, length, Double::sum);
        pieces.computeIfAbsent(pair, _ -> new ArrayList<>()).add(ends);
    }

    private List<Border> borders() {
        return lengths.entrySet().stream().filter(entry -> entry.getValue() > NearBorders.POINT).map(Map.Entry::getKey).sorted()
                .map(pair -> new Border((int) (pair >> 32), (int) (long) pair, lengths.get(pair), pieces.get(pair))).toList();
    }
}
