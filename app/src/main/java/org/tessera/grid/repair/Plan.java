package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Finding;

/** The grids while they are repaired, by number. Between two rounds one thread changes it; within a round all threads read it. */
final class Plan {

    final CoverageInput input;
    final RepairOptions options;
    final FixedAreas parents;
    /** Where a gap may be. */
    final FixedAreas permitted;
    final Metric metric;
    /** What borders should follow; null unless the rule asks for it. */
    final GuideLines guides;
    private final Geometry[] shapes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Withdrawal> withdrawn = new ArrayList<>();
    private FixedArea outer;
    private STRtree tree;
    private Boxes defects;

    Plan(CoverageInput input, RepairOptions options) {
        this.input = input;
        this.options = options;
        shapes = new Geometry[input.cells().size()];
        for (int i = 0; i < shapes.length; i++) {
            Cell cell = input.cells().get(i);
            if (numbers.put(cell.id(), i) != null) {
                throw new IllegalArgumentException("two grids are called " + cell.id());
            }
            shapes[i] = usable(cell.shape()) ? cell.shape() : null;
        }
        parents = new FixedAreas(input.parents());
        permitted = new FixedAreas(input.allowedGaps().stream().map(gap -> new Cell(gap.reason(), gap.shape())).toList());
        if (input.boundary() != null) {
            outer(input.boundary().isValid() ? input.boundary() : Areal.mended(input.boundary()));
        }
        Envelope all = new Envelope();
        for (Geometry shape : shapes) {
            all.expandToInclude(shape == null ? new Envelope() : shape.getEnvelopeInternal());
        }
        metric = all.isNull() ? new Metric(1, 1) : Metric.at(all.centre(), input.measure());
        guides = options.rule() == RepairRule.NEAREST_LINE ? new GuideLines(options.lines(), metric) : null;
    }

    private static boolean usable(Geometry shape) {
        if (shape == null || shape.isEmpty() || shape.getDimension() < 2) {
            return false;
        }
        for (Coordinate c : shape.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return shapes.length;
    }

    String id(int cell) {
        return input.cells().get(cell).id();
    }

    /** Of the grid called so; null when there is none. */
    Integer number(String id) {
        return numbers.get(id);
    }

    /** As it is now; null for a grid that takes no part. */
    Geometry shape(int cell) {
        return shapes[cell];
    }

    void shape(int cell, Geometry shape) {
        shapes[cell] = shape;
        tree = null;
    }

    boolean locked(int cell) {
        return options.locked().contains(id(cell));
    }

    /** The outer boundary, or null. */
    FixedArea outer() {
        return outer;
    }

    void outer(Geometry shape) {
        outer = new FixedArea("", shape);
    }

    void withdraw(int cell, String reason) {
        withdrawn.add(new Withdrawal(id(cell), reason));
        shape(cell, null);
    }

    List<Withdrawal> withdrawn() {
        return withdrawn;
    }

    /** Has to be called before grids are looked for; findings are all there are now. */
    void index(List<Finding> findings) {
        defects = new Boxes(findings, metric);
        if (tree == null) {
            tree = new STRtree();
            for (int i = 0; i < shapes.length; i++) {
                if (shapes[i] != null) {
                    tree.insert(shapes[i].getEnvelopeInternal(), i);
                }
            }
            tree.build();
        }
    }

    /** Where borders may not agree. */
    Boxes defects() {
        return defects;
    }

    @SuppressWarnings("unchecked")
    List<Integer> near(Envelope box) {
        return tree.isEmpty() ? List.of() : tree.query(box);
    }

    boolean covers(int cell, Coordinate point) {
        return SimplePointInAreaLocator.locate(point, shapes[cell]) == Location.INTERIOR;
    }

    /** The grids as they are now, those withdrawn left out. */
    List<Cell> cells() {
        return RepairProposal.applied(input.cells(), changed(), withdrawn);
    }

    /** What is to be checked now. */
    CoverageInput now() {
        return new CoverageInput(cells(), outer == null ? null : outer.shape(), input.parents(), input.measure(), input.sliverWidth(),
                input.allowedGaps());
    }

    /** Grids whose shape is not the one of the input. */
    Map<String, Geometry> changed() {
        Map<String, Geometry> changed = new LinkedHashMap<>();
        for (int i = 0; i < shapes.length; i++) {
            if (shapes[i] != null && shapes[i] != input.cells().get(i).shape()) {
                changed.put(id(i), shapes[i]);
            }
        }
        return changed;
    }
}
