package org.tessera.map.style;

/**
 * One symbolizer, compiled for one kind of feature: no expressions are left. Colours are 0xAARRGGBB not premultiplied, lengths
 * count in the paint's {@link Measure}. Compared by value.
 */
public sealed interface Paint {

    /** What its lengths count. */
    default Measure measure() {
        return Measure.PIXEL;
    }

    /**
     * Fills polygons.
     *
     * @param colour of the area
     */
    record Fill(int colour) implements Paint {
    }

    /**
     * Fills polygons with parallel lines that lie fixed to the world.
     *
     * @param colour  of the lines
     * @param width   of the lines
     * @param spacing from line to line
     * @param degrees direction of the lines, clockwise from level
     * @param crossed whether a second set of lines lies across
     * @param measure unit of width and spacing
     */
    record Hatch(int colour, double width, double spacing, double degrees, boolean crossed, Measure measure)
            implements Paint {
    }

    /**
     * Fills polygons with symbols in rows and columns that lie fixed to the world.
     *
     * @param symbol what is repeated
     * @param across from column to column, in the symbol's measure
     * @param down   from row to row
     */
    record Pattern(Symbol symbol, double across, double down) implements Paint {

        @Override
        public Measure measure() {
            return symbol.measure();
        }
    }

    /**
     * Strokes lines and rings.
     *
     * @param colour  of the line
     * @param width   of the line
     * @param form    ends, corners, dashes
     * @param offset  moved to the left of the line's direction; outwards is negative for a ring that runs clockwise
     * @param measure unit of the lengths
     */
    record Line(int colour, double width, LineForm form, double offset, Measure measure) implements Paint {
    }

    /**
     * Symbols in a row along lines and rings, turned with the line.
     *
     * @param symbol what is repeated
     * @param first  from the line's start to the middle of the first symbol, in the symbol's measure
     * @param step   from middle to middle
     * @param offset moved to the left of the line's direction
     */
    record Beads(Symbol symbol, double first, double step, double offset) implements Paint {

        @Override
        public Measure measure() {
            return symbol.measure();
        }
    }

    /** What stands on a point, or repeats in an area or along a line. */
    sealed interface Symbol extends Paint {

        /** How it sits on its place. */
        Seat seat();

        /** Its larger extent. */
        double size();
    }

    /**
     * A drawn symbol.
     *
     * @param shape        canonical name, one of {@link WellKnownMark}
     * @param fill         inside, alpha 0 for none
     * @param outline      edge, alpha 0 for none
     * @param size         diameter
     * @param outlineWidth of the edge
     * @param seat         how it sits on its place
     * @param measure      unit of the lengths
     */
    record Mark(String shape, int fill, int outline, double size, double outlineWidth, Seat seat, Measure measure)
            implements Symbol {
    }

    /**
     * A picture from a file.
     *
     * @param file    PNG
     * @param size    height
     * @param opacity 0 to 1
     * @param seat    how it sits on its place
     * @param measure unit of the lengths
     */
    record Picture(PictureFile file, double size, double opacity, Seat seat, Measure measure) implements Symbol {
    }

    /**
     * A label.
     *
     * @param slot      which text of {@link StyleTable#text(int, int)}
     * @param face      font
     * @param ink       colours
     * @param placement where it may stand
     * @param wishes    further wishes
     * @param priority  higher is placed first
     * @param measure   unit of the lengths
     */
    record Text(int slot, Face face, Ink ink, TextPlacement placement, Wishes wishes, double priority, Measure measure)
            implements Paint {
    }

    /**
     * A font.
     *
     * @param family first family wished for; a family the system does not have is replaced by sans serif
     * @param size   of the font
     * @param bold   weight
     * @param italic slant
     */
    record Face(String family, double size, boolean bold, boolean italic) {
    }

    /**
     * Colours of a text.
     *
     * @param colour     of the glyphs
     * @param halo       colour of the halo, alpha 0 for none
     * @param haloRadius of the halo
     */
    record Ink(int colour, int halo, double haloRadius) {
    }

    /**
     * What a label asks for beyond its place; the vendor options of GeoTools.
     *
     * @param maxDisplacement how far it may be moved aside when its place is taken
     * @param wrap            width at which it is broken into lines, 0 for none
     * @param group           whether features of the same text share one label
     * @param fit             share of the text that must lie inside its area, 0 to 1
     */
    record Wishes(double maxDisplacement, double wrap, boolean group, double fit) {

        /** Nothing special; half of a text must lie inside its area. */
        public static final Wishes NONE = new Wishes(0, 0, false, 0.5);
    }
}
