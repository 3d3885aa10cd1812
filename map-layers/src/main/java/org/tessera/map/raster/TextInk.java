package org.tessera.map.raster;

/**
 * Lays letters and their halo: the letters by our own rasteriser, the halo as their coverage spread by a disc. That costs a tenth
 * of stroking the outlines. One thread.
 */
final class TextInk {

    private final SpanRaster raster = new SpanRaster();

    /** Draws a path of letters in the colours of a style into a clear surface. */
    void draw(Surface surface, ScreenPath letters, TextStyle style) {
        if (style.halo() >>> 24 == 0 || style.haloRadius() <= 0) {
            raster.letters(surface, letters, style.colour());
            return;
        }
        Surface mask = new Surface(surface.width(), surface.height());
        raster.letters(mask, letters, 0xFF000000);
        byte[] spread = spread(mask, style.haloRadius());
        int halo = Surface.premultiplied(style.halo());
        for (int i = 0; i < spread.length; i++) {
            if (spread[i] != 0) {
                surface.blendPixel(i, halo, spread[i] & 255);
            }
        }
        raster.letters(surface, letters, style.colour());
    }

    /** The greatest coverage within a radius of each pixel; the edge of the disc counts by its share. */
    private static byte[] spread(Surface mask, double radius) {
        int reach = (int) Math.ceil(radius);
        int side = 2 * reach + 1;
        int[] weights = new int[side * side];
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                weights[(dy + reach) * side + dx + reach] = (int) Math.round(256
                        * Math.clamp(radius + 0.5 - Math.hypot(dx, dy), 0, 1));
            }
        }
        int width = mask.width();
        byte[] spread = new byte[width * mask.height()];
        for (int y = reach; y < mask.height() - reach; y++) {
            for (int x = reach; x < width - reach; x++) {
                // Thin stems cover pixels by half; their halo must be as strong as that of others.
                int cover = Math.min(255, 2 * (mask.pixels()[y * width + x] >>> 24));
                for (int k = 0; cover != 0 && k < weights.length; k++) {
                    int at = (y + k / side - reach) * width + x + k % side - reach;
                    int here = cover * weights[k] >> 8;
                    if (here > (spread[at] & 255)) {
                        spread[at] = (byte) here;
                    }
                }
            }
        }
        return spread;
    }
}
