package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

/**
 * A plan that is being redrawn. Changes by {@link #apply(Edit)} only. Not thread-safe: it belongs to one thread; the shapes it gives
 * out are the caller's own. About 17 bytes a vertex of a ring and 300 a cell.
 */
public final class EditablePlan {

    private final GeometryFactory factory = new GeometryFactory();
    private final List<String> ids = new ArrayList<>();
    /** By the cell's number; null for one that is not there (any more). */
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ShapeTexts texts = new ShapeTexts();
    private final CellIndex index;
    private final Measure measure;
    private final Scale scale;

    private EditablePlan(List<Cell> cells, Measure measure) {
        this.measure = measure;
        for (Cell cell : cells) {
            if (numbers.putIfAbsent(cell.id(), ids.size()) != null) {
                throw new IllegalArgumentException("two cells are called " + cell.id());
            }
            ids.add(cell.id());
            shapes.add(Shape.of(cell.shape()));
        }
        index = new CellIndex(ids.size(), this::box);
        scale = Scale.of(measure, index.extent());
    }

    /**
     * Starts from cells as they are, defects included.
     *
     * @param cells Polygons or MultiPolygons in one CRS; only x and y are kept, an absent shape becomes an empty polygon
     * @throws IllegalArgumentException when an id occurs twice
     */
    public static EditablePlan of(List<Cell> cells, Measure measure) {
        return new EditablePlan(cells, measure);
    }

    private Envelope box(int number) {
        Shape shape = number < shapes.size() ? shapes.get(number) : null;
        return shape == null ? new Envelope() : shape.box();
    }

    /** All cells: those of the base in their order, then new ones as they were made. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (shapes.get(i) != null) {
                cells.add(new Cell(ids.get(i), shapes.get(i).geometry(factory)));
            }
        }
        return cells;
    }

    /** One cell. */
    public Optional<Cell> cell(String id) {
        Integer number = number(id);
        return number == null ? Optional.empty() : Optional.of(new Cell(id, shapes.get(number).geometry(factory)));
    }

    /** Box around all cells, in the plan's CRS. */
    public Envelope extent() {
        return index.extent();
    }

    /** Metres for short distances. */
    public Scale scale() {
        return scale;
    }

    /** How areas are measured. */
    public Measure measure() {
        return measure;
    }

    /**
     * Applies all of an edit or nothing.
     *
     * @throws IllegalArgumentException when a cell is not, bit for bit, as the edit expects it
     */
    public void apply(Edit edit) {
        Map<String, Shape> results = results(edit);
        for (Change change : edit.changes()) {
            Shape result = results.get(change.cell());
            Integer number = numbers.get(change.cell());
            if (number == null) {
                put(add(change.cell()), result);
            } else if (result == null && !edit.gesture().removesCells()) {
                forget(number);
            } else {
                put(number, result);
            }
        }
    }

    /**
     * An edit that gives cells other shapes as they stand: what a repair proposes, judged as a whole and not by the rules of gestures.
     *
     * @param outlines by id of cells that are there
     * @param removed  ids of cells that go
     */
    public Edit repairing(Map<String, Geometry> outlines, Collection<String> removed) {
        return redrawing(Gesture.REPAIR, outlines, removed);
    }

    /** An edit by which cells take in all the ground of those that go; see {@link Gathering}. */
    public Edit gathering(Map<String, Geometry> outlines, Collection<String> removed) {
        return redrawing(Gesture.GATHER, outlines, removed);
    }

    private Edit redrawing(Gesture gesture, Map<String, Geometry> outlines, Collection<String> removed) {
        List<Change> changes = new ArrayList<>();
        outlines.forEach((id, outline) -> {
            Shape before = shapes.get(numbers.get(id));
            changes.add(new Change(id, Change.WHOLE, 0, texts.of(before), texts.of(Shape.of(outline))));
        });
        removed.forEach(id -> changes.add(new Change(id, Change.WHOLE, 0, texts.of(shapes.get(numbers.get(id))), null)));
        return new Edit(gesture, changes);
    }

    /** What an edit would make of the cells it touches, without doing it; cells that it takes away are not among them. */
    public List<Cell> preview(Edit edit) {
        List<Cell> cells = new ArrayList<>();
        results(edit).forEach((id, shape) -> {
            if (shape != null) {
                cells.add(new Cell(id, shape.geometry(factory)));
            }
        });
        return cells;
    }

    private Map<String, Shape> results(Edit edit) {
        Map<String, Shape> results = new LinkedHashMap<>();
        for (Change change : edit.changes()) {
            Integer number = number(change.cell());
            Shape current = results.containsKey(change.cell()) ? results.get(change.cell())
                    : number == null ? null : shapes.get(number);
            results.put(change.cell(), change.appliedTo(current, texts));
        }
        return results;
    }

    GeometryFactory factory() {
        return factory;
    }

    /** The number of a cell that is there, or null. */
    Integer number(String id) {
        Integer number = numbers.get(id);
        return number == null || shapes.get(number) == null ? null : number;
    }

    String id(int number) {
        return ids.get(number);
    }

    Shape shape(int number) {
        return shapes.get(number);
    }

    /** A number for an id that is not there: the one it had before, or a new one. */
    int add(String id) {
        Integer before = numbers.get(id);
        if (before != null) {
            return before;
        }
        ids.add(id);
        shapes.add(null);
        numbers.put(id, ids.size() - 1);
        return ids.size() - 1;
    }

    void put(int number, Shape shape) {
        shapes.set(number, shape);
        index.changed(number);
    }

    int numbersUsed() {
        return ids.size();
    }

    /** Takes back an {@link #add}: the order of cells must not tell of what was undone. */
    void forget(int number) {
        put(number, null);
        if (number == ids.size() - 1) {
            numbers.remove(ids.removeLast());
            shapes.removeLast();
        }
    }

    /** Calls for each cell whose box meets the given one. */
    void near(Envelope box, IntConsumer cell) {
        index.query(box, cell);
    }

    /** Where a vertex stands in a ring of a cell. */
    record Stand(int cell, int ring, int at) {
    }

    /** All stands of a vertex, in all cells. */
    List<Stand> stands(Coordinate vertex) {
        List<Stand> stands = new ArrayList<>();
        Envelope box = new Envelope(vertex);
        near(box, cell -> {
            for (Shape.Part part : shapes.get(cell).parts()) {
                part.ring().edgesNear(box, i -> {
                    if (part.ring().is(i, vertex)) {
                        stands.add(new Stand(cell, part.number(), i));
                    }
                });
            }
        });
        return stands;
    }

    /** The other cell that has this edge, in either direction, or null. */
    Integer across(Coordinate a, Coordinate b, int cell) {
        for (Stand stand : stands(a)) {
            Ring ring = shapes.get(stand.cell()).ring(stand.ring());
            if (stand.cell() != cell && (ring.is(stand.at() + 1, b) || ring.is(stand.at() - 1, b))) {
                return stand.cell();
            }
        }
        return null;
    }
}
