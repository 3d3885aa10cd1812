package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;

/** A sound plan of wobbly cells of about 100 m, in metres, that is then broken in known ways. */
final class BrokenPlan {

    /** What can be done to a cell. */
    enum Damage { SHIFT, GROW, SHRINK, REMOVE, PIERCE, NUDGE, NUDGE_MILLIMETRES, EXTRA_NODE, BOW_TIE, COPY, EXCLAVE, BITE }

    private static final double SIZE = 100;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final int columns;
    private final int rows;
    private final int pieces;
    private final Random random;
    private final Coordinate[][][] right;
    private final Coordinate[][][] up;
    private final List<Geometry> shapes = new ArrayList<>();
    private final List<Geometry> copies = new ArrayList<>();
    private final Set<Integer> broken = new TreeSet<>();

    BrokenPlan(long seed, int columns, int rows, int pieces) {
        this.columns = columns;
        this.rows = rows;
        this.pieces = pieces;
        random = new Random(seed);
        Coordinate[][] corners = new Coordinate[columns + 1][rows + 1];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                corners[i][j] = rounded(500_000 + SIZE * i + wobble(12), 3_000_000 + SIZE * j + wobble(12));
            }
        }
        right = new Coordinate[columns + 1][rows + 1][];
        up = new Coordinate[columns + 1][rows + 1][];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                right[i][j] = i < columns ? edge(corners[i][j], corners[i + 1][j]) : null;
                up[i][j] = j < rows ? edge(corners[i][j], corners[i][j + 1]) : null;
            }
        }
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                shapes.add(block(i, j, 1, 1));
            }
        }
    }

    /** A rectangle of cells as one outline, along the same vertices. */
    Polygon block(int i, int j, int width, int height) {
        List<Coordinate> ring = new ArrayList<>();
        for (int k = i; k < i + width; k++) {
            append(ring, right[k][j], false);
        }
        for (int k = j; k < j + height; k++) {
            append(ring, up[i + width][k], false);
        }
        for (int k = i + width - 1; k >= i; k--) {
            append(ring, right[k][j + height], true);
        }
        for (int k = j + height - 1; k >= j; k--) {
            append(ring, up[i][k], true);
        }
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    Polygon outline() {
        return block(0, 0, columns, rows);
    }

    /** The west and the east half. */
    List<Cell> halves() {
        return List.of(new Cell("west", block(0, 0, columns / 2, rows)),
                new Cell("east", block(columns / 2, 0, columns - columns / 2, rows)));
    }

    int cellsInAll() {
        return columns * rows;
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i) != null) {
                cells.add(new Cell(id(i), shapes.get(i)));
            }
        }
        for (int i = 0; i < copies.size(); i++) {
            cells.add(new Cell("copy" + i, copies.get(i)));
        }
        return cells;
    }

    static String id(int cell) {
        return "G%03d".formatted(cell);
    }

    CoverageInput input(boolean bounded, boolean nested) {
        return new CoverageInput(cells(), bounded ? outline() : null, nested ? halves() : List.of(), Measure.planar(),
                CoverageInput.SLIVER_WIDTH);
    }

    Geometry shape(int cell) {
        return shapes.get(cell);
    }

    /** Cells at least two steps from everything broken. */
    Set<String> farFromDamage() {
        Set<String> far = new TreeSet<>();
        for (int cell = 0; cell < shapes.size(); cell++) {
            int i = cell % columns;
            int j = cell / columns;
            if (broken.stream().allMatch(b -> Math.max(Math.abs(b % columns - i), Math.abs(b / columns - j)) > 2)) {
                far.add(id(cell));
            }
        }
        return far;
    }

    BrokenPlan damage(Damage damage, int cell, double by) {
        Geometry shape = shapes.get(cell);
        if (!(shape instanceof Polygon polygon) || polygon.getNumInteriorRing() > 0 || !polygon.isValid()) {
            return this;
        }
        broken.add(cell);
        switch (damage) {
            case SHIFT -> shapes.set(cell, AffineTransformation.translationInstance(by * 8, by * 5).transform(shape));
            case GROW -> shapes.set(cell, scaled(shape, 1 + Math.abs(by) * 0.1));
            case SHRINK -> shapes.set(cell, scaled(shape, 1 - Math.abs(by) * 0.1));
            case REMOVE -> shapes.set(cell, null);
            case PIERCE -> shapes.set(cell, pierced(polygon, 2 + Math.abs(by) * 20));
            case NUDGE -> shapes.set(cell, nudged(polygon, by * 3));
            case NUDGE_MILLIMETRES -> shapes.set(cell, nudged(polygon, 0.0014));
            case EXTRA_NODE -> shapes.set(cell, withNode(polygon));
            case BOW_TIE -> shapes.set(cell, tied(polygon));
            case COPY -> copies.add(shape.copy());
            case EXCLAVE -> exclave(cell, polygon);
            case BITE -> bite(cell, polygon, Math.abs(by));
            default -> throw new AssertionError(damage);
        }
        return this;
    }

    private static Geometry scaled(Geometry shape, double by) {
        Coordinate c = shape.getCentroid().getCoordinate();
        return AffineTransformation.scaleInstance(by, by, c.x, c.y).transform(shape);
    }

    private static Geometry pierced(Polygon polygon, double side) {
        Coordinate c = polygon.getInteriorPoint().getCoordinate();
        return polygon.difference(FACTORY.toGeometry(new Envelope(c.x, c.x + side, c.y, c.y + side)));
    }

    private Polygon nudged(Polygon polygon, double by) {
        Coordinate[] ring = polygon.getExteriorRing().copy().getCoordinates();
        int at = 1 + random.nextInt(ring.length - 2);
        ring[at] = new Coordinate(ring[at].x + by, ring[at].y - by * 0.7);
        return FACTORY.createPolygon(ring);
    }

    private Polygon withNode(Polygon polygon) {
        List<Coordinate> ring = new ArrayList<>(List.of(polygon.getExteriorRing().getCoordinates()));
        int at = 1 + random.nextInt(ring.size() - 1);
        Coordinate a = ring.get(at - 1);
        Coordinate b = ring.get(at);
        ring.add(at, new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private Polygon tied(Polygon polygon) {
        List<Coordinate> ring = new ArrayList<>(List.of(polygon.getExteriorRing().getCoordinates()));
        int at = 1 + random.nextInt(ring.size() - 3);
        Collections.swap(ring, at, at + 1);
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /**
     * A square out of the middle of the cell two to the right goes to this one. The centroid of a bow tie may lie far outside of all, and
     * an island there can go to nobody.
     */
    private void exclave(int cell, Polygon polygon) {
        int other = cell % columns + 2 < columns ? cell + 2 : cell;
        if (other != cell && shapes.get(other) instanceof Polygon from && from.getNumInteriorRing() == 0 && from.isValid()) {
            Coordinate c = from.getCentroid().getCoordinate();
            Polygon square = (Polygon) FACTORY.toGeometry(new Envelope(c.x - 8, c.x + 8, c.y - 8, c.y + 8));
            broken.add(other);
            LinearRing hole = FACTORY.createLinearRing(square.getExteriorRing().getCoordinates());
            shapes.set(other, FACTORY.createPolygon(from.getExteriorRing(), new LinearRing[] {hole}));
            shapes.set(cell, FACTORY.createMultiPolygon(new Polygon[] {polygon, square}));
        }
    }

    /** A strip from the right neighbour is claimed as well. */
    private void bite(int cell, Polygon polygon, double by) {
        Coordinate c = polygon.getCentroid().getCoordinate();
        Geometry strip = FACTORY.toGeometry(new Envelope(c.x, c.x + SIZE / 2 + 5 + by * 30, c.y - 10, c.y + 10));
        shapes.set(cell, polygon.union(strip));
    }

    private static void append(List<Coordinate> ring, Coordinate[] edge, boolean backwards) {
        for (int k = ring.isEmpty() ? 0 : 1; k < edge.length; k++) {
            ring.add(edge[backwards ? edge.length - 1 - k : k].copy());
        }
    }

    private Coordinate[] edge(Coordinate from, Coordinate to) {
        Coordinate[] points = new Coordinate[pieces + 1];
        points[0] = from;
        points[pieces] = to;
        for (int k = 1; k < pieces; k++) {
            double t = (double) k / pieces;
            points[k] = rounded(from.x + (to.x - from.x) * t + wobble(4), from.y + (to.y - from.y) * t + wobble(4));
        }
        return points;
    }

    private double wobble(double by) {
        return (random.nextDouble() * 2 - 1) * by;
    }

    private static Coordinate rounded(double x, double y) {
        return new Coordinate(Math.round(x * 1000) / 1000.0, Math.round(y * 1000) / 1000.0);
    }
}
