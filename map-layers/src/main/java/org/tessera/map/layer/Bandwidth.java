package org.tessera.map.layer;

/** How far the weight of a point is spread. */
public sealed interface Bandwidth {

    /**
     * The same on the ground at every scale and latitude.
     *
     * @param metres true metres
     */
    record Ground(double metres) implements Bandwidth {

        /** Checks the length. */
        public Ground {
            positive(metres);
        }
    }

    /**
     * The same on the screen at every scale.
     *
     * @param pixels logical pixels
     */
    record Screen(double pixels) implements Bandwidth {

        /** Checks the length. */
        public Screen {
            positive(pixels);
        }
    }

    /**
     * Length in Mercator metres.
     *
     * @param groundFactor true metres a Mercator metre at the place
     * @param resolution   Mercator metres a logical pixel
     */
    default double mercator(double groundFactor, double resolution) {
        return switch (this) {
            case Ground ground -> ground.metres / groundFactor;
            case Screen screen -> screen.pixels * resolution;
        };
    }

    private static void positive(double length) {
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException("A bandwidth must be positive, not " + length);
        }
    }
}
