package org.tessera.map.raster;

/** Draws paths into a surface, antialiased. Colours are 0xAARRGGBB not premultiplied, lengths device pixels. */
public interface Raster {

    /** Fills rings by the even-odd rule, so that holes need no orientation. Open parts are closed. */
    void fill(Surface surface, ScreenPath path, int colour);

    /** Strokes each part; a part whose last vertex equals its first has no ends. */
    void stroke(Surface surface, ScreenPath path, Pen pen);

    /** How the corners of a wide line look. */
    enum Join { ROUND, MITER }

    /**
     * How a line is drawn, with butt ends.
     *
     * @param colour 0xAARRGGBB
     * @param width  device pixels
     * @param join   corners; a miter over 4 widths long becomes a bevel
     * @param dash   lengths on and off in device pixels, empty for solid
     */
    record Pen(int colour, double width, Join join, double... dash) {

        /** A solid line with round corners. */
        public static Pen solid(int colour, double width) {
            return new Pen(colour, width, Join.ROUND);
        }
    }
}
