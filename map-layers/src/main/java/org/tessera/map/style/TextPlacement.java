package org.tessera.map.style;

/** Where a label may stand. Lengths count in the measure of its paint. */
public sealed interface TextPlacement {

    /** Where there is room: on eight sides of a point, inside an area, at the middle of a line. */
    record Free() implements TextPlacement {
    }

    /**
     * Exactly there: SE's PointPlacement.
     *
     * @param seat how the text sits on the feature's place
     */
    record Fixed(Seat seat) implements TextPlacement {
    }

    /**
     * Along a line or the edge of an area: SE's LinePlacement.
     *
     * @param offset   to the left of the line, for labels beside it
     * @param repeat   distance from one label's middle to the next; 0 for one label a line
     * @param curved   each glyph follows the line; otherwise the text is straight
     * @param maxAngle greatest turn between two glyphs in degrees
     */
    record Along(double offset, double repeat, boolean curved, double maxAngle) implements TextPlacement {
    }
}
