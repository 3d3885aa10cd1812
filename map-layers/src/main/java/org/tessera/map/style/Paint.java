package org.tessera.map.style;

/** One symbolizer, compiled: colours are 0xAARRGGBB not premultiplied, lengths are logical pixels. */
public sealed interface Paint {

    /**
     * Fills polygons.
     *
     * @param colour of the area
     */
    record Fill(int colour) implements Paint {
    }

    /**
     * Strokes lines and rings.
     *
     * @param colour of the line
     * @param width  in pixels
     * @param dash   lengths on and off, empty for solid
     */
    record Line(int colour, double width, double[] dash) implements Paint {
    }

    /**
     * A symbol on points.
     *
     * @param shape        well known name in lower case: circle, square, triangle, diamond, cross, star, pentagon, shield
     * @param fill         inside
     * @param outline      edge
     * @param size         diameter
     * @param outlineWidth of the edge
     */
    record Mark(String shape, int fill, int outline, double size, double outlineWidth) implements Paint {
    }

    /**
     * A label.
     *
     * @param slot       which text of {@link StyleTable#text(int, int)}
     * @param colour     of the glyphs
     * @param size       of the font
     * @param bold       weight
     * @param halo       colour of the halo, alpha 0 for none
     * @param haloRadius pixels
     * @param priority   higher is placed first
     */
    record Text(int slot, int colour, double size, boolean bold, int halo, double haloRadius, double priority)
            implements Paint {
    }
}
