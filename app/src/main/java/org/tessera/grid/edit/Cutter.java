package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Cuts cells of a draft along lines; nodes go into every cell that has the cut border. */
final class Cutter {

    private final EditablePlan plan;
    private final Draft draft;
    private final double clearance;

    Cutter(EditablePlan plan, Draft draft, double clearance) {
        this.plan = plan;
        this.draft = draft;
        this.clearance = clearance;
    }

    /**
     * Cuts cells along lines and puts the nodes in. The cells keep their areas; what they were cut into is answered.
     *
     * @return the pieces of each cell that was really cut
     */
    Map<Integer, List<Polygon>> cut(Collection<Integer> cells, List<List<Coordinate>> lines) {
        List<Trace> traces = lines.stream().map(line -> new Trace(plan, cells, line, clearance)).toList();
        Map<Integer, List<Chain.Edge>> cuts = new LinkedHashMap<>();
        for (Trace trace : traces) {
            for (Trace.Piece piece : trace.pieces()) {
                if (piece.cell() >= 0) {
                    cuts.computeIfAbsent(piece.cell(), _ -> new ArrayList<>()).addAll(piece.edges());
                }
            }
        }
        Map<Integer, Shape> whole = new LinkedHashMap<>();
        cuts.keySet().forEach(cell -> whole.put(cell, plan.shape(cell)));
        // First with all nodes, to see which lines cut anything; then with those nodes only that the useful lines need.
        Set<Chain.Edge> useful = new HashSet<>();
        try (Draft trial = new Draft(plan)) {
            traces.forEach(trace -> trial.insert(trace.nodes(trace.pieces())));
            cuts.forEach((cell, edges) -> Faces.cut(plan.shape(cell), edges)
                    .forEach(face -> useful.addAll(Faces.edges(Shape.of(face)))));
        }
        for (Trace trace : traces) {
            draft.insert(trace.nodes(trace.pieces().stream()
                    .filter(piece -> piece.cell() >= 0 && useful.containsAll(piece.edges())).toList()));
        }
        Map<Integer, List<Polygon>> pieces = new LinkedHashMap<>();
        cuts.forEach((cell, edges) -> {
            List<Polygon> faces = Faces.cut(plan.shape(cell), edges.stream().filter(useful::contains).toList());
            if (faces.size() > plan.shape(cell).polygons().size()) {
                pieces.put(cell, faces);
            }
        });
        return pieces;
    }

    /** Takes what of some cells lies in a region and gives it to another cell; answers those that gave something. */
    Set<Integer> transfer(Polygon region, Collection<Integer> from, int to) {
        List<List<Coordinate>> lines = new ArrayList<>();
        for (Shape.Part part : Shape.of(region).parts()) {
            lines.add(List.of(part.ring().closed()));
        }
        Map<Integer, List<Polygon>> pieces = cut(from, lines);
        Shape inRegion = Shape.of(region);
        List<Shape> gained = new ArrayList<>();
        Set<Integer> givers = new HashSet<>();
        for (int cell : from) {
            List<Shape> kept = new ArrayList<>();
            List<Shape> given = new ArrayList<>();
            for (Polygon piece : pieces.getOrDefault(cell, whole(cell))) {
                boolean inside = inRegion.locate(piece.getInteriorPoint().getCoordinate()) == Location.INTERIOR;
                (inside ? given : kept).add(Shape.of(piece));
            }
            if (!given.isEmpty()) {
                givers.add(cell);
                gained.addAll(given);
                draft.put(cell, Faces.like(plan.shape(cell), Faces.together(kept)));
            }
        }
        if (!gained.isEmpty()) {
            gain(to, gained);
        }
        return givers;
    }

    private List<Polygon> whole(int cell) {
        List<Polygon> parts = new ArrayList<>();
        for (List<Ring> polygon : plan.shape(cell).polygons()) {
            parts.add((Polygon) new Shape(false, List.of(polygon)).geometry(plan.factory()));
        }
        return parts;
    }

    /** Joins shapes to a cell that may not be there yet. */
    void gain(int cell, Collection<Shape> gained) {
        Shape own = plan.shape(cell) == null ? Shape.EMPTY : plan.shape(cell);
        List<Shape> all = new ArrayList<>(gained);
        all.add(own);
        draft.put(cell, Faces.like(own, Faces.together(all)));
    }
}
