package org.tessera.map.layer;

import org.tessera.map.style.Ground;
import org.tessera.map.style.Palette;

/**
 * How a density is computed and coloured. Compared by value.
 *
 * @param kernel    form of the spreading
 * @param bandwidth width of the spreading
 * @param palette   sequential
 * @param ground    canvas it is for
 * @param top       points per square kilometre that get the last colour; 0 to let the layer choose a round number above
 *                  its peak
 */
public record HeatStyle(HeatKernel kernel, Bandwidth bandwidth, Palette palette, Ground ground, double top) {

    /** Steps of the colour ramp. */
    public static final int STEPS = 256;

    /** Share of the ramp over which it fades in, and the opacity it then has. */
    private static final double FADE = 0.15;
    private static final double OPACITY = 0.86;
    private static final int LIGHT_CANVAS = 0xF2F2EE;
    private static final int DARK_CANVAS = 0x1E2430;

    /** Checks the ramp. */
    public HeatStyle {
        if (palette.kind() != Palette.Kind.SEQUENTIAL) {
            throw new IllegalArgumentException("A density needs a sequential palette, not " + palette);
        }
        if (!(top >= 0) || !Double.isFinite(top)) {
            throw new IllegalArgumentException("A top density is 0 or more, not " + top);
        }
    }

    /** Quartic kernel of so many true metres, warm colours. */
    public static HeatStyle metres(double metres, Ground ground) {
        return new HeatStyle(HeatKernel.QUARTIC, new Bandwidth.Ground(metres), Palette.EMBER, ground, 0);
    }

    /** With another top, in points per square kilometre. */
    public HeatStyle withTop(double density) {
        return new HeatStyle(kernel, bandwidth, palette, ground, density);
    }

    /** Colour at a share of the top, 0xAARRGGBB not premultiplied; clear at 0. */
    public int colour(double share) {
        double held = Math.clamp(share, 0, 1);
        double fade = Math.min(1, held / FADE);
        int alpha = (int) Math.round(255 * OPACITY * fade * (2 - fade));
        return alpha << 24 | palette.at(held, ground) & 0xFFFFFF;
    }

    /** The same colour as it looks on a canvas, opaque: for a legend. */
    public int onCanvas(double share) {
        int colour = colour(share);
        int canvas = ground == Ground.LIGHT ? LIGHT_CANVAS : DARK_CANVAS;
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int alpha = colour >>> 24;
            mixed = mixed << 8 | ((colour >> shift & 255) * alpha + (canvas >> shift & 255) * (255 - alpha)) / 255;
        }
        return mixed;
    }
}
