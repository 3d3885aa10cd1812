package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.CoordinateXY;

/**
 * Cuts edges at the places that are known already, and proves that nothing is left to cut. Where rounding makes that doubtful it gives up,
 * and a noder that snaps has to do it.
 */
final class Cuts {

    private final double reach;
    private final Map<Edge, List<CoordinateXY>> nodes = new IdentityHashMap<>();
    private boolean doubtful;

    private Cuts(double reach) {
        this.reach = reach;
    }

    /** The pieces, equal ones merged; none when in doubt. */
    static Optional<Collection<Edge>> of(Neighbours.Group group, double reach) {
        Cuts cuts = new Cuts(reach);
        group.tangles().forEach(cuts::cut);
        if (cuts.doubtful) {
            return Optional.empty();
        }
        List<Edge> pieces = cuts.pieces(group.edges());
        boolean settled = Neighbours.groups(pieces, reach).stream().allMatch(one -> one.tangles().isEmpty());
        return settled ? Optional.of(pieces) : Optional.empty();
    }

    private void cut(Neighbours.Tangle tangle) {
        Edge e = tangle.one();
        Edge f = tangle.other();
        boolean touch = touch(e.ax, e.ay, f) | touch(e.bx, e.by, f) | touch(f.ax, f.ay, e) | touch(f.bx, f.by, e);
        if (!touch) {
            double dx = e.bx - e.ax;
            double dy = e.by - e.ay;
            double fx = f.bx - f.ax;
            double fy = f.by - f.ay;
            double t = ((f.ax - e.ax) * fy - (f.ay - e.ay) * fx) / (dx * fy - dy * fx);
            doubtful |= !(t > 0 && t < 1);
            CoordinateXY point = new CoordinateXY(e.ax + t * dx, e.ay + t * dy);
            node(e, point);
            node(f, point);
        }
    }

    /** Cuts an edge where the end of another one lies on it; what almost meets in an end is doubtful. */
    private boolean touch(double x, double y, Edge edge) {
        if (x == edge.ax && y == edge.ay || x == edge.bx && y == edge.by || !edge.passes(x, y, reach)) {
            return false;
        }
        doubtful |= Math.hypot(x - edge.ax, y - edge.ay) <= reach || Math.hypot(x - edge.bx, y - edge.by) <= reach;
        node(edge, new CoordinateXY(x, y));
        return true;
    }

    private void node(Edge edge, CoordinateXY point) {
        nodes.computeIfAbsent(edge, _ -> new ArrayList<>(2)).add(point);
    }

    private List<Edge> pieces(List<Edge> edges) {
        Map<Segment, Edge> pieces = new LinkedHashMap<>();
        for (Edge edge : edges) {
            List<CoordinateXY> along = nodes.getOrDefault(edge, List.of());
            if (along.size() > 1) {
                along.sort(Comparator.comparingDouble(p -> (p.x - edge.ax) * (edge.bx - edge.ax) + (p.y - edge.ay) * (edge.by - edge.ay)));
            }
            CoordinateXY from = new CoordinateXY(edge.ax, edge.ay);
            for (CoordinateXY to : along) {
                add(pieces, edge, from, to);
                from = to;
            }
            add(pieces, edge, from, new CoordinateXY(edge.bx, edge.by));
        }
        return new ArrayList<>(pieces.values());
    }

    private static void add(Map<Segment, Edge> pieces, Edge edge, CoordinateXY from, CoordinateXY to) {
        if (!from.equals2D(to)) {
            pieces.computeIfAbsent(Segment.of(from.x, from.y, to.x, to.y), s -> new Edge(s.ax(), s.ay(), s.bx(), s.by()))
                    .addAll(edge, Edge.inOrder(from.x, from.y, to.x, to.y));
        }
    }
}
