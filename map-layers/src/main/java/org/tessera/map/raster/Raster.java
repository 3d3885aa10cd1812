package org.tessera.map.raster;

import java.util.function.BooleanSupplier;

/** Draws paths into a surface, antialiased. Colours are 0xAARRGGBB not premultiplied, lengths device pixels. */
public interface Raster {

    /** Fills rings by the even-odd rule, so that holes need no orientation. Open parts are closed. */
    void fill(Surface surface, ScreenPath path, int colour);

    /** Strokes each part; a part whose last vertex equals its first has no ends. */
    void stroke(Surface surface, ScreenPath path, Pen pen);

    /**
     * Lets drawing stop within a shape: once the check answers true, what is drawn is of no use to anybody. An implementation
     * that cannot stop may ignore it.
     */
    default void heed(BooleanSupplier unwanted) {
    }

    /** How the corners of a wide line look. */
    enum Join { ROUND, MITER, BEVEL }

    /** How the ends of a wide line and of its dashes look. */
    enum Cap { BUTT, ROUND, SQUARE }

    /**
     * How a line is drawn.
     *
     * @param colour     0xAARRGGBB
     * @param width      device pixels
     * @param join       corners; a miter over 4 widths long becomes a bevel
     * @param cap        ends; lines too thin for an end to show have none
     * @param dashOffset how far into the dashes a part starts, device pixels
     * @param dash       lengths on and off in device pixels, empty for solid
     */
    record Pen(int colour, double width, Join join, Cap cap, double dashOffset, double... dash) {

        /** With butt ends, its dashes from their start. */
        public Pen(int colour, double width, Join join, double... dash) {
            this(colour, width, join, Cap.BUTT, 0, dash);
        }

        /** A solid line with round corners. */
        public static Pen solid(int colour, double width) {
            return new Pen(colour, width, Join.ROUND);
        }
    }
}
