package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The residual chain noded and polygonised; edges that cancel only after noding are one-sided nodes and bound no face. */
final class Arrangement {

    /** One noded segment: how many borders remain, and whose borders run there. */
    static final class Edge {
        private int net;
        private final Set<Integer> owners = new TreeSet<>();

        Set<Integer> owners() {
            return owners;
        }
    }

    /** Shares of the largest coordinate. */
    private static final double[] TOLERANCES = {4e-15, 4e-14, 4e-13, 4e-12};

    private final GeometryFactory factory = new GeometryFactory();
    private final Map<LineSegment, Edge> edges = new HashMap<>();
    private final List<Polygon> faces = new ArrayList<>();

    Arrangement(List<SegmentString> residual) {
        if (residual.isEmpty()) {
            return;
        }
        Collection<SegmentString> noded = node(residual);
        for (SegmentString string : noded) {
            ResidualChain.Border border = (ResidualChain.Border) string.getData();
            for (int i = 0; i + 1 < string.size(); i++) {
                LineSegment segment = key(string.getCoordinate(i), string.getCoordinate(i + 1));
                Edge edge = edges.computeIfAbsent(segment, _ -> new Edge());
                edge.net += segment.p0.equals2D(string.getCoordinate(i)) ? border.sign() : -border.sign();
                edge.owners.add(border.owner());
            }
        }
        Polygonizer polygonizer = new Polygonizer();
        lines(noded).forEach(polygonizer::add);
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
    }

    List<Polygon> faces() {
        return faces;
    }

    /** Owners of the borders that run along the face. */
    Set<Integer> around(Polygon face) {
        Set<Integer> owners = new TreeSet<>();
        segments(face.getExteriorRing(), owners);
        for (int i = 0; i < face.getNumInteriorRing(); i++) {
            segments(face.getInteriorRingN(i), owners);
        }
        return owners;
    }

    private void segments(LineString ring, Set<Integer> owners) {
        for (int i = 0; i + 1 < ring.getNumPoints(); i++) {
            Edge edge = edges.get(key(ring.getCoordinateN(i), ring.getCoordinateN(i + 1)));
            if (edge != null) {
                owners.addAll(edge.owners);
            }
        }
    }

    /** Segments whose borders cancelled only after noding, with their owners. */
    Map<LineSegment, Set<Integer>> oneSided() {
        Map<LineSegment, Set<Integer>> found = new HashMap<>();
        edges.forEach((segment, edge) -> {
            if (edge.net == 0 && edge.owners.size() > 1) {
                found.put(segment, edge.owners);
            }
        });
        return found;
    }

    private List<LineString> lines(Collection<SegmentString> noded) {
        List<LineString> lines = new ArrayList<>();
        Set<LineSegment> drawn = new HashSet<>();
        for (SegmentString string : noded) {
            List<Coordinate> run = new ArrayList<>();
            for (int i = 0; i + 1 < string.size(); i++) {
                LineSegment segment = key(string.getCoordinate(i), string.getCoordinate(i + 1));
                if (edges.get(segment).net != 0 && drawn.add(segment)) {
                    if (run.isEmpty()) {
                        run.add(string.getCoordinate(i));
                    }
                    run.add(string.getCoordinate(i + 1));
                } else {
                    flush(run, lines);
                }
            }
            flush(run, lines);
        }
        return lines;
    }

    private void flush(List<Coordinate> run, List<LineString> lines) {
        if (!run.isEmpty()) {
            lines.add(factory.createLineString(run.toArray(Coordinate[]::new)));
            run.clear();
        }
    }

    static LineSegment key(Coordinate a, Coordinate b) {
        return a.compareTo(b) <= 0 ? new LineSegment(new CoordinateXY(a), new CoordinateXY(b))
                : new LineSegment(new CoordinateXY(b), new CoordinateXY(a));
    }

    /** A few units in the last place first; coarser only when rounding still leaves crossings. */
    @SuppressWarnings("unchecked")
    private static Collection<SegmentString> node(List<SegmentString> residual) {
        double size = 0;
        for (SegmentString string : residual) {
            for (int i = 0; i < string.size(); i++) {
                Coordinate c = string.getCoordinate(i);
                size = Math.max(size, Math.max(Math.abs(c.x), Math.abs(c.y)));
            }
        }
        for (double share : TOLERANCES) {
            SnappingNoder noder = new SnappingNoder(size * share);
            noder.computeNodes(residual);
            Collection<SegmentString> noded = noder.getNodedSubstrings();
            if (new FastNodingValidator(noded).isValid()) {
                return noded;
            }
        }
        SnapRoundingNoder last = new SnapRoundingNoder(new PrecisionModel(1 / (size * 1e-11)));
        last.computeNodes(residual);
        return last.getNodedSubstrings();
    }
}
