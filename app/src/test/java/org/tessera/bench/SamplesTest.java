package org.tessera.bench;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SamplesTest {

    @Test
    void medianIsTheMiddleOrTheMeanOfTheTwoMiddleOnes() {
        assertEquals(2, Samples.of(List.of(9.0, 1.0, 2.0)).median());
        assertEquals(3, Samples.of(List.of(4.0, 9.0, 1.0, 2.0)).median());
    }

    @Test
    void percentileIsTheNearestRank() {
        Samples hundred = Samples.of(IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());

        assertEquals(95, hundred.percentile(95));
        assertEquals(99, hundred.percentile(99));
        assertEquals(100, hundred.percentile(100));
        assertEquals(100, hundred.max());
        assertEquals(31, Samples.of(List.of(31.0)).percentile(95));
    }

    @Test
    void nothingMeasuredIsNoSample() {
        assertThrows(IllegalArgumentException.class, () -> Samples.of(List.of()));
    }

    @Property
    void medianAndPercentilesAreOrdered(@ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1e6) Double> values) {
        Samples samples = Samples.of(values);

        assertTrue(samples.percentile(0) <= samples.median() && samples.median() <= samples.max());
        assertTrue(samples.percentile(95) <= samples.percentile(99));
        assertTrue(values.contains(samples.percentile(95)));
    }
}
