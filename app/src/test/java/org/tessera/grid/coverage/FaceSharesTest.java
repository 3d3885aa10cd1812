package org.tessera.grid.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

import org.tessera.bench.coverage.GeneratedCoverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A face shared out by walking is shared out as overlay does it. */
class FaceSharesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double REACH = 1e-8;

    @Property(tries = 200, seed = "20261124")
    void sharesAreThoseOfOverlay(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        GeneratedCoverage made = new GeneratedCoverage(seed, 4, 4, 8);
        Random random = new Random(seed);
        Outline[] cells = made.cells().stream().map(cell -> new Outline(cell.shape())).toArray(Outline[]::new);
        double x = 500_150 + 300 * random.nextDouble();
        double y = 3_350_150 + 300 * random.nextDouble();
        Polygon face = (Polygon) FACTORY.toGeometry(new Envelope(x, x + 100 + 100 * random.nextDouble(), y, y + 100));

        Optional<Map<Integer, List<Polygon>>> found = FaceShares.of(face, new FaceCut(face, REACH),
                Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i -> cells[i], null);

        assertEquals(made.cells().stream().anyMatch(cell -> cell.shape().contains(face)), found.isEmpty());
        Map<Integer, List<Polygon>> shares = found.orElse(Map.of());
        for (int i = 0; i < cells.length && !shares.isEmpty(); i++) {
            Geometry expected = OverlayNGRobust.overlay(face, made.shape(i), OverlayNG.INTERSECTION);
            assertEquals(expected.getArea(), shares.getOrDefault(i, List.of()).stream().mapToDouble(Polygon::getArea).sum(), 1e-5);
        }
    }

    @Test
    void aCellInTheMiddleIsLeftToOverlay() {
        Polygon face = (Polygon) FACTORY.toGeometry(new Envelope(0, 10, 0, 10));
        Geometry island = FACTORY.toGeometry(new Envelope(4, 6, 4, 6));
        List<Outline> cells = List.of(new Outline(island), new Outline(face.buffer(5).difference(island)));

        Polygon ring = (Polygon) face.difference(island);
        assertEquals(Optional.empty(), FaceShares.of(face, new FaceCut(face, REACH), Set.of(0, 1), cells::get, null));
        assertEquals(Optional.empty(), FaceShares.of(ring, new FaceCut(ring, REACH), Set.of(1), cells::get, null));
    }

    @Test
    void cellsThatOverlapInTheFaceAreLeftToOverlay() {
        Polygon face = (Polygon) FACTORY.toGeometry(new Envelope(0, 10, 0, 10));
        List<Outline> cells = List.of(new Outline(FACTORY.toGeometry(new Envelope(-1, 6, -1, 11))),
                new Outline(FACTORY.toGeometry(new Envelope(4, 11, -1, 11))));

        assertTrue(FaceShares.of(face, new FaceCut(face, REACH), Set.of(0, 1), cells::get, null).isEmpty());
    }
}
