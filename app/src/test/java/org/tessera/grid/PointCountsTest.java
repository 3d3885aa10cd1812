package org.tessera.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PointCountsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Property(tries = 100)
    void countsWhatLookingAtEveryPointCounts(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 3000) int size) {
        Random random = new Random(seed);
        List<PointCounts.Counted> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // Whole numbers, so that many lie on borders and at one place.
            points.add(new PointCounts.Counted(random.nextInt(40), random.nextInt(15), random.nextInt(5)));
        }
        Geometry area = FACTORY.toGeometry(new Envelope(random.nextInt(40), random.nextInt(50), random.nextInt(15), random.nextInt(20)))
                .difference(FACTORY.createPoint(new Coordinate(10, 7)).buffer(random.nextInt(5)));
        if (random.nextBoolean()) {
            area = AffineTransformation.rotationInstance(1, 20, 7).transform(area);
        }
        long slow = 0;
        for (PointCounts.Counted point : points) {
            if (area.getDimension() == 2 && area.intersects(FACTORY.createPoint(new Coordinate(point.x(), point.y())))) {
                slow += point.count();
            }
        }
        PointCounts counts = PointCounts.of(points);
        assertEquals(slow, counts.in(area));
        assertEquals(points.stream().mapToLong(PointCounts.Counted::count).sum(), counts.total());
    }

    @Test
    void aPointOnACommonBorderIsInBothButCountsOnceByArea() {
        Geometry west = FACTORY.toGeometry(new Envelope(0, 1, 0, 1));
        Geometry east = FACTORY.toGeometry(new Envelope(1, 2, 0, 1));
        PointCounts counts = PointCounts.of(List.of(new PointCounts.Counted(1, 0.5, 7), new PointCounts.Counted(1.5, 0.5, 1)));

        assertEquals(7, counts.in(west));
        assertEquals(8, counts.in(east));
        assertEquals(Map.of("A", 1L, "B", 7L, "C", 0L), counts.byArea(List.of(new GridLocator.Area("C", west),
                new GridLocator.Area("B", west), new GridLocator.Area("A", FACTORY.toGeometry(new Envelope(1.1, 2, 0, 1))))));
    }

    @Test
    void nothingHoldsNothing() {
        PointCounts none = PointCounts.ofSingles(List.of());
        PointCounts one = PointCounts.ofSingles(List.of(new Coordinate(3, 4)));

        assertEquals(0, none.total());
        assertEquals(0, none.in(FACTORY.toGeometry(new Envelope(0, 9, 0, 9))));
        assertEquals(1, one.in(FACTORY.toGeometry(new Envelope(0, 9, 0, 9))));
        assertEquals(0, one.in(FACTORY.createPoint(new Coordinate(3, 4))));
        assertEquals(0, one.in(FACTORY.createPolygon()));
    }

    @Test
    void aPointNowhereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PointCounts.Counted(Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new PointCounts.Counted(0, 0, -1));
    }
}
