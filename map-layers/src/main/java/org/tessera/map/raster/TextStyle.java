package org.tessera.map.raster;

/**
 * How a text looks.
 *
 * @param family     font family; one the system does not have, or that lacks a letter of the text, is replaced by sans serif
 * @param size       of the font in device pixels
 * @param bold       weight
 * @param italic     slant
 * @param colour     0xAARRGGBB
 * @param halo       0xAARRGGBB, alpha 0 for none
 * @param haloRadius device pixels
 */
public record TextStyle(String family, double size, boolean bold, boolean italic, int colour, int halo, double haloRadius) {

    /** Upright in the map's own font. */
    public TextStyle(double size, boolean bold, int colour, int halo, double haloRadius) {
        this("SansSerif", size, bold, false, colour, halo, haloRadius);
    }
}
