package org.tessera.map.label;

import java.util.List;

import org.tessera.map.style.Seat;

/** Places of a label at a point. Device pixels, y down. Stateless. */
public final class PointSpots {

    private PointSpots() {
    }

    /** Eight places about a point: beside, above and below, then the corners. */
    public static List<LabelSpot> around(double x, double y, double aside, double width, double height) {
        double dx = aside + width / 2;
        double dy = aside + height / 2;
        double slant = aside * Math.sqrt(0.5);
        double cx = slant + width / 2;
        double cy = slant + height / 2;
        return List.of(level(x + dx, y, width, height), level(x - dx, y, width, height), level(x, y - dy, width, height),
                level(x, y + dy, width, height), level(x + cx, y - cy, width, height), level(x + cx, y + cy, width, height),
                level(x - cx, y - cy, width, height), level(x - cx, y + cy, width, height));
    }

    /** The middle of a text on a point. */
    public static LabelSpot level(double x, double y, double width, double height) {
        return LabelSpot.of(LabelBox.level(x, y, width, height));
    }

    /**
     * Where SE's PointPlacement puts a text: its anchor on the point, turned about it, then moved.
     *
     * @param factor device pixels of one unit of the displacement
     */
    public static LabelSpot seated(Seat seat, double x, double y, double factor, double width, double height) {
        double angle = Math.toRadians(seat.degrees());
        double dx = (0.5 - seat.anchorX()) * width;
        double dy = -(0.5 - seat.anchorY()) * height;
        return LabelSpot.of(new LabelBox(x + dx * Math.cos(angle) - dy * Math.sin(angle) + seat.dx() * factor,
                y + dx * Math.sin(angle) + dy * Math.cos(angle) - seat.dy() * factor, width / 2, height / 2, angle));
    }
}
