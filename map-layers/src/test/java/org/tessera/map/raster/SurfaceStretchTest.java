package org.tessera.map.raster;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** The stretched stand-in for a picture, against one that looks up every pixel by itself. */
class SurfaceStretchTest {

    private static final int OLD = 0x11223344;

    @Property
    void takesTheNearestPixelAndLeavesTheRest(@ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @IntRange(min = 1, max = 40) int height, @ForAll @DoubleRange(min = -50, max = 50) double x,
            @ForAll @DoubleRange(min = -50, max = 50) double y, @ForAll @DoubleRange(min = 0.1, max = 5) double scale) {
        Surface source = new Surface(23, 17);
        Arrays.setAll(source.pixels(), i -> 0xFF000000 | i);
        Surface made = new Surface(width, height);
        made.clear(OLD);
        made.stretch(source, x, y, scale);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int across = (int) Math.floor(x + (column + 0.5) * scale);
                int down = (int) Math.floor(y + (row + 0.5) * scale);
                boolean inside = across >= 0 && across < 23 && down >= 0 && down < 17;
                assertThat(made.pixels()[row * width + column]).isEqualTo(inside ? source.pixels()[down * 23 + across] : OLD);
            }
        }
    }
}
