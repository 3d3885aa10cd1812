package org.tessera.map.style;

import java.util.List;

/**
 * The form of a line, apart from colour and width. Lengths count in the measure of its paint.
 *
 * @param cap        ends of lines and dashes
 * @param join       corners
 * @param dash       lengths on and off, empty for solid
 * @param dashOffset how far into the pattern the line starts
 */
public record LineForm(Cap cap, Join join, List<Double> dash, double dashOffset) {

    /** Solid, butt ends, round corners. */
    public static final LineForm SOLID = new LineForm(Cap.BUTT, Join.ROUND, List.of(), 0);

    /** Ends of a line. */
    public enum Cap { BUTT, ROUND, SQUARE }

    /** Corners of a line. */
    public enum Join { MITER, ROUND, BEVEL }

    /** Keeps its own copy. */
    public LineForm {
        dash = List.copyOf(dash);
    }
}
