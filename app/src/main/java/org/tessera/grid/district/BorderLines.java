package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What lines say about borders. A barrier (river, railway) closes a border when half of the border runs along it, or when the way
 * from the middle of one unit over the border to the middle of the other crosses it an odd number of times. A preferred line (road)
 * makes the part of the border that runs along it cheaper.
 */
final class BorderLines {

    /** Metres within which a border runs along a line: half a wide street, or a river bank drawn beside its middle line. */
    static final double ALONG = 15;
    private static final double PREFERRED_DISCOUNT = 0.7;
    /** Part of a border's cost that its length decides; the rest is the same for each, so that short borders are not free. */
    private static final double BY_LENGTH = 0.7;

    private final LocalPlane plane;
    private final STRtree barriers;
    private final STRtree preferred;

    BorderLines(LocalPlane plane, Collection<Geometry> barriers, Collection<Geometry> preferred) {
        this.plane = plane;
        this.barriers = index(barriers);
        this.preferred = index(preferred);
    }

    private STRtree index(Collection<Geometry> lines) {
        STRtree tree = new STRtree();
        for (Geometry shape : lines) {
            for (Object part : LinearComponentExtracter.getLines(shape)) {
                SharedBorders.forEachSide((LineString) part, (a, b) -> {
                    LineSegment side = new LineSegment(plane.project(a), plane.project(b));
                    tree.insert(new Envelope(side.p0, side.p1), side);
                });
            }
        }
        tree.build();
        return tree;
    }

    /**
     * @param borders of units
     * @param places  of the units, on the plane
     */
    List<Neighbours> judge(List<Border> borders, Coordinate[] places) {
        double mean = borders.stream().mapToDouble(Border::length).average().orElse(0);
        List<Neighbours> judged = new ArrayList<>(borders.size());
        for (Border border : borders) {
            double cost = mean > 0 ? 1 - BY_LENGTH + BY_LENGTH * border.length() / mean : 1;
            double cheap = preferred.isEmpty() ? 0 : along(border, preferred);
            boolean open = barriers.isEmpty() || !barred(border, places);
            judged.add(new Neighbours(border, open, cost * (1 - PREFERRED_DISCOUNT * cheap)));
        }
        return judged;
    }

    private boolean barred(Border border, Coordinate[] places) {
        if (border.segments().isEmpty()) {
            return crossings(places[border.a()], places[border.b()]) % 2 == 1;
        }
        if (along(border, barriers) >= 0.5) {
            return true;
        }
        Coordinate middle = middle(border);
        return (crossings(places[border.a()], middle) + crossings(middle, places[border.b()])) % 2 == 1;
    }

    /** Whether the straight way between two places on the plane ends beyond a barrier. */
    boolean between(Coordinate from, Coordinate to) {
        return !barriers.isEmpty() && crossings(from, to) % 2 == 1;
    }

    /** The middle of the border's longest piece. */
    private Coordinate middle(Border border) {
        Coordinate[] longest = border.segments().getFirst();
        for (Coordinate[] piece : border.segments()) {
            longest = LocalPlane.length(piece[0], piece[1]) > LocalPlane.length(longest[0], longest[1]) ? piece : longest;
        }
        return plane.project(new Coordinate((longest[0].x + longest[1].x) / 2, (longest[0].y + longest[1].y) / 2));
    }

    private int crossings(Coordinate from, Coordinate to) {
        LineSegment way = new LineSegment(from, to);
        int count = 0;
        for (Object found : barriers.query(new Envelope(from, to))) {
            count += way.intersection((LineSegment) found) == null ? 0 : 1;
        }
        return count;
    }

    /** How much of a border, 0 to 1, runs along one of the lines. */
    private double along(Border border, STRtree lines) {
        double near = 0;
        double all = 0;
        for (Coordinate[] piece : border.segments()) {
            Coordinate from = plane.project(piece[0]);
            Coordinate to = plane.project(piece[1]);
            double length = from.distance(to);
            int parts = (int) Math.ceil(length / ALONG);
            for (int i = 0; i < parts; i++) {
                double fraction = (i + 0.5) / parts;
                Coordinate probe = new Coordinate(from.x + (to.x - from.x) * fraction, from.y + (to.y - from.y) * fraction);
                near += within(probe, lines) ? length / parts : 0;
            }
            all += length;
        }
        return all > 0 ? near / all : 0;
    }

    private static boolean within(Coordinate probe, STRtree lines) {
        Envelope box = new Envelope(probe);
        box.expandBy(ALONG);
        for (Object found : lines.query(box)) {
            if (((LineSegment) found).distance(probe) <= ALONG) {
                return true;
            }
        }
        return false;
    }
}
