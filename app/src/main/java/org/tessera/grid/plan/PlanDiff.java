package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import org.tessera.grid.GridLocator;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

/**
 * Compares two plans exactly: each grid's ground of before without its ground of after is what it loses, and the other way round what
 * it gains; where one grid's loss meets another's gain, ground changes hands. Grids that are the same bit for bit are not looked at, so
 * the work grows with what changed. Pieces below {@value Shapes#DUST_AREA} m² or nowhere wider than {@value Shapes#DUST_WIDTH} m are
 * what rounding leaves of a border, no transfer. For plans without overlaps, what a grid gains less what it loses is the change of its
 * area. Stateless; blocking.
 */
public final class PlanDiff {

    private final Match match;
    private final Measure measure;
    private final List<Part> losses = new ArrayList<>();
    private final List<Part> gains = new ArrayList<>();
    private final Map<Route, List<Polygon>> ground = new TreeMap<>(Route.ORDER);
    private final Map<Route, Map<Located.Kind, Long>> things = new TreeMap<>(Route.ORDER);

    private PlanDiff(Match match, Measure measure) {
        this.match = match;
        this.measure = measure;
    }

    /**
     * @param a      first plan; ids are unique
     * @param b      second plan, in the same CRS (x east, y north)
     * @param things what is to be counted where it changes its grid; a place on a border belongs to the grid with the smallest id
     */
    public static PlanComparison of(List<Cell> a, List<Cell> b, Measure measure, Collection<Located> things) {
        PlanDiff diff = new PlanDiff(Match.of(a, b, measure), measure);
        diff.findParts();
        diff.matchParts();
        if (!things.isEmpty()) {
            diff.count(a, b, things);
        }
        List<Transfer> transfers = diff.transfers();
        return new PlanComparison(transfers, new LineageFinder(diff.match, transfers, measure).find());
    }

    /** Ground alone. */
    public static PlanComparison of(List<Cell> a, List<Cell> b, Measure measure) {
        return of(a, b, measure, List.of());
    }

    private void findParts() {
        for (Match.Pair pair : match.changed()) {
            Geometry before = Shapes.sound(pair.before());
            Geometry after = Shapes.sound(pair.after());
            Part.of(pair.id(), minus(before, after)).ifPresent(losses::add);
            Part.of(pair.newId(), minus(after, before)).ifPresent(gains::add);
        }
    }

    private List<Polygon> minus(Geometry from, Geometry what) {
        Geometry rest = what.isEmpty() || from.isEmpty() ? from : OverlayNGRobust.overlay(from, what, OverlayNG.DIFFERENCE);
        return Shapes.pieces(rest, measure);
    }

    private void matchParts() {
        STRtree gained = new STRtree();
        gains.forEach(gain -> gained.insert(gain.shape.getEnvelopeInternal(), gain));
        for (Part loss : losses) {
            for (Object candidate : (List<?>) gained.query(loss.shape.getEnvelopeInternal())) {
                meet(loss, (Part) candidate);
            }
        }
        losses.forEach(loss -> leave(loss, new Route(loss.id, null)));
        gains.forEach(gain -> leave(gain, new Route(null, gain.id)));
    }

    private void meet(Part loss, Part gain) {
        Geometry common = OverlayNGRobust.overlay(loss.shape, gain.shape, OverlayNG.INTERSECTION);
        List<Polygon> pieces = Shapes.pieces(common, measure);
        if (!pieces.isEmpty()) {
            ground.computeIfAbsent(new Route(loss.id, gain.id), _ -> new ArrayList<>()).addAll(pieces);
            loss.taken.addAll(pieces);
            gain.taken.addAll(pieces);
        }
    }

    /** What of a part has found no counterpart. */
    private void leave(Part part, Route route) {
        List<Polygon> rest = part.taken.isEmpty() ? Shapes.pieces(part.shape, measure)
                : minus(part.shape, UnaryUnionOp.union(part.taken));
        if (!rest.isEmpty()) {
            ground.put(route, rest);
        }
    }

    private void count(List<Cell> a, List<Cell> b, Collection<Located> all) {
        STRtree changed = new STRtree();
        match.changed().forEach(pair -> {
            insert(changed, pair.before());
            insert(changed, pair.after());
        });
        changed.build();
        GridLocator before = locator(a);
        GridLocator after = locator(b);
        for (Located thing : all) {
            if (!changed.query(new Envelope(thing.point())).isEmpty()) {
                String from = before.locate(thing.point()).orElse(null);
                String to = after.locate(thing.point()).orElse(null);
                if (!Objects.equals(from == null ? null : match.newId(from), to)) {
                    things.computeIfAbsent(new Route(from, to), _ -> new EnumMap<>(Located.Kind.class))
                            .merge(thing.kind(), thing.count(), Long::sum);
                }
            }
        }
    }

    private static void insert(STRtree index, Geometry shape) {
        if (shape != null && !shape.isEmpty()) {
            index.insert(shape.getEnvelopeInternal(), shape);
        }
    }

    private static GridLocator locator(List<Cell> cells) {
        return new GridLocator(cells.stream().filter(cell -> cell.shape() != null && cell.shape().getDimension() == 2)
                .map(cell -> new GridLocator.Area(cell.id(), cell.shape())).toList());
    }

    private List<Transfer> transfers() {
        Map<Route, Transfer> transfers = new TreeMap<>(Route.ORDER);
        ground.forEach((route, pieces) -> transfers.put(route, new Transfer(route.from, route.to, Shapes.area(pieces, measure),
                Shapes.together(pieces), things.getOrDefault(route, Map.of()))));
        things.forEach((route, moved) -> transfers.putIfAbsent(route,
                new Transfer(route.from, route.to, 0, new GeometryFactory().createPolygon(), moved)));
        return List.copyOf(transfers.values());
    }

    private record Route(String from, String to) {

        static final Comparator<Route> ORDER = Comparator
                .comparing(Route::from, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Route::to, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** Ground that one grid loses or gains, and which of it has found its counterpart. */
    private record Part(String id, Geometry shape, List<Polygon> taken) {

        static java.util.Optional<Part> of(String id, List<Polygon> pieces) {
            return pieces.isEmpty() ? java.util.Optional.empty()
                    : java.util.Optional.of(new Part(id, Shapes.together(pieces), new ArrayList<>()));
        }
    }
}
