package org.tessera.map.index;

import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;

/** Where a feature's label stands: inside a polygon, half-way along a line, on a point. Stateless. */
final class Anchors {

    private Anchors() {
    }

    /** Fills x and y (Mercator metres) for every feature; an empty feature gets NaN. */
    static double[][] of(PackedGeometry geometry) {
        double[][] xy = new double[2][geometry.size()];
        for (int i = 0; i < geometry.size(); i++) {
            double[] place = switch (geometry.kind(i)) {
                case EMPTY -> new double[] {Double.NaN, Double.NaN};
                case POLYGON -> inside(geometry, i);
                case LINE, POINT -> middle(geometry, i);
            };
            xy[0][i] = place[0];
            xy[1][i] = place[1];
        }
        return xy;
    }

    /** Half-way along the longest part. */
    private static double[] middle(PackedGeometry geometry, int feature) {
        int longest = geometry.firstPart(feature);
        double most = length(geometry, longest);
        for (int part = longest + 1; part < geometry.firstPart(feature + 1); part++) {
            double length = length(geometry, part);
            if (length > most) {
                most = length;
                longest = part;
            }
        }
        double left = most / 2;
        int i = geometry.firstVertex(longest) + 1;
        double step = 0;
        for (; i < geometry.firstVertex(longest + 1); i++) {
            step = Math.hypot(geometry.x(i) - geometry.x(i - 1), geometry.y(i) - geometry.y(i - 1));
            if (step >= left && step > 0) {
                break;
            }
            left -= step;
        }
        int to = Math.min(i, geometry.firstVertex(longest + 1) - 1);
        int from = Math.max(geometry.firstVertex(longest), to - 1);
        double share = step > 0 ? Math.clamp(left / step, 0, 1) : 0;
        return new double[] {geometry.originX(feature) + geometry.x(from) + share * (geometry.x(to) - geometry.x(from)),
                geometry.originY(feature) + geometry.y(from) + share * (geometry.y(to) - geometry.y(from))};
    }

    private static double length(PackedGeometry geometry, int part) {
        double length = 0;
        for (int i = geometry.firstVertex(part) + 1; i < geometry.firstVertex(part + 1); i++) {
            length += Math.hypot(geometry.x(i) - geometry.x(i - 1), geometry.y(i) - geometry.y(i - 1));
        }
        return length;
    }

    /** The middle of the widest stretch inside, on three lines across: at the half and the thirds of the height. */
    private static double[] inside(PackedGeometry geometry, int feature) {
        Envelope box = geometry.box(feature);
        double[] best = {box.centre().x, box.centre().y};
        double widest = 0;
        for (double share : new double[] {0.5, 0.36, 0.64}) {
            double y = box.getMinY() + share * box.getHeight();
            double[] cuts = cuts(geometry, feature, y - geometry.originY(feature));
            for (int i = 0; i + 1 < cuts.length; i += 2) {
                // Another height must be clearly better, or labels of upright shapes would leave the middle.
                if (cuts[i + 1] - cuts[i] > widest * 1.2) {
                    widest = cuts[i + 1] - cuts[i];
                    best[0] = geometry.originX(feature) + (cuts[i] + cuts[i + 1]) / 2;
                    best[1] = y;
                }
            }
        }
        return best;
    }

    private static double[] cuts(PackedGeometry geometry, int feature, double y) {
        double[] cuts = new double[8];
        int count = 0;
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            for (int i = geometry.firstVertex(part) + 1; i < geometry.firstVertex(part + 1); i++) {
                double y0 = geometry.y(i - 1);
                double y1 = geometry.y(i);
                if (y0 > y != y1 > y) {
                    if (count == cuts.length) {
                        cuts = Arrays.copyOf(cuts, 2 * count);
                    }
                    cuts[count++] = geometry.x(i - 1) + (y - y0) / (y1 - y0) * (geometry.x(i) - geometry.x(i - 1));
                }
            }
        }
        Arrays.sort(cuts, 0, count);
        return Arrays.copyOf(cuts, count);
    }
}
