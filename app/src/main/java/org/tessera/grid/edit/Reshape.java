package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Lets a cell's border follow a line. */
final class Reshape {

    private final EditablePlan plan;
    private final Draft draft;
    private final double clearance;
    private final Cutter cutter;

    Reshape(EditablePlan plan, Draft draft, double clearance) {
        this.plan = plan;
        this.draft = draft;
        this.clearance = clearance;
        cutter = new Cutter(plan, draft, clearance);
    }

    /** Answers why it cannot be, or null. */
    Refusal apply(int cell, LineString line, Integer partner) {
        List<Coordinate> places = List.of(line.getCoordinates());
        Trace trace = new Trace(plan, List.of(cell), places, clearance);
        List<Trace.Piece> pieces = trace.pieces().stream().filter(piece -> !piece.closed()).toList();
        if (pieces.isEmpty()) {
            return Refusal.of(RefusalReason.LINE_MISSES, places.getFirst(), plan.id(cell));
        }
        draft.insert(trace.nodes(pieces));
        List<Polygon> outside = pieces.stream().filter(piece -> piece.cell() < 0).map(piece -> beyond(plan.shape(cell), piece))
                .flatMap(Optional::stream).toList();
        Refusal refusal = give(cell, pieces.stream().filter(piece -> piece.cell() == cell).toList(), partner);
        for (Polygon region : outside) {
            if (refusal == null) {
                refusal = take(cell, region, partner);
            }
        }
        return refusal;
    }

    /** What a piece of the line encloses together with the border that it leaves and comes back to. */
    private Optional<Polygon> beyond(Shape shape, Trace.Piece piece) {
        Coordinate start = piece.path().getFirst();
        Coordinate end = piece.path().getLast();
        for (Shape.Part part : shape.parts()) {
            Ring inside = part.side() > 0 ? part.ring() : part.ring().turned(0, true);
            int from = find(inside, start);
            int to = find(inside, end);
            if (from >= 0 && to >= 0) {
                Optional<Polygon> region = closed(piece.path(), inside, to, from);
                return region.isPresent() ? region : closed(piece.path().reversed(), inside, from, to);
            }
        }
        return Optional.empty();
    }

    private static int find(Ring ring, Coordinate place) {
        for (int i = 0; i < ring.size(); i++) {
            if (ring.is(i, place)) {
                return i;
            }
        }
        return -1;
    }

    /** The path, then the border backwards from the path's end to its start; only if that area lies on the left, as the cell does not. */
    private Optional<Polygon> closed(List<Coordinate> path, Ring border, int from, int to) {
        List<Coordinate> ring = new ArrayList<>(path);
        for (int i = from - 1; Math.floorMod(i, border.size()) != to; i--) {
            ring.add(border.at(i));
        }
        ring.add(path.getFirst());
        Coordinate[] closed = ring.toArray(Coordinate[]::new);
        if (closed.length < 4 || !Orientation.isCCW(closed)) {
            return Optional.empty();
        }
        Polygon region = plan.factory().createPolygon(closed);
        return region.isValid() ? Optional.of(region) : Optional.empty();
    }

    private Refusal take(int cell, Polygon region, Integer partner) {
        Set<Integer> from = new TreeSet<>();
        plan.near(region.getEnvelopeInternal(), other -> {
            if (other != cell && (partner == null || other == partner)) {
                from.add(other);
            }
        });
        return cutter.transfer(region, from, cell).isEmpty()
                ? Refusal.of(RefusalReason.LINE_MISSES, region.getCoordinate(), plan.id(cell)) : null;
    }

    private Refusal give(int cell, List<Trace.Piece> cuts, Integer partner) {
        if (cuts.isEmpty()) {
            return null;
        }
        Set<Chain.Edge> fresh = new HashSet<>();
        cuts.forEach(piece -> fresh.addAll(piece.edges()));
        List<Polygon> pieces = new ArrayList<>(Faces.cut(plan.shape(cell), fresh));
        if (pieces.size() <= plan.shape(cell).polygons().size()) {
            return Refusal.of(RefusalReason.LINE_MISSES, cuts.getFirst().path().getFirst(), plan.id(cell));
        }
        pieces.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        List<Shape> stays = new ArrayList<>(List.of(Shape.of(pieces.getFirst())));
        for (Polygon piece : pieces.subList(1, pieces.size())) {
            Shape shape = Shape.of(piece);
            boolean cutOff = Faces.edges(shape).stream().anyMatch(fresh::contains);
            Optional<Integer> heir = !cutOff ? Optional.of(cell) : partner != null ? Optional.of(partner)
                    : new Neighbours(plan).longest(shape, Set.of(plan.id(cell))).map(plan::number);
            if (heir.isEmpty()) {
                return Refusal.of(RefusalReason.NOT_ADJACENT, piece.getInteriorPoint().getCoordinate(), plan.id(cell));
            }
            if (heir.get() == cell) {
                stays.add(shape);
            } else {
                cutter.gain(heir.get(), List.of(shape));
            }
        }
        draft.put(cell, Faces.like(plan.shape(cell), Faces.together(stays)));
        return null;
    }
}
