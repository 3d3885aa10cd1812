package org.tessera.map.raster;

/**
 * A box of whole pixels.
 *
 * @param left   first column
 * @param top    first row
 * @param right  column after the last
 * @param bottom row after the last
 */
public record PixelBox(int left, int top, int right, int bottom) {

    /** What lies in both; empty when they do not meet. */
    public PixelBox and(PixelBox other) {
        return new PixelBox(Math.max(left, other.left), Math.max(top, other.top), Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    /** Whether there is a pixel in both. */
    public boolean meets(PixelBox other) {
        return !and(other).isEmpty();
    }

    /** Whether it holds no pixel. */
    public boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    /** How many pixels. */
    public long area() {
        return isEmpty() ? 0 : (long) (right - left) * (bottom - top);
    }
}
