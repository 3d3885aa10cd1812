package org.tessera.map.style;

/** What the lengths of a symbolizer count: OGC Symbology Encoding 1.1, section 9.1, {@code uom}. */
public enum Measure {
    /** Logical pixels. */
    PIXEL(Double.NaN),
    /** Metres on the ground. */
    METRE(1),
    /** International feet on the ground. */
    FOOT(0.3048);

    private final double metres;

    Measure(double metres) {
        this.metres = metres;
    }

    /**
     * Device pixels of one unit.
     *
     * @param pixelRatio       device pixels a logical pixel
     * @param groundResolution true metres on the ground a device pixel
     */
    public double pixels(double pixelRatio, double groundResolution) {
        return this == PIXEL ? pixelRatio : metres / groundResolution;
    }
}
