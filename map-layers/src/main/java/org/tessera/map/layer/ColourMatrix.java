package org.tessera.map.layer;

/**
 * Changes the colours of pictures, so that a bright base map does not blind at night: each new channel is a weighted sum of
 * red, green and blue plus a constant. Immutable.
 */
public final class ColourMatrix {

    /** As they are. */
    public static final ColourMatrix PLAIN = new ColourMatrix(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    /** Half as bright. */
    public static final ColourMatrix DIM = new ColourMatrix(0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0);
    /**
     * White becomes black and black white while hues stay: the negative turned by half a circle about the grey axis, that is
     * minus the identity plus two thirds of the sum of the channels, made a little weaker than full contrast.
     */
    public static final ColourMatrix NIGHT = negative(0.85);

    private final int[] weights = new int[12];

    /**
     * @param twelve for red, then green, then blue: weights of red, green, blue, and a constant where 1 is full brightness
     */
    public ColourMatrix(double... twelve) {
        if (twelve.length != weights.length) {
            throw new IllegalArgumentException("a colour matrix has 12 numbers, not " + twelve.length);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (int) Math.round(Math.clamp(twelve[i], -8, 8) * 4096);
        }
    }

    private static ColourMatrix negative(double contrast) {
        // Negative: c -> 1 - c. Half a turn of hue: c -> 2/3 (r + g + b) - c. Together: c -> 1 + c - 2/3 (r + g + b).
        double own = contrast / 3;
        double other = -2 * contrast / 3;
        return new ColourMatrix(own, other, other, contrast, other, own, other, contrast, other, other, own, contrast);
    }

    /** Applies it to premultiplied pixels in place. */
    public void apply(int[] pixels, int count) {
        for (int i = 0; i < count && this != PLAIN; i++) {
            if (pixels[i] != 0) {
                pixels[i] = apply(pixels[i]);
            }
        }
    }

    private int apply(int pixel) {
        int a = pixel >>> 24;
        int r = pixel >> 16 & 255;
        int g = pixel >> 8 & 255;
        int b = pixel & 255;
        return a << 24 | channel(0, r, g, b, a) << 16 | channel(4, r, g, b, a) << 8 | channel(8, r, g, b, a);
    }

    private int channel(int from, int r, int g, int b, int a) {
        int sum = weights[from] * r + weights[from + 1] * g + weights[from + 2] * b + weights[from + 3] * a;
        return Math.clamp(sum + 2048 >> 12, 0, a);
    }
}
