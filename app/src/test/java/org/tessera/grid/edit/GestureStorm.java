package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.util.GeometricShapeFactory;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Does one random gesture after another to a plan and checks after each whatever the caller says must hold. */
final class GestureStorm {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What must hold after every gesture. */
    interface Invariant {
        void holds(List<Cell> cells, String what);
    }

    private final List<Cell> base;
    private final Measure measure;
    private final Random random;
    private final EditablePlan plan;
    private final BorderGestures borders;
    private final AreaGestures areas;
    private final double size;
    private final Map<Gesture, Integer> done = new EnumMap<>(Gesture.class);
    private final Map<String, Integer> refused = new java.util.TreeMap<>();
    private EditLog log = EditLog.EMPTY;
    private int fresh;

    /** @param size how large a cell is, in CRS units */
    GestureStorm(List<Cell> base, Measure measure, boolean outerFixed, double size, long seed) {
        this.base = base;
        this.measure = measure;
        this.size = size;
        random = new Random(seed);
        plan = EditablePlan.of(base, measure);
        EditRules rules = outerFixed ? EditRules.fixed(plan) : EditRules.free(plan);
        borders = new BorderGestures(plan, rules);
        areas = new AreaGestures(plan, rules);
    }

    Map<Gesture, Integer> done() {
        return done;
    }

    Map<String, Integer> refused() {
        return refused;
    }

    void blow(int gestures, Invariant invariant) {
        for (int i = 0; i < gestures; i++) {
            String before = bits(plan);
            Outcome outcome = gesture();
            assertEquals(before, bits(plan), "a gesture changes nothing by itself");
            outcome.doable().ifPresent(edit -> {
                log = log.apply(plan, edit);
                done.merge(edit.gesture(), 1, Integer::sum);
                invariant.holds(plan.cells(), edit.gesture() + " " + edit.cells());
            });
            if (outcome instanceof Outcome.Refused no) {
                refused.merge(no.refusal().reason().name(), 1, Integer::sum);
            }
        }
    }

    /** Back to the start, forth to the end, and once more from plain text: always the same bits. */
    void replaysToTheBit() throws JsonProcessingException {
        String end = bits(plan);
        EditLog written = JSON.readValue(JSON.writeValueAsString(log), EditLog.class);
        while (log.position() > 0) {
            log = log.undo(plan);
        }
        assertEquals(bits(EditablePlan.of(base, measure)), bits(plan), "all undone");
        while (log.redoable().isPresent()) {
            log = log.redo(plan);
        }
        assertEquals(end, bits(plan), "all done again");
        EditablePlan anew = EditablePlan.of(base, measure);
        written.replay(anew);
        assertEquals(end, bits(anew), "replayed from text");
        // A log that was read can be undone just as well.
        while (written.position() > 0) {
            written = written.undo(anew);
        }
        assertEquals(bits(EditablePlan.of(base, measure)), bits(anew), "all undone from text");
    }

    static String bits(EditablePlan plan) {
        StringJoiner all = new StringJoiner("\n");
        plan.cells().forEach(cell -> all.add(cell.id() + " " + WKBWriter.toHex(new WKBWriter().write(cell.shape()))));
        return all.toString();
    }

    private Outcome gesture() {
        List<Cell> cells = plan.cells();
        Cell cell = cells.get(random.nextInt(cells.size()));
        Coordinate[] ring = cell.shape().getCoordinates();
        int at = random.nextInt(ring.length - 1);
        Coordinate a = ring[at];
        Coordinate b = ring[at + 1];
        double reach = size * Math.pow(random.nextDouble(), 3);
        double dx = (random.nextDouble() * 2 - 1) * reach;
        double dy = (random.nextDouble() * 2 - 1) * reach;
        boolean clamp = random.nextBoolean();
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> borders.moveVertex(a, new Coordinate(a.x + dx, a.y + dy), clamp);
            case 3 -> borders.moveEdge(a, b, dx / 3, dy / 3, clamp);
            case 4 -> new Arcs(plan).at(a, b).map(arc -> borders.moveArc(arc, dx / 4, dy / 4, clamp))
                    .orElseGet(() -> borders.moveEdge(a, b, dx, dy, clamp));
            case 5 -> borders.insertVertex(a, b, new Coordinate((a.x + b.x) / 2 + dx / 20, (a.y + b.y) / 2 + dy / 20));
            case 6 -> borders.deleteVertex(a);
            case 7 -> areas.split(cell.id(), line(cell.shape()), List.of(fresh(), fresh(), fresh()));
            case 8 -> areas.merge(List.of(cell.id(), neighbour(cell)), cell.id());
            case 9 -> areas.transfer(blob(a), cell.id(), neighbour(cell));
            case 10 -> areas.carve(fresh(), random.nextBoolean() ? blob(a) : blob(cell.shape().getInteriorPoint().getCoordinate()),
                    random.nextBoolean() ? List.of(cell.id()) : List.of(cell.id(), neighbour(cell)));
            case 11 -> areas.reshape(cell.id(), line(a), random.nextInt(3) == 0 ? neighbour(cell) : null);
            default -> random.nextInt(4) == 0 ? areas.delete(cell.id(), null) : areas.reshape(cell.id(), line(cell.shape()), null);
        };
    }

    private String fresh() {
        return "N" + fresh++;
    }

    private String neighbour(Cell cell) {
        List<String> others = new ArrayList<>(new Arcs(plan).around(cell.id()).stream().map(Arc::right).filter(java.util.Objects::nonNull)
                .filter(id -> !id.equals(cell.id())).distinct().sorted().toList());
        return others.isEmpty() ? plan.cells().getFirst().id() : others.get(random.nextInt(others.size()));
    }

    private Coordinate about(Coordinate c, double by) {
        return new Coordinate(c.x + (random.nextDouble() * 2 - 1) * by, c.y + (random.nextDouble() * 2 - 1) * by);
    }

    /** Through a shape, now and then from vertex to vertex. */
    private LineString line(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        Coordinate[] vertices = shape.getCoordinates();
        if (random.nextInt(3) == 0) {
            return FACTORY.createLineString(new Coordinate[] {vertices[random.nextInt(vertices.length)].copy(),
                about(shape.getInteriorPoint().getCoordinate(), size / 5), vertices[random.nextInt(vertices.length)].copy()});
        }
        double angle = random.nextDouble() * Math.PI;
        double far = Math.hypot(box.getWidth(), box.getHeight());
        Coordinate middle = about(shape.getInteriorPoint().getCoordinate(), size / 5);
        return FACTORY.createLineString(new Coordinate[] {
            new Coordinate(middle.x - far * Math.cos(angle), middle.y - far * Math.sin(angle)), middle,
            about(new Coordinate(middle.x + far * Math.cos(angle), middle.y + far * Math.sin(angle)), size / 5)});
    }

    /** Winds about a place on the border. */
    private LineString line(Coordinate about) {
        Coordinate[] places = new Coordinate[3 + random.nextInt(4)];
        for (int i = 0; i < places.length; i++) {
            places[i] = about(about, size * (0.1 + random.nextDouble() / 2));
        }
        return FACTORY.createLineString(places);
    }

    private Polygon blob(Coordinate centre) {
        GeometricShapeFactory shapes = new GeometricShapeFactory();
        shapes.setNumPoints(3 + random.nextInt(9));
        shapes.setCentre(about(centre, size / 4));
        shapes.setWidth(size * (0.05 + random.nextDouble() * 0.8));
        shapes.setHeight(size * (0.05 + random.nextDouble() * 0.8));
        return shapes.createEllipse();
    }
}
