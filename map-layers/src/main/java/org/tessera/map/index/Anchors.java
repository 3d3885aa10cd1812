package org.tessera.map.index;

import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;

/** Where a feature's label stands: inside a polygon, half-way along the vertices of a line, on a point. Stateless. */
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

    private static double[] middle(PackedGeometry geometry, int feature) {
        int part = geometry.firstPart(feature);
        int upper = (geometry.firstVertex(part) + geometry.firstVertex(part + 1)) / 2;
        int lower = geometry.firstVertex(part) + geometry.firstVertex(part + 1) - 1 - upper;
        return new double[] {geometry.originX(feature) + (geometry.x(lower) + geometry.x(upper)) / 2,
                geometry.originY(feature) + (geometry.y(lower) + geometry.y(upper)) / 2};
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
