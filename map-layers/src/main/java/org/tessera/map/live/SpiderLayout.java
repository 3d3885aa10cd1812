package org.tessera.map.live;

/**
 * Where the members of an opened stack stand around its place, in logical pixels, y downward: up to nine on a circle, more on
 * a spiral that keeps the same distance between neighbours. The same number always gives the same layout.
 *
 * @param dx of each member
 * @param dy of each member
 */
public record SpiderLayout(double[] dx, double[] dy) {

    private static final int ON_CIRCLE = 9;
    private static final double APART = 24;
    private static final double FIRST = 30;

    /** The layout of so many members; the first stands at the top, the others follow clockwise. */
    public static SpiderLayout of(int members) {
        double[] dx = new double[members];
        double[] dy = new double[members];
        double angle = -Math.PI / 2;
        double radius = members <= ON_CIRCLE ? Math.max(FIRST, APART * members / (2 * Math.PI)) : FIRST;
        for (int i = 0; i < members; i++) {
            dx[i] = radius * Math.cos(angle);
            dy[i] = radius * Math.sin(angle);
            if (members <= ON_CIRCLE) {
                angle += 2 * Math.PI / members;
            } else {
                double turn = APART / radius;
                angle += turn;
                radius += APART * turn / (2 * Math.PI);
            }
        }
        return new SpiderLayout(dx, dy);
    }
}
