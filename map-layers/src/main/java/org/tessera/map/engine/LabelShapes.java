package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

import org.tessera.map.index.PackedGeometry;
import org.tessera.map.label.Outline;
import org.tessera.map.label.TextLine;

/**
 * Geometry as labels need it: in the world's device pixels at one resolution, (0, 0) in the middle of the world, y down. So a
 * place means the same in every window.
 *
 * @param geometry   packed features
 * @param resolution Mercator metres a device pixel
 */
record LabelShapes(PackedGeometry geometry, double resolution) {

    /** Ends of streets that are nearer than this many pixels are one junction. */
    private static final double SNAP = 0.125;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    double x(int feature, int vertex) {
        return (geometry.originX(feature) + geometry.x(vertex)) / resolution;
    }

    double y(int feature, int vertex) {
        return -(geometry.originY(feature) + geometry.y(vertex)) / resolution;
    }

    /** All parts of a feature. */
    Outline outline(int feature) {
        int firstPart = geometry.firstPart(feature);
        int parts = geometry.firstPart(feature + 1) - firstPart;
        int first = geometry.firstVertex(firstPart);
        int count = geometry.firstVertex(firstPart + parts) - first;
        double[] xs = new double[count];
        double[] ys = new double[count];
        int[] starts = new int[parts + 1];
        for (int i = 0; i < count; i++) {
            xs[i] = x(feature, first + i);
            ys[i] = y(feature, first + i);
        }
        for (int part = 0; part <= parts; part++) {
            starts[part] = geometry.firstVertex(firstPart + part) - first;
        }
        return new Outline(xs, ys, starts);
    }

    /** Each part of a feature as a line to write along. */
    List<TextLine> lines(int feature) {
        List<TextLine> lines = new ArrayList<>();
        Outline all = outline(feature);
        for (int part = 0; part + 1 < all.starts().length; part++) {
            lines.add(new TextLine(java.util.Arrays.copyOfRange(all.xs(), all.starts()[part], all.starts()[part + 1]),
                    java.util.Arrays.copyOfRange(all.ys(), all.starts()[part], all.starts()[part + 1])));
        }
        return lines;
    }

    /** The lines of several features sewn together at their ends, the longest first. */
    List<TextLine> sewn(List<Integer> features) {
        LineMerger merger = new LineMerger();
        for (int feature : features) {
            Outline all = outline(feature);
            for (int part = 0; part + 1 < all.starts().length; part++) {
                List<Coordinate> points = new ArrayList<>();
                for (int i = all.starts()[part]; i < all.starts()[part + 1]; i++) {
                    Coordinate next = new Coordinate(Math.rint(all.xs()[i] / SNAP) * SNAP, Math.rint(all.ys()[i] / SNAP) * SNAP);
                    if (points.isEmpty() || !points.getLast().equals2D(next)) {
                        points.add(next);
                    }
                }
                if (points.size() > 1) {
                    merger.add(FACTORY.createLineString(points.toArray(Coordinate[]::new)));
                }
            }
        }
        List<TextLine> lines = new ArrayList<>();
        for (Object merged : merger.getMergedLineStrings()) {
            Coordinate[] points = ((LineString) merged).getCoordinates();
            double[] xs = new double[points.length];
            double[] ys = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                xs[i] = points[i].x;
                ys[i] = points[i].y;
            }
            lines.add(new TextLine(xs, ys));
        }
        lines.sort(Comparator.comparingDouble((TextLine line) -> -line.length()).thenComparingDouble(line -> line.at(0)[0])
                .thenComparingDouble(line -> line.at(0)[1]));
        return lines;
    }
}
