package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;

/**
 * A line laid over some cells: bent to their vertices where it passes within the clearance, and broken where it meets their borders.
 */
final class Trace {

    /** Where the line meets a border; edge is null at a vertex of it. */
    private record Meeting(Coordinate place, Chain.Edge edge) {
    }

    /**
     * The line between two meetings with the borders.
     *
     * @param path from border to border; closed for a ring that meets no border
     * @param cell whose inside it runs through, or -1 for none of them
     */
    record Piece(List<Coordinate> path, int cell) {

        boolean closed() {
            return path.getFirst().equals2D(path.getLast());
        }

        List<Chain.Edge> edges() {
            List<Chain.Edge> edges = new ArrayList<>();
            for (int i = 0; i + 1 < path.size(); i++) {
                edges.add(Chain.Edge.of(path.get(i), path.get(i + 1)));
            }
            return edges;
        }
    }

    private final EditablePlan plan;
    private final Set<Integer> cells;
    private final double clearance;
    private final Map<Coordinate, Meeting> meetings = new HashMap<>();
    private final List<Coordinate> noded = new ArrayList<>();

    /** @param line at least two places; its first repeated at the end when closed */
    Trace(EditablePlan plan, Collection<Integer> cells, List<Coordinate> line, double clearance) {
        this.plan = plan;
        this.cells = new HashSet<>(cells);
        this.clearance = clearance;
        List<Coordinate> bent = new ArrayList<>();
        for (Coordinate place : line) {
            Coordinate snapped = snapped(place);
            if (bent.isEmpty() || bent.getLast().distance(snapped) > clearance) {
                bent.add(snapped);
            }
        }
        if (line.getFirst().equals2D(line.getLast()) && bent.size() > 1) {
            bent.set(bent.size() - 1, bent.getFirst());
        }
        for (int i = 0; i + 1 < bent.size(); i++) {
            segment(bent.get(i), bent.get(i + 1));
        }
    }

    /** To a vertex within the clearance, or else onto an edge: borders are exact, lines are drawn by hand. */
    private Coordinate snapped(Coordinate place) {
        Coordinate[] nearest = {place};
        double[] least = {clearance};
        Envelope box = new Envelope(place);
        box.expandBy(clearance);
        edges(box, (a, b) -> {
            if (a.distance(place) <= least[0]) {
                nearest[0] = a;
                least[0] = a.distance(place);
            }
        });
        if (nearest[0] == place) {
            edges(box, (a, b) -> {
                if (!a.equals2D(b) && Distance.pointToSegment(place, a, b) < least[0]) {
                    Coordinate on = new LineSegment(a, b).closestPoint(place);
                    nearest[0] = on;
                    least[0] = Distance.pointToSegment(place, a, b);
                    meetings.put(on, new Meeting(on, Chain.Edge.of(a, b)));
                }
            });
        }
        return new Coordinate(nearest[0].x, nearest[0].y);
    }

    private interface EdgeVisit {
        void accept(Coordinate a, Coordinate b);
    }

    private void edges(Envelope box, EdgeVisit visit) {
        plan.near(box, cell -> {
            if (cells.contains(cell)) {
                for (Shape.Part part : plan.shape(cell).parts()) {
                    part.ring().edgesNear(box, i -> visit.accept(part.ring().at(i), part.ring().at(i + 1)));
                }
            }
        });
    }

    private void segment(Coordinate from, Coordinate to) {
        Envelope box = new Envelope(from, to);
        box.expandBy(clearance);
        List<Coordinate> on = new ArrayList<>(List.of(from, to));
        edges(box, (a, b) -> {
            if (box.intersects(a, b) && !a.equals2D(b)) {
                meet(from, to, a, b, on);
            }
        });
        on.sort(Comparator.comparingDouble(place -> along(from, to, place)));
        for (Coordinate place : on) {
            if (noded.isEmpty() || !noded.getLast().equals2D(place)) {
                noded.add(place);
            }
        }
    }

    private static double along(Coordinate from, Coordinate to, Coordinate place) {
        return place.equals2D(from) ? Double.NEGATIVE_INFINITY : place.equals2D(to) ? Double.POSITIVE_INFINITY
                : (place.x - from.x) * (to.x - from.x) + (place.y - from.y) * (to.y - from.y);
    }

