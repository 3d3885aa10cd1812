package org.tessera.map.engine;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.tessera.map.raster.Surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChangedBoxTest {

    @Property
    void copyingTheBoxMakesThePicturesAlikeAndNoSmallerBoxWould(@ForAll long seed, @ForAll @IntRange(max = 6) int changes) {
        Random random = new Random(seed);
        Surface one = new Surface(37, 23);
        Arrays.setAll(one.pixels(), _ -> random.nextInt(3));
        Surface other = new Surface(one.pixels().clone(), 37, 23);
        for (int i = 0; i < changes; i++) {
            other.pixels()[random.nextInt(37 * 23)] += 5;
        }
        ChangedBox box = ChangedBox.between(one, other, 1);
        int[] columns = java.util.stream.IntStream.range(0, 37 * 23).filter(i -> one.pixels()[i] != other.pixels()[i])
                .map(i -> i % 37).sorted().toArray();
        assertEquals(columns.length == 0 ? 0 : columns[columns.length - 1] - columns[0] + 1, box.width());
        box.copy(other, one);
        assertArrayEquals(other.pixels(), one.pixels());
    }

    @Property
    void largeChangesAreGivenUp(@ForAll @IntRange(min = 1, max = 99) int percent) {
        Surface one = new Surface(100, 100);
        Surface other = new Surface(100, 100);
        other.clear(0, 0, 100, percent, 7);
        ChangedBox box = ChangedBox.between(one, other, 0.25);
        if (percent > 25) {
            assertNull(box);
        } else {
            assertTrue(box.height() == percent && box.width() == 100);
        }
    }
}
