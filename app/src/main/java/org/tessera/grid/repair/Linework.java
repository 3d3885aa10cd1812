package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;

/** Borders of areas and bare lines, each place once: what areas share exactly becomes one string that knows them all. */
final class Linework {

    /** An area along a string: +1 has its inside on the left. */
    record Side(int area, int sign) {
        Side turned() {
            return new Side(area, -sign);
        }
    }

    private final List<Coordinate[]> rings = new ArrayList<>();
    /** By segment, seen from its lower end. */
    private final Map<LineSegment, List<Side>> sides = new HashMap<>();
    private final Set<LineSegment> bare = new LinkedHashSet<>();
    /** By line that faces are cut along, in which stretches. */
    private final Map<LineSegment, List<Clip>> stretches = new LinkedHashMap<>();
    private final Map<LineSegment, List<Side>> still = new LinkedHashMap<>();
    private final Boxes defects;

    /** @param defects where borders may cross or come near; elsewhere they are taken as noded */
    Linework(Boxes defects) {
        this.defects = defects;
    }

    void area(int area, Geometry shape) {
        for (Polygon polygon : Areal.parts(shape)) {
            ring(area, polygon.getExteriorRing(), 1);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(area, polygon.getInteriorRingN(i), -1);
            }
        }
    }

    /** A line that faces are cut along though it is nobody's border. */
    void line(LineSegment segment) {
        bare.add(segment);
    }

    /**
     * The same for what of it lies within a box; nothing where it is a border anyway. To be called when all areas are in.
     *
     * @param box around a defect, so that whatever crosses the line there is noded
     */
    void line(LineSegment segment, Envelope box) {
        if (!sides.containsKey(segment)) {
            Clip.within(segment, box).ifPresent(clip -> stretches.computeIfAbsent(segment, _ -> new ArrayList<>()).add(clip));
        }
    }

    /**
     * Stretches of one line in boxes that overlap become one. Each by itself has rounded ends, so it would run along the others, but not
     * quite, and what crosses them would cross each at another place: no noder puts that in order.
     */
    private void joinStretches() {
        stretches.forEach((segment, clips) -> {
            clips.sort(Comparator.comparingDouble(Clip::from));
            Clip joined = clips.getFirst();
            for (Clip next : clips) {
                Optional<Clip> both = joined.with(next);
                if (both.isEmpty()) {
                    joined.of(segment).ifPresent(bare::add);
                }
                joined = both.orElse(next);
            }
            joined.of(segment).ifPresent(bare::add);
        });
        stretches.clear();
    }

    private void ring(int area, LinearRing ring, int outer) {
        Coordinate[] points = ring.getCoordinates();
        int sign = Orientation.isCCW(points) ? outer : -outer;
        rings.add(points);
        for (int i = 0; i + 1 < points.length; i++) {
            int order = points[i].compareTo(points[i + 1]);
            if (order != 0) {
                sides.computeIfAbsent(key(points[i], points[i + 1]), _ -> new ArrayList<>(2))
                        .add(new Side(area, order < 0 ? sign : -sign));
            }
        }
    }

    static LineSegment key(Coordinate a, Coordinate b) {
        return a.compareTo(b) <= 0 ? new LineSegment(a, b) : new LineSegment(b, a);
    }

    /** Ready to be noded; the data of each is the list of its sides. */
    List<SegmentString> strings() {
        joinStretches();
        List<SegmentString> strings = new ArrayList<>();
        Set<LineSegment> drawn = new HashSet<>();
        for (Coordinate[] points : rings) {
            List<Coordinate> run = new ArrayList<>();
            List<Side> along = null;
            for (int i = 0; i + 1 < points.length; i++) {
                int order = points[i].compareTo(points[i + 1]);
                if (order == 0) {
                    continue;
                }
                LineSegment key = key(points[i], points[i + 1]);
                boolean fresh = drawn.add(key) && stirred(key);
                List<Side> here = fresh ? seen(sides.get(key), order < 0) : null;
                if (!fresh || !here.equals(along)) {
                    flush(run, along, strings);
                }
                along = here;
                if (fresh) {
                    if (run.isEmpty()) {
                        run.add(flat(points[i]));
                    }
                    run.add(flat(points[i + 1]));
                }
            }
            flush(run, along, strings);
        }
        for (LineSegment segment : bare) {
            if (drawn.add(segment)) {
                flush(new ArrayList<>(List.of(flat(segment.p0), flat(segment.p1))), List.of(), strings);
            }
        }
        return strings;
    }

    /** Segments, from their lower ends, that need no noding, with their sides; to be asked for after the strings. */
    Map<LineSegment, List<Side>> still() {
        return still;
    }

    private boolean stirred(LineSegment segment) {
        if (defects.meet(segment.p0, segment.p1)) {
            return true;
        }
        still.put(segment, sides.get(segment));
        return false;
    }

    private static Coordinate flat(Coordinate point) {
        return new CoordinateXY(point.x, point.y);
    }

    private static List<Side> seen(List<Side> fromLow, boolean forward) {
        return forward ? fromLow : fromLow.stream().map(Side::turned).toList();
    }

    private static void flush(List<Coordinate> run, List<Side> along, List<SegmentString> strings) {
        if (!run.isEmpty()) {
            strings.add(new NodedSegmentString(run.toArray(Coordinate[]::new), along));
            run.clear();
        }
    }
}
