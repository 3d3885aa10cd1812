package org.tessera.bench.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

import org.tessera.grid.coverage.Cell;

/**
 * A made coverage like real ones: a jittered grid of 200 m cells whose shared edges wander by fractal midpoint displacement,
 * coordinates rounded to 1 mm. Defects are put in afterwards, one method each.
 */
public final class GeneratedCoverage {

    private static final double SIZE = 200;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Random random;
    private final int columns;
    private final int rows;
    private final int pieces;
    /** Edges to the right of, and above, each corner. */
    private final Coordinate[][][] right;
    private final Coordinate[][][] up;
    private final List<Geometry> shapes = new ArrayList<>();

    /** @param pieces segments of each shared edge, a power of two */
    public GeneratedCoverage(long seed, int columns, int rows, int pieces) {
        random = new Random(seed);
        this.columns = columns;
        this.rows = rows;
        this.pieces = pieces;
        Coordinate[][] corners = new Coordinate[columns + 1][rows + 1];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                corners[i][j] = rounded(500_000 + SIZE * i + jitter(20), 3_350_000 + SIZE * j + jitter(20));
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
                shapes.add(cell(i, j));
            }
        }
    }

    /** All cells that are left, in rows from south to north; the number in the id is the place in that order. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i) != null) {
                cells.add(new Cell(id(i), shapes.get(i)));
            }
        }
        return cells;
    }

    /** What a cell is called. */
    public static String id(int cell) {
        return "G%05d".formatted(cell);
    }

    /** Cells in a row. */
    public int columns() {
        return columns;
    }

    /** Rows of cells. */
    public int rows() {
        return rows;
    }

    /** The present shape of a cell, or null where it was removed. */
    public Geometry shape(int cell) {
        return shapes.get(cell);
    }

    /** The outer edge of the sound coverage. */
    public Polygon outline() {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            append(ring, right[i][0], false);
        }
        for (int j = 0; j < rows; j++) {
            append(ring, up[columns][j], false);
        }
        for (int i = columns - 1; i >= 0; i--) {
            append(ring, right[i][rows], true);
        }
        for (int j = rows - 1; j >= 0; j--) {
            append(ring, up[0][j], true);
        }
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** Moves one cell as a whole: overlaps on one side, gaps on the other. */
    public GeneratedCoverage move(int cell, double dx, double dy) {
        if (shapes.get(cell) != null) {
            shapes.set(cell, AffineTransformation.translationInstance(dx, dy).transform(shapes.get(cell)));
        }
        return this;
    }

    /** Scales one cell about its centre: above 1 it overlaps all its neighbours, below it leaves a ring. */
    public GeneratedCoverage scale(int cell, double by) {
        if (shapes.get(cell) != null) {
            Coordinate c = shapes.get(cell).getCentroid().getCoordinate();
            shapes.set(cell, AffineTransformation.scaleInstance(by, by, c.x, c.y).transform(shapes.get(cell)));
        }
        return this;
    }

    /** Takes a cell away. */
    public GeneratedCoverage remove(int cell) {
        shapes.set(cell, null);
        return this;
    }

    /** Cuts a square hole into the middle of a cell. */
    public GeneratedCoverage pierce(int cell, double side) {
        if (shapes.get(cell) instanceof Polygon polygon && polygon.getNumInteriorRing() == 0) {
            Coordinate c = polygon.getInteriorPoint().getCoordinate();
            Geometry hole = FACTORY.toGeometry(new Envelope(c.x, c.x + side, c.y, c.y + side));
            shapes.set(cell, polygon.difference(hole));
        }
        return this;
    }

    /** Moves one vertex of one cell only. */
    public GeneratedCoverage nudge(int cell, int vertex, double dx, double dy) {
        if (shapes.get(cell) instanceof Polygon polygon) {
            Coordinate[] ring = polygon.getExteriorRing().copy().getCoordinates();
            ring[vertex] = new Coordinate(ring[vertex].x + dx, ring[vertex].y + dy);
            if (vertex == 0) {
                ring[ring.length - 1] = ring[0].copy();
            }
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            Arrays.setAll(holes, polygon::getInteriorRingN);
            shapes.set(cell, FACTORY.createPolygon(FACTORY.createLinearRing(ring), holes));
        }
        return this;
    }

    /** Moves the middle of a cell's eastern border: east, and it overlaps its neighbour; west (negative), and a gap is left. */
    public GeneratedCoverage bulge(int cell, double metres) {
        Coordinate[] ring = shapes.get(cell).copy().getCoordinates();
        for (int i = pieces + pieces / 4; i <= pieces + 3 * pieces / 4; i++) {
            ring[i].x += metres;
        }
        shapes.set(cell, FACTORY.createPolygon(ring));
        return this;
    }

    /** Puts a node into a segment of a cell's southern border, which its neighbour lacks. */
    public GeneratedCoverage node(int cell) {
        List<Coordinate> ring = new ArrayList<>(List.of(shapes.get(cell).getCoordinates()));
        Coordinate a = ring.get(pieces / 2);
        Coordinate b = ring.get(pieces / 2 + 1);
        ring.add(pieces / 2 + 1, new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
        shapes.set(cell, FACTORY.createPolygon(ring.toArray(Coordinate[]::new)));
        return this;
    }

    private Polygon cell(int i, int j) {
        List<Coordinate> ring = new ArrayList<>();
        append(ring, right[i][j], false);
        append(ring, up[i + 1][j], false);
        append(ring, right[i][j + 1], true);
        append(ring, up[i][j], true);
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
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
        displace(points, 0, pieces, 10);
        return points;
    }

    private void displace(Coordinate[] points, int low, int high, double by) {
        if (high - low < 2) {
            return;
        }
        int middle = (low + high) / 2;
        points[middle] = rounded((points[low].x + points[high].x) / 2 + jitter(by), (points[low].y + points[high].y) / 2 + jitter(by));
        displace(points, low, middle, by / 2);
        displace(points, middle, high, by / 2);
    }

    private double jitter(double by) {
        return (random.nextDouble() * 2 - 1) * by;
    }

    private static Coordinate rounded(double x, double y) {
        return new Coordinate(Math.round(x * 1000) / 1000.0, Math.round(y * 1000) / 1000.0);
    }
}
