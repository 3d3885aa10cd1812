package org.tessera.grid.coverage;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/** On which side of a line a point lies, exactly. */
final class Turn {

    /** Relative error of the plain determinant (Shewchuk 1997, "Adaptive precision floating-point arithmetic", ccwerrboundA). */
    private static final double ERROR = 3.3306690738754716e-16;

    private Turn() {
    }

    /** 1 when c lies left of the line from a to b, −1 right, 0 on it. */
    static int of(double ax, double ay, double bx, double by, double cx, double cy) {
        double one = (ax - cx) * (by - cy);
        double other = (ay - cy) * (bx - cx);
        double determinant = one - other;
        double bound = ERROR * (Math.abs(one) + Math.abs(other));
        if (determinant > bound) {
            return 1;
        }
        return -determinant > bound ? -1 : CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, cx, cy);
    }
}
