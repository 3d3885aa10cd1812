package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GatheringTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static Geometry box(double west, double south, double east, double north) {
        return GEOMETRY.toGeometry(new Envelope(west, east, south, north));
    }

    /** A mosaic of quadrilaterals whose corners are shaken, so that no coordinate is round. */
    private static List<Geometry> mosaic(Random random, int side) {
        Coordinate[][] corners = new Coordinate[side + 1][side + 1];
        for (int x = 0; x <= side; x++) {
            for (int y = 0; y <= side; y++) {
                corners[x][y] = new Coordinate(116 + (x + random.nextDouble() * 0.4) / 100, 39 + (y + random.nextDouble() * 0.4) / 100);
            }
        }
        List<Geometry> cells = new ArrayList<>();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                cells.add(GEOMETRY.createPolygon(new Coordinate[] {corners[x][y], corners[x + 1][y], corners[x + 1][y + 1],
                    corners[x][y + 1], corners[x][y]}));
            }
        }
        return cells;
    }

    @Test
    void theWholeIsTheUnionAndHasNoVertexOfItsOwn() {
        Random random = new Random(7);
        for (int trial = 0; trial < 40; trial++) {
            List<Geometry> some = mosaic(random, 8).stream().filter(_ -> random.nextInt(3) > 0).toList();
            Geometry whole = Gathering.of(some);
            assertTrue(whole.isValid());
            assertTrue(whole.equalsTopo(UnaryUnionOp.union(some)));
            List<Coordinate> known = some.stream().flatMap(cell -> List.of(cell.getCoordinates()).stream()).toList();
            for (Coordinate corner : whole.getCoordinates()) {
                assertTrue(known.contains(corner));
            }
        }
    }

    @Test
    void aHoleStaysAndIslandsAreParts() {
        List<Geometry> ring = new ArrayList<>(List.of(box(9, 9, 10, 10)));
        for (int i = 0; i < 9; i++) {
            if (i != 4) {
                ring.add(box(i % 3, i / 3, i % 3 + 1, i / 3 + 1));
            }
        }
        Geometry whole = Gathering.of(ring);
        assertEquals(2, whole.getNumGeometries());
        assertEquals(9, whole.getArea(), 1e-9);
    }

    private static Geometry polygon(Random random, List<Coordinate> corners) {
        List<Coordinate> ring = new ArrayList<>(random.nextBoolean() ? corners : corners.reversed());
        ring.add(ring.getFirst());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Set<Coordinate> corners(Geometry shape) {
        return new HashSet<>(List.of(shape.getCoordinates()));
    }

    /** Two cells whose slanting border gapes by a centimetre here and there, each drawn in either direction. */
    @Test
    void gapsAsThinAsAHairStayToTheBitHoweverTheCellsAreDrawn() {
        Random random = new Random(11);
        for (int trial = 0; trial < 200; trial++) {
            double slope = random.nextDouble() * 20 - 10;
            List<Coordinate> south = new ArrayList<>();
            List<Coordinate> north = new ArrayList<>();
            Set<Set<Coordinate>> gaps = new HashSet<>();
            Coordinate last = null;
            for (int i = 0; i < 12; i++) {
                Coordinate next = new Coordinate(-71.03 + i / 1e3, 42.36 + slope * i / 1e3 + random.nextDouble() / 1e4);
                if (i > 1 && i < 11 && random.nextInt(3) > 0) {
                    Set<Coordinate> gap = new HashSet<>(List.of(last, next));
                    double part = 0.2 + random.nextDouble() * 0.6;
                    Coordinate between = new Coordinate(last.x + part * (next.x - last.x), last.y + part * (next.y - last.y));
                    int sides = 1 + random.nextInt(3);
                    if ((sides & 1) > 0) {
                        south.add(new Coordinate(between.x, between.y - 1e-7));
                        gap.add(south.getLast());
                    }
                    if ((sides & 2) > 0) {
                        north.add(new Coordinate(between.x, between.y + 1e-7));
                        gap.add(north.getLast());
                    }
                    gaps.add(gap);
                }
                south.add(next);
                north.add(next);
                last = next;
            }
            List<Coordinate> lower = new ArrayList<>(south);
            lower.addAll(List.of(new Coordinate(last.x, 42), new Coordinate(-71.03, 42)));
            List<Coordinate> upper = new ArrayList<>(north);
            upper.addAll(List.of(new Coordinate(last.x, 43), new Coordinate(-71.03, 43)));
            Polygon whole = (Polygon) Gathering.of(List.of(polygon(random, lower), polygon(random, upper)));
            Set<Set<Coordinate>> holes = new HashSet<>();
            for (int i = 0; i < whole.getNumInteriorRing(); i++) {
                holes.add(corners(whole.getInteriorRingN(i)));
            }
            assertEquals(gaps, holes);
        }
    }

    /** Half of such a gap is an overlap: its outline needs a vertex that no cell has, so the whole cannot have it as a hole. */
    @Test
    void whereBordersCrossByAHairTheGapIsClosed() {
        Coordinate west = new Coordinate(1, 1);
        Coordinate east = new Coordinate(2, 1);
        Geometry south = GEOMETRY.createPolygon(new Coordinate[] {new Coordinate(0, 0), new Coordinate(3, 0), new Coordinate(3, 1), east,
            new Coordinate(1.7, 1 - 1e-7), new Coordinate(1.3, 1 + 1e-7), west, new Coordinate(0, 1), new Coordinate(0, 0)});
        Geometry north = GEOMETRY.createPolygon(new Coordinate[] {new Coordinate(0, 1), west, east, new Coordinate(3, 1),
            new Coordinate(3, 2), new Coordinate(0, 2), new Coordinate(0, 1)});
        Geometry whole = Gathering.of(List.of(south, north));
        assertTrue(whole.equalsTopo(box(0, 0, 3, 2)));
    }

    @Test
    void cellsThatOverlapOrDoNotMeetCornerToCornerAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Gathering.of(List.of(box(0, 0, 2, 2), box(1, 1, 3, 3))));
        assertThrows(IllegalArgumentException.class, () -> Gathering.of(List.of(box(0, 0, 2, 2), box(0, 0, 2, 2))));
        assertThrows(IllegalArgumentException.class, () -> Gathering.of(List.of(box(0, 0, 3, 1), box(1, 1, 2, 2))));
    }
}
