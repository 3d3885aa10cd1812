package org.tessera.map.export;

import org.tessera.map.raster.Surface;

/** Something drawn on a sheet beside the map. Points (1/72 inch) from the upper left corner, y down; colours 0xAARRGGBB. */
public sealed interface SheetItem {

    /** A filled polygon, closed by itself: x, y, x, y... */
    record Area(int colour, double... xy) implements SheetItem {
    }

    /** A text from the start of its base line. */
    record Words(String text, double size, boolean bold, int colour, double x, double baseline) implements SheetItem {
    }

    /** A small picture with clear parts. */
    record Picture(Surface surface, double x, double y, double width, double height) implements SheetItem {
    }

    /** A filled box. */
    static Area box(int colour, double x, double y, double width, double height) {
        return new Area(colour, x, y, x + width, y, x + width, y + height, x, y + height);
    }
}
