package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
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

    @Test
    void cellsThatOverlapOrDoNotMeetCornerToCornerAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Gathering.of(List.of(box(0, 0, 2, 2), box(1, 1, 3, 3))));
        assertThrows(IllegalArgumentException.class, () -> Gathering.of(List.of(box(0, 0, 2, 2), box(0, 0, 2, 2))));
        assertThrows(IllegalArgumentException.class, () -> Gathering.of(List.of(box(0, 0, 3, 1), box(1, 1, 2, 2))));
    }
}
