package org.tessera.map.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MotionTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private final Motion motion = new Motion(Duration.ofSeconds(1), Duration.ZERO, 500);

    private static Tracks tracks(double... lons) {
        PointSet set = PointSet.tracked(lons.length);
        for (int i = 0; i < lons.length; i++) {
            set = set.with(List.of(Fix.of("u", lons[i], 40, NOON.plusSeconds(i), 0)));
        }
        return set.tracks();
    }

    private static double[] at(Motion motion, Tracks tracks, long afterNoon) {
        double[] place = {Double.NaN, Double.NaN};
        motion.place(tracks, 0, NOON.toEpochMilli() + afterNoon, place);
        return place;
    }

    @Property
    void placeLiesBetweenTheFixes(@ForAll @IntRange(min = -5000, max = 5000) int millionths,
            @ForAll @IntRange(min = -2000, max = 9000) int millis) {
        double step = millionths / 1e6;
        Tracks tracks = tracks(116, 116 + step, 116 + 2 * step);
        double x = at(motion, tracks, millis)[0];
        double one = WebMercator.x(116);
        double other = WebMercator.x(116 + 2 * step);
        assertTrue(x >= Math.min(one, other) - 1e-6 && x <= Math.max(one, other) + 1e-6);
    }

    @Test
    void halfwayAfterHalfTheTimeAndTheDelay() {
        Tracks tracks = tracks(116, 116.002, 116.004);
        assertEquals(WebMercator.x(116.001), at(motion, tracks, 1500)[0], 1e-6);
        assertEquals(WebMercator.x(116.003), at(motion, tracks, 2500)[0], 1e-6);
        assertEquals(WebMercator.x(116.004), at(motion, tracks, 60_000)[0], 1e-6);
    }

    @Test
    void speedIsKeptForTheReachAndNoLonger() {
        Tracks tracks = tracks(116, 116.002);
        Motion reaching = new Motion(Duration.ZERO, Duration.ofMillis(500), 500);
        assertEquals(WebMercator.x(116.0025), at(reaching, tracks, 1250)[0], 1e-6);
        assertEquals(WebMercator.x(116.003), at(reaching, tracks, 9000)[0], 1e-6);
    }

    @Test
    void jumpIsNotGlided() {
        Tracks tracks = tracks(116, 116.1);
        assertArrayEquals(at(motion, tracks, 1000), at(motion, tracks, 1999));
        assertEquals(WebMercator.x(116.1), at(motion, tracks, 2000)[0], 1e-6);
    }

    @Test
    void ageGoesInSteps() {
        Ageing ageing = new Ageing(Duration.ofMinutes(1), Duration.ofMinutes(4));
        assertEquals(0, ageing.step(60_000));
        assertEquals(1, ageing.step(60_001));
        assertEquals(3, ageing.step(239_000));
        assertEquals(Ageing.STALE, ageing.step(240_000));
    }
}
