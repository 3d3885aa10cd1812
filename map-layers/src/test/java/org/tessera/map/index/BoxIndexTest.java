package org.tessera.map.index;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BoxIndexTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry box(Random random, double size) {
        double x = random.nextDouble() * 2;
        double y = random.nextDouble();
        return random.nextInt(40) == 0 ? FACTORY.createPolygon()
                : FACTORY.toGeometry(new Envelope(x, x + size * random.nextDouble(), y, y + size * random.nextDouble()));
    }

    private static FeatureSet boxes(int count, double size, Random random) {
        FeatureSet.Builder builder = FeatureSet.builder();
        for (int i = 0; i < count; i++) {
            builder.add("f" + i, box(random, size), Map.of());
        }
        return builder.build();
    }

    private static void assertFindsAll(FeatureSet set, Random random) {
        Envelope all = new Envelope(-10_000, 240_000, -10_000, 120_000);
        for (int i = 0; i < 20; i++) {
            double x = all.getMinX() + random.nextDouble() * all.getWidth();
            double y = all.getMinY() + random.nextDouble() * all.getHeight();
            Envelope asked = new Envelope(x, x + random.nextDouble() * 40_000, y, y + random.nextDouble() * 20_000);
            int[] expected = IntStream.range(0, set.size()).filter(f -> set.geometry().box(f).intersects(asked)).toArray();
            assertArrayEquals(expected, set.boxes().query(asked));
        }
    }

    @Property(tries = 60)
    void findsWhatALookAtEveryBoxFinds(@ForAll @IntRange(min = 0, max = 700) int count, @ForAll long seed) {
        Random random = new Random(seed);
        assertFindsAll(boxes(count, 0.1, random), random);
    }

    @Property(tries = 40)
    void staysRightWhenFeaturesMoveComeAndGo(@ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed) {
        Random random = new Random(seed);
        FeatureSet set = boxes(count, 0.1, random);
        for (int i = 0; i < 30; i++) {
            FeatureRevision revision = set.revise();
            String id = "f" + random.nextInt(count);
            if (random.nextInt(8) == 0) {
                revision.remove(id);
            } else {
                revision.put(id, box(random, 0.2), Map.of("step", i));
            }
            set = revision.build();
        }
        assertFindsAll(set, random);
    }

    @Test
    void costGrowsWithTheLogarithm() {
        double[] visits = new double[3];
        for (int k = 0; k < 3; k++) {
            int count = (int) Math.pow(10, k + 3);
            // As dense at every size: a pointer meets as many.
            FeatureSet set = boxes(count, 1.5 / Math.sqrt(count), new Random(1));
            Random random = new Random(2);
            for (int i = 0; i < 500; i++) {
                double x = random.nextDouble() * 220_000;
                double y = random.nextDouble() * 110_000;
                visits[k] += set.boxes().visits(new Envelope(x, x, y, y)) / 500.0;
            }
        }
        double step = visits[1] - visits[0];
        assertTrue(visits[2] - visits[1] < 1.5 * step + 20 && visits[2] < 4 * visits[0], java.util.Arrays.toString(visits));
    }
}
