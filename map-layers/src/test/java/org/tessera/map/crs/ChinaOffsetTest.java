package org.tessera.map.crs;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChinaOffsetTest {

    /** The inverse is off by less than a micrometre on the ground, anywhere in the country. */
    @Property(tries = 100_000)
    void theInverseIsExactToAMicrometre(@ForAll @DoubleRange(min = 73.7, max = 135) double lon,
            @ForAll @DoubleRange(min = 18.2, max = 53.5) double lat) {
        for (ChinaOffset offset : new ChinaOffset[] {ChinaOffset.GCJ02, ChinaOffset.BD09}) {
            Coordinate back = offset.unshift(offset.shift(new Coordinate(lon, lat)));
            double metre = Math.toRadians(1) * 6_378_137;
            double error = Math.hypot((back.x - lon) * metre * Math.cos(Math.toRadians(lat)), (back.y - lat) * metre);
            assertTrue(error < 1e-6, offset + " at " + lon + " " + lat + ": " + error + " m");
        }
    }

    @Test
    void theOffsetIsAsLargeAsWasMeasured() {
        java.util.Random random = new java.util.Random(33);
        double[] metres = new double[20_000];
        for (int i = 0; i < metres.length; i++) {
            Coordinate truth = new Coordinate(73.7 + random.nextDouble() * 61.3, 18.2 + random.nextDouble() * 35.3);
            metres[i] = Ellipsoid.distance(truth, ChinaOffset.GCJ02.shift(truth));
        }
        java.util.Arrays.sort(metres);
        // 200,000 random points of the domain notes: 20 to 711 m, median 432 m.
        assertTrue(metres[0] > 15 && metres[metres.length - 1] < 715);
        assertEquals(432, metres[metres.length / 2], 12);
    }
}
