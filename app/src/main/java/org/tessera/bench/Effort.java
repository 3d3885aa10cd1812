package org.tessera.bench;

/**
 * How much is done to measure something.
 *
 * @param warmUp      repetitions of each contender that are not counted
 * @param repetitions of each contender that are counted
 * @param shrink      divides the sides of the picture and the numbers of features; 1 for the real thing
 */
public record Effort(int warmUp, int repetitions, int shrink) {

    /** What the README quotes. */
    public static final Effort FULL = new Effort(10, 31, 1);

    /** Only shows that everything runs; its figures mean nothing. */
    public static final Effort QUICK = new Effort(1, 3, 20);

    /** A number of features. */
    public int features(int full) {
        return Math.max(10, full / shrink);
    }

    /** A length in pixels; not divided by more than 8, for a window cannot be arbitrarily small. */
    public int pixels(int full) {
        return full / Math.min(shrink, 8);
    }
}
