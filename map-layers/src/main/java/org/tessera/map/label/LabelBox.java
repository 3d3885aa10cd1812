package org.tessera.map.label;

/**
 * A box that a text or a glyph takes up, turned about its middle. Device pixels, y down.
 *
 * @param x          middle
 * @param y          middle
 * @param halfWidth  along its own level
 * @param halfHeight across it
 * @param angle      radians clockwise
 */
public record LabelBox(double x, double y, double halfWidth, double halfHeight, double angle) {

    /** An upright box about a middle. */
    public static LabelBox level(double x, double y, double width, double height) {
        return new LabelBox(x, y, width / 2, height / 2, 0);
    }

    /** How far it reaches to each side of its middle. */
    public double reachX() {
        return angle == 0 ? halfWidth : halfWidth * Math.abs(Math.cos(angle)) + halfHeight * Math.abs(Math.sin(angle));
    }

    /** How far it reaches above and below its middle. */
    public double reachY() {
        return angle == 0 ? halfHeight : halfWidth * Math.abs(Math.sin(angle)) + halfHeight * Math.abs(Math.cos(angle));
    }

    /** Whether the boxes share area, by the separating axis theorem; boxes that only touch do not. */
    public boolean meets(LabelBox other) {
        double dx = other.x - x;
        double dy = other.y - y;
        if (Math.abs(dx) >= reachX() + other.reachX() || Math.abs(dy) >= reachY() + other.reachY()) {
            return false;
        }
        return angle == 0 && other.angle == 0 || !parted(this, other, dx, dy) && !parted(other, this, dx, dy);
    }

    /** Whether one of a box's own axes parts it from the other. */
    private static boolean parted(LabelBox box, LabelBox other, double dx, double dy) {
        double cos = Math.cos(box.angle);
        double sin = Math.sin(box.angle);
        double along = Math.abs(Math.cos(other.angle - box.angle));
        double across = Math.abs(Math.sin(other.angle - box.angle));
        return Math.abs(dx * cos + dy * sin) >= box.halfWidth + other.halfWidth * along + other.halfHeight * across
                || Math.abs(dy * cos - dx * sin) >= box.halfHeight + other.halfWidth * across + other.halfHeight * along;
    }
}