    private void meet(Coordinate from, Coordinate to, Coordinate a, Coordinate b, List<Coordinate> on) {
        boolean vertex = false;
        for (Coordinate end : List.of(a, b)) {
            if (Distance.pointToSegment(end, from, to) <= clearance) {
                boolean repeated = end.distance(from) <= clearance || end.distance(to) <= clearance;
                Coordinate place = end.equals2D(from) ? from : end.equals2D(to) ? to : end;
                if (!repeated || place != end) {
                    meetings.put(place, new Meeting(place, null));
                    on.add(place);
                }
                vertex = true;
            }
        }
        for (Coordinate end : List.of(from, to)) {
            if (!vertex && Distance.pointToSegment(end, a, b) <= clearance) {
                meetings.putIfAbsent(end, new Meeting(end, Chain.Edge.of(a, b)));
                vertex = true;
            }
        }
        RobustLineIntersector intersector = new RobustLineIntersector();
        intersector.computeIntersection(from, to, a, b);
        if (!vertex && intersector.isProper()) {
            Coordinate place = new Coordinate(intersector.getIntersection(0));
            // Computed once for an edge, whichever cell it is read from.
            boolean known = on.stream().anyMatch(other -> other.distance(place) <= clearance && meetings.containsKey(other));
            if (!known) {
                meetings.put(place, new Meeting(place, Chain.Edge.of(a, b)));
                on.add(place);
            }
        }
    }

    /** The line in pieces; loose ends that meet a border at one side only are left out, and so is what runs along a border. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        if (noded.size() < 2) {
            return pieces;
        }
        List<Coordinate> line = new ArrayList<>(noded);
        if (line.getFirst().equals2D(line.getLast())) {
            int start = 0;
            while (start < line.size() && !meetings.containsKey(line.get(start))) {
                start++;
            }
            if (start == line.size()) {
                return List.of(new Piece(line, inside(line.get(0), line.get(1))));
            }
            List<Coordinate> turned = new ArrayList<>(line.subList(start, line.size() - 1));
            turned.addAll(line.subList(0, start + 1));
            line = turned;
        }
        int start = -1;
        for (int i = 0; i < line.size(); i++) {
            if (meetings.containsKey(line.get(i))) {
                if (start >= 0) {
                    add(pieces, List.copyOf(line.subList(start, i + 1)));
                }
                start = i;
            }
        }
        return pieces;
    }

    private void add(List<Piece> pieces, List<Coordinate> path) {
        if (path.size() > 2 || !alongBorder(path.getFirst(), path.getLast())) {
            pieces.add(new Piece(path, inside(path.get(0), path.get(1))));
        }
    }

    private boolean alongBorder(Coordinate from, Coordinate to) {
        boolean[] along = new boolean[1];
        Coordinate middle = middle(from, to);
        Envelope box = new Envelope(middle);
        box.expandBy(clearance);
        edges(box, (a, b) -> along[0] |= Distance.pointToSegment(middle, a, b) <= clearance
                && Distance.pointToSegment(from, a, b) <= clearance && Distance.pointToSegment(to, a, b) <= clearance);
        return along[0];
    }

    private static Coordinate middle(Coordinate a, Coordinate b) {
        return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    private int inside(Coordinate from, Coordinate to) {
        Coordinate middle = middle(from, to);
        int[] found = {-1};
        plan.near(new Envelope(middle), cell -> {
            if (cells.contains(cell) && found[0] < 0 && plan.shape(cell).locate(middle) == Location.INTERIOR) {
                found[0] = cell;
            }
        });
        return found[0];
    }

    /** Nodes that the ends of these pieces need in borders, by edge. */
    Map<Chain.Edge, List<Coordinate>> nodes(Collection<Piece> pieces) {
        Map<Chain.Edge, List<Coordinate>> nodes = new HashMap<>();
        for (Piece piece : pieces) {
            for (Coordinate end : List.of(piece.path().getFirst(), piece.path().getLast())) {
                Meeting meeting = meetings.get(end);
                if (meeting != null && meeting.edge() != null) {
                    nodes.computeIfAbsent(meeting.edge(), _ -> new ArrayList<>()).add(end);
                }
            }
        }
        return nodes;
    }
}
