package org.tessera.map.style;

/** Numbers that people read at a glance: 1, 2 and 5 times powers of ten. Stateless. */
public final class RoundNumber {

    private static final double SLACK = 1 + 1e-9;

    private RoundNumber() {
    }

    /**
     * The least round number that is not below a value.
     *
     * @throws IllegalArgumentException when the value is not positive and finite
     */
    public static double atLeast(double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("Only positive numbers can be rounded up, not " + value);
        }
        int exponent = (int) Math.floor(Math.log10(value));
        for (int lead : new int[] {1, 2, 5}) {
            if (value <= lead * power(exponent) * SLACK) {
                return lead * power(exponent);
            }
        }
        return power(exponent + 1);
    }

    /** A power of ten as exact as a double can be. */
    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
