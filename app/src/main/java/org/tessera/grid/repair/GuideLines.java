package org.tessera.grid.repair;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/** Roads and rivers that borders should follow. */
final class GuideLines {

    /** m; a line farther away has nothing to do with a disputed place: about the width of an avenue with its pavements. */
    static final double REACH = 50;
    /** m; how close the places are at which the way to a line is measured. */
    private static final double STEP = 10;
    /** At most so many on one edge. */
    private static final int MOST = 16;

    private final STRtree segments = new STRtree();
    private final Metric metric;

    GuideLines(Collection<Geometry> lines, Metric metric) {
        this.metric = metric;
        for (Geometry shape : lines) {
            for (Object line : LinearComponentExtracter.getLines(shape)) {
                Coordinate[] points = ((LineString) line).getCoordinates();
                for (int i = 0; i + 1 < points.length; i++) {
                    add(new CoordinateXY(points[i]), new CoordinateXY(points[i + 1]));
                }
            }
        }
        segments.build();
    }

    private void add(Coordinate from, Coordinate to) {
        if (!from.equals2D(to) && Double.isFinite(from.x + from.y + to.x + to.y)) {
            segments.insert(new Envelope(from, to), Linework.key(from, to));
        }
    }

    /** Adds what of them runs within the box. */
    void draw(Envelope box, Linework linework) {
        for (Object segment : segments.query(box)) {
            linework.line((LineSegment) segment, box);
        }
    }

    /**
     * How far the border that a tract would leave runs from a line, in metres, where a grid gets it: the mean over those edges of the
     * tract that the grid does not lie along, each place counted at most as far as they reach.
     *
     * @param edges of the tract's border, to the grids across
     */
    double away(Map<Subdivision.Edge, Collection<Integer>> edges, int winner) {
        double sum = 0;
        double length = 0;
        for (Map.Entry<Subdivision.Edge, Collection<Integer>> edge : edges.entrySet()) {
            if (!edge.getValue().contains(winner)) {
                double along = metric.length(edge.getKey().low, edge.getKey().high);
                sum += along * away(edge.getKey());
                length += along;
            }
        }
        return length == 0 ? REACH : sum / length;
    }

    /** Whether any of them comes near one of the edges. */
    boolean reach(Collection<Subdivision.Edge> edges) {
        return edges.stream().anyMatch(edge -> away(edge) < REACH);
    }

    private double away(Subdivision.Edge edge) {
        int places = Math.clamp((int) Math.ceil(metric.length(edge.low, edge.high) / STEP), 1, MOST);
        double sum = 0;
        for (int i = 0; i < places; i++) {
            double share = (i + 0.5) / places;
            sum += away(new CoordinateXY(edge.low.x + share * (edge.high.x - edge.low.x), edge.low.y + share * (edge.high.y - edge.low.y)));
        }
        return sum / places;
    }

    private double away(Coordinate place) {
        double nearest = REACH;
        Coordinate flat = flat(place);
        List<?> near = segments.isEmpty() ? List.of() : segments.query(metric.grown(new Envelope(place), REACH));
        for (Object segment : near) {
            LineSegment line = (LineSegment) segment;
            nearest = Math.min(nearest, new LineSegment(flat(line.p0), flat(line.p1)).distance(flat));
        }
        return nearest;
    }

    private Coordinate flat(Coordinate place) {
        return new CoordinateXY(place.x * metric.perX(), place.y * metric.perY());
    }
}
