package org.tessera.map.index;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

/** Which features of a set a pointer meets: points within 8 pixels, lines within 4, polygons that hold it. Stateless. */
public final class PointerTest {

    /** Reach of points in logical pixels. */
    public static final double POINT_REACH = 8;

    /** Reach of lines in logical pixels. */
    public static final double LINE_REACH = 4;

    private PointerTest() {
    }

    /**
     * A feature that was met.
     *
     * @param index    in the set
     * @param distance logical pixels, 0 inside a polygon
     */
    public record Met(int index, double distance) {
    }

    /**
     * All features met, in drawing order.
     *
     * @param x          Mercator metres
     * @param y          Mercator metres
     * @param resolution Mercator metres a logical pixel
     */
    public static List<Met> find(FeatureSet features, double x, double y, double resolution) {
        double reach = POINT_REACH * resolution;
        List<Met> met = new ArrayList<>();
        for (int index : features.boxes().query(new Envelope(x - reach, x + reach, y - reach, y + reach))) {
            PackedGeometry geometry = features.geometry();
            double distance = distance(geometry, index, x - geometry.originX(index), y - geometry.originY(index)) / resolution;
            double limit = switch (geometry.kind(index)) {
                case POINT -> POINT_REACH;
                case LINE -> LINE_REACH;
                case POLYGON, EMPTY -> 0;
            };
            if (distance <= limit) {
                met.add(new Met(index, distance));
            }
        }
        return met;
    }

    private static double distance(PackedGeometry geometry, int feature, double x, double y) {
        boolean polygon = geometry.kind(feature) == PackedGeometry.Kind.POLYGON;
        double best = Double.MAX_VALUE;
        boolean inside = false;
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            int first = geometry.firstVertex(part);
            for (int i = first; i < geometry.firstVertex(part + 1); i++) {
                int before = Math.max(first, i - 1);
                if (polygon) {
                    inside ^= crosses(geometry, before, i, x, y);
                } else {
                    best = Math.min(best, toSegment(geometry, before, i, x, y));
                }
            }
        }
        return inside ? 0 : best;
    }

    private static boolean crosses(PackedGeometry geometry, int from, int to, double x, double y) {
        double y0 = geometry.y(from);
        double y1 = geometry.y(to);
        return y0 > y != y1 > y && x < geometry.x(from) + (y - y0) / (y1 - y0) * (geometry.x(to) - geometry.x(from));
    }

    private static double toSegment(PackedGeometry geometry, int from, int to, double x, double y) {
        double dx = geometry.x(to) - geometry.x(from);
        double dy = geometry.y(to) - geometry.y(from);
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0
                : Math.clamp(((x - geometry.x(from)) * dx + (y - geometry.y(from)) * dy) / square, 0, 1);
        return Math.hypot(x - geometry.x(from) - along * dx, y - geometry.y(from) - along * dy);
    }
}
