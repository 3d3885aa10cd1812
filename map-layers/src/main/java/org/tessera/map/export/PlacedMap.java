package org.tessera.map.export;

import org.tessera.map.engine.PrintArea;

/**
 * A map on a page.
 *
 * @param area    its part of the world; its size on the page follows from its pixels and their density
 * @param content what is drawn; its view is not looked at
 * @param x       points from the left edge
 * @param y       points from the upper edge
 */
public record PlacedMap(PrintArea area, MapSheet.Content content, double x, double y) {

    /** Points across. */
    public double width() {
        return area.width() * 72 / area.dpi();
    }

    /** Points down. */
    public double height() {
        return area.height() * 72 / area.dpi();
    }
}
