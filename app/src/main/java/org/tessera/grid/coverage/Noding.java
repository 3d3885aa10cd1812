package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/** Cuts edges where they cross, touch or run along one another, so that afterwards they meet in end points only. */
final class Noding {

    /** Shares of the size: a few units in the last place first; coarser only when rounding still leaves crossings. */
    private static final double[] TOLERANCES = {3e-15, 3e-14, 3e-13, 3e-12};
    /** Up to so many, all edges of a group are cut together; of more only those that need it, and their neighbours. */
    private static final int SMALL = 300;

    private final double size;

    /** @param size no coordinate is larger */
    Noding(double size) {
        this.size = size;
    }

    /** Edges that come nearer than this are taken to meet. */
    double reach() {
        return size * TOLERANCES[0];
    }

    /** Edges that hang together, cut; the given ones stay as they are. */
    Collection<Edge> of(Neighbours.Group group) {
        return group.tangles().isEmpty() ? group.edges() : Cuts.of(group, reach()).orElseGet(() -> snapped(group));
    }

    private Collection<Edge> snapped(Neighbours.Group group) {
        List<Edge> edges = group.edges();
        Set<Edge> tangled = new HashSet<>();
        group.tangles().forEach(tangle -> tangled.addAll(List.of(tangle.one(), tangle.other())));
        if (edges.size() <= SMALL) {
            return merged(node(edges), List.of());
        }
        Set<Coordinate> corners = ends(tangled);
        List<Edge> cut = new ArrayList<>();
        List<Edge> rest = new ArrayList<>();
        for (Edge edge : edges) {
            boolean near = tangled.contains(edge) || corners.contains(new CoordinateXY(edge.ax, edge.ay))
                    || corners.contains(new CoordinateXY(edge.bx, edge.by));
            (near ? cut : rest).add(edge);
        }
        Collection<SegmentString> noded = node(cut);
        // Snapping may have moved an end that uncut edges share.
        Set<Coordinate> common = ends(cut);
        common.retainAll(ends(rest));
        for (SegmentString string : noded) {
            common.remove(string.getCoordinate(0));
            common.remove(string.getCoordinate(string.size() - 1));
        }
        return common.isEmpty() ? merged(noded, rest) : merged(node(edges), List.of());
    }

    private static Set<Coordinate> ends(Collection<Edge> edges) {
        Set<Coordinate> ends = new HashSet<>();
        for (Edge edge : edges) {
            ends.add(new CoordinateXY(edge.ax, edge.ay));
            ends.add(new CoordinateXY(edge.bx, edge.by));
        }
        return ends;
    }

    private static Collection<Edge> merged(Collection<SegmentString> noded, List<Edge> rest) {
        Map<Segment, Edge> merged = new LinkedHashMap<>();
        for (Edge edge : rest) {
            merged.put(new Segment(edge.ax, edge.ay, edge.bx, edge.by), edge);
        }
        for (SegmentString string : noded) {
            for (int i = 0; i + 1 < string.size(); i++) {
                Coordinate a = string.getCoordinate(i);
                Coordinate b = string.getCoordinate(i + 1);
                boolean same = Edge.inOrder(a.x, a.y, b.x, b.y);
                merged.computeIfAbsent(Segment.of(a.x, a.y, b.x, b.y), s -> new Edge(s.ax(), s.ay(), s.bx(), s.by()))
                        .addAll((Edge) string.getData(), same);
            }
        }
        return List.copyOf(merged.values());
    }

    @SuppressWarnings("unchecked")
    private Collection<SegmentString> node(List<Edge> edges) {
        for (double share : TOLERANCES) {
            SnappingNoder noder = new SnappingNoder(size * share);
            noder.computeNodes(strings(edges));
            Collection<SegmentString> noded = noder.getNodedSubstrings();
            if (new FastNodingValidator(noded).isValid()) {
                return noded;
            }
        }
        SnapRoundingNoder last = new SnapRoundingNoder(new PrecisionModel(1 / (size * 1e-11)));
        last.computeNodes(strings(edges));
        return last.getNodedSubstrings();
    }

    private static List<SegmentString> strings(List<Edge> edges) {
        List<SegmentString> strings = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            strings.add(new NodedSegmentString(
                    new Coordinate[] {new Coordinate(edge.ax, edge.ay), new Coordinate(edge.bx, edge.by)}, edge));
        }
        return strings;
    }
}
