package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

/** Which grid of the second plan is which of the first: by id, or where an id is gone, by the same ground. */
final class Match {

    /** Both ends of one grid; null where it is not there. The ids differ when it is renamed. */
    record Pair(String id, String newId, Geometry before, Geometry after) {
    }

    private final Map<String, Pair> pairs = new TreeMap<>();
    private final Map<String, Geometry> added = new TreeMap<>();
    private final List<Pair> changed = new ArrayList<>();

    private Match() {
    }

    static Match of(List<Cell> a, List<Cell> b, Measure measure) {
        Map<String, Geometry> after = byId(b);
        Match match = new Match();
        List<Cell> gone = new ArrayList<>();
        byId(a).forEach((id, shape) -> {
            if (after.containsKey(id)) {
                match.pairs.put(id, new Pair(id, id, shape, after.remove(id)));
            } else {
                gone.add(new Cell(id, shape));
            }
        });
        match.rename(gone, after, measure);
        match.added.putAll(after);
        match.pairs.values().stream().filter(pair -> !Shapes.identical(pair.before, pair.after)).forEach(match.changed::add);
        after.forEach((id, shape) -> match.changed.add(new Pair(null, id, null, shape)));
        return match;
    }

    private static Map<String, Geometry> byId(List<Cell> cells) {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (shapes.put(cell.id(), cell.shape()) != null) {
                throw new IllegalArgumentException("two grids are called " + cell.id());
            }
        }
        return shapes;
    }

    /** Finds the new ids of grids that are gone, and takes them out of {@code unknown}. */
    private void rename(List<Cell> gone, Map<String, Geometry> unknown, Measure measure) {
        STRtree index = new STRtree();
        unknown.forEach((id, shape) -> {
            if (shape != null && !shape.isEmpty()) {
                index.insert(shape.getEnvelopeInternal(), id);
            }
        });
        for (Cell cell : gone) {
            String newId = cell.shape() == null || cell.shape().isEmpty() ? null : sameGround(cell.shape(), index, unknown, measure);
            pairs.put(cell.id(), new Pair(cell.id(), newId, cell.shape(), newId == null ? null : unknown.remove(newId)));
        }
    }

    private static String sameGround(Geometry shape, STRtree index, Map<String, Geometry> unknown, Measure measure) {
        List<String> near = new ArrayList<>();
        for (Object id : (List<?>) index.query(shape.getEnvelopeInternal())) {
            near.add((String) id);
        }
        Collections.sort(near);
        near.retainAll(unknown.keySet());
        return near.stream().filter(id -> Shapes.identical(shape, unknown.get(id))).findFirst()
                .or(() -> near.stream().filter(id -> isSame(shape, unknown.get(id), measure)).findFirst()).orElse(null);
    }

    private static boolean isSame(Geometry a, Geometry b, Measure measure) {
        double boxes = a.getEnvelopeInternal().intersection(b.getEnvelopeInternal()).getArea();
        double larger = Math.max(a.getEnvelopeInternal().getArea(), b.getEnvelopeInternal().getArea());
        return boxes > larger / 2 && Shapes.pieces(OverlayNGRobust.overlay(Shapes.sound(a), Shapes.sound(b), OverlayNG.SYMDIFFERENCE),
                measure).isEmpty();
    }

    /** Every grid of the first plan, by id. */
    Map<String, Pair> pairs() {
        return pairs;
    }

    /** Grids of the second plan that are no grid of the first. */
    Map<String, Geometry> added() {
        return added;
    }

    /** All whose shapes are not the same bit for bit, new and ended ones included. */
    List<Pair> changed() {
        return changed;
    }

    /** What a grid of the first plan is called in the second; itself when it is gone. */
    String newId(String id) {
        Pair pair = pairs.get(id);
        return pair == null || pair.newId == null ? id : pair.newId;
    }
}
