package org.tessera.map.view;

/**
 * A place in the display CRS, EPSG:3857.
 *
 * @param x Mercator metres east
 * @param y Mercator metres north
 */
public record DisplayPoint(double x, double y) {
}
