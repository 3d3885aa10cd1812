package org.tessera.map.raster;

/**
 * How a text looks.
 *
 * @param size       of the font in device pixels
 * @param bold       weight
 * @param colour     0xAARRGGBB
 * @param halo       0xAARRGGBB, alpha 0 for none
 * @param haloRadius device pixels
 */
public record TextStyle(double size, boolean bold, int colour, int halo, double haloRadius) {
}
