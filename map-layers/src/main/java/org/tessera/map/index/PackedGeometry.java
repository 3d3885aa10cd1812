package org.tessera.map.index;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

import org.tessera.map.view.WebMercator;

/**
 * Geometries of many features in flat arrays, in Mercator metres: float offsets from a double origin per feature, so that a
 * street is exact to a quarter of a millimetre anywhere. A feature has parts (rings, lines, single points); a part has vertices.
 * Rings are closed: the last vertex repeats the first. Immutable, thread-safe.
 */
public final class PackedGeometry {

    private final Kind[] kinds;
    private final double[] originX;
    private final double[] originY;
    private final int[] firstPart;
    private final int[] firstVertex;
    private final float[] xs;
    private final float[] ys;
    private final float[] boxes;

    private PackedGeometry(int features, int parts, int vertices) {
        kinds = new Kind[features];
        originX = new double[features];
        originY = new double[features];
        firstPart = new int[features + 1];
        firstVertex = new int[parts + 1];
        xs = new float[vertices];
        ys = new float[vertices];
        boxes = new float[4 * features];
    }

    /** What a feature's parts are; a collection takes the kind of its first part that has vertices. */
    public enum Kind { POINT, LINE, POLYGON, EMPTY }

    /** Packs lon/lat geometries in order. */
    static PackedGeometry of(List<Geometry> geometries) {
        int parts = 0;
        int vertices = 0;
        for (Geometry geometry : geometries) {
            Count count = new Count();
            walk(geometry, kindOf(geometry), count);
            parts += count.parts;
            vertices += count.vertices;
        }
        PackedGeometry packed = new PackedGeometry(geometries.size(), parts, vertices);
        Fill fill = packed.new Fill();
        for (int i = 0; i < geometries.size(); i++) {
            fill.feature(i, geometries.get(i));
        }
        return packed;
    }

    /** Puts features of two packings together: an entry at or above zero is one of the former, below zero {@code ~entry} of the fresh. */
    static PackedGeometry splice(PackedGeometry former, PackedGeometry fresh, int... from) {
        int parts = 0;
        int vertices = 0;
        for (int entry : from) {
            PackedGeometry source = entry >= 0 ? former : fresh;
            int feature = entry >= 0 ? entry : ~entry;
            parts += source.firstPart[feature + 1] - source.firstPart[feature];
            vertices += source.firstVertex[source.firstPart[feature + 1]] - source.firstVertex[source.firstPart[feature]];
        }
        PackedGeometry packed = new PackedGeometry(from.length, parts, vertices);
        int to = 0;
        while (to < from.length) {
            int run = 1;
            while (to + run < from.length && from[to] >= 0 && from[to + run] == from[to] + run) {
                run++;
            }
            packed.copy(from[to] >= 0 ? former : fresh, from[to] >= 0 ? from[to] : ~from[to], to, run);
            to += run;
        }
        return packed;
    }

    /** Copies a run of features behind what was copied before. */
    private void copy(PackedGeometry source, int first, int to, int run) {
        System.arraycopy(source.kinds, first, kinds, to, run);
        System.arraycopy(source.originX, first, originX, to, run);
        System.arraycopy(source.originY, first, originY, to, run);
        System.arraycopy(source.boxes, 4 * first, boxes, 4 * to, 4 * run);
        int partShift = firstPart[to] - source.firstPart[first];
        for (int i = 1; i <= run; i++) {
            firstPart[to + i] = source.firstPart[first + i] + partShift;
        }
        int fromPart = source.firstPart[first];
        int untilPart = source.firstPart[first + run];
        int fromVertex = source.firstVertex[fromPart];
        int vertexShift = firstVertex[firstPart[to]] - fromVertex;
        for (int part = fromPart + 1; part <= untilPart; part++) {
            firstVertex[part + partShift] = source.firstVertex[part] + vertexShift;
        }
        int count = source.firstVertex[untilPart] - fromVertex;
        System.arraycopy(source.xs, fromVertex, xs, fromVertex + vertexShift, count);
        System.arraycopy(source.ys, fromVertex, ys, fromVertex + vertexShift, count);
    }

    private static Kind kindOf(Geometry geometry) {
        if (geometry.isEmpty()) {
            return Kind.EMPTY;
        }
        return switch (geometry.getDimension()) {
            case 0 -> Kind.POINT;
            case 1 -> Kind.LINE;
            default -> Kind.POLYGON;
        };
    }

    private static void walk(Geometry geometry, Kind kind, PartSink sink) {
        switch (geometry) {
            case Polygon polygon when kind == Kind.POLYGON && !polygon.isEmpty() -> {
                sink.part(polygon.getExteriorRing().getCoordinateSequence());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    sink.part(polygon.getInteriorRingN(i).getCoordinateSequence());
                }
            }
            case LineString line when kind == Kind.LINE && !line.isEmpty() -> sink.part(line.getCoordinateSequence());
            case Point point when kind == Kind.POINT && !point.isEmpty() -> sink.part(point.getCoordinateSequence());
            default -> {
                for (int i = 0; geometry.getNumGeometries() > 1 && i < geometry.getNumGeometries()
                        || i < geometry.getNumGeometries() && geometry.getGeometryN(i) != geometry; i++) {
                    walk(geometry.getGeometryN(i), kind, sink);
                }
            }
        }
    }

    /** How many features. */
    public int size() {
        return kinds.length;
    }

    /** How many vertices in all. */
    int vertices() {
        return xs.length;
    }

    /** About how far vertices of lines and rings lie apart, Mercator metres; infinite without any. */
    double spacing() {
        double length = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Kind.LINE || kinds[i] == Kind.POLYGON) {
                length += (kinds[i] == Kind.LINE ? 1 : 2)
                        * (boxes[4 * i + 2] - boxes[4 * i] + boxes[4 * i + 3] - boxes[4 * i + 1]);
            }
        }
        return length == 0 ? Double.POSITIVE_INFINITY : length / xs.length;
    }

    /** Kind of a feature. */
    public Kind kind(int feature) {
        return kinds[feature];
    }

    /** First part of a feature; the feature's parts end before {@code firstPart(feature + 1)}. */
    public int firstPart(int feature) {
        return firstPart[feature];
    }

    /** First vertex of a part; the part's vertices end before {@code firstVertex(part + 1)}. */
    public int firstVertex(int part) {
        return firstVertex[part];
    }

    /** Mercator x that a feature's vertex offsets count from. */
    public double originX(int feature) {
        return originX[feature];
    }

    /** Mercator y that a feature's vertex offsets count from. */
    public double originY(int feature) {
        return originY[feature];
    }

    /** Mercator metres east of the feature's origin. */
    public float x(int vertex) {
        return xs[vertex];
    }

    /** Mercator metres north of the feature's origin. */
    public float y(int vertex) {
        return ys[vertex];
    }

    /** Box of a feature in Mercator metres; a null envelope for an empty feature. */
    public Envelope box(int feature) {
        if (kinds[feature] == Kind.EMPTY) {
            return new Envelope();
        }
        return new Envelope(originX[feature] + boxes[4 * feature], originX[feature] + boxes[4 * feature + 2],
                originY[feature] + boxes[4 * feature + 1], originY[feature] + boxes[4 * feature + 3]);
    }

    /** Box about all features in degrees. */
    Envelope lonLatEnvelope() {
        Envelope all = new Envelope();
        for (int i = 0; i < kinds.length; i++) {
            all.expandToInclude(lonLatEnvelope(i));
        }
        return all;
    }

    /** Box about one feature in degrees. */
    Envelope lonLatEnvelope(int feature) {
        Envelope box = box(feature);
        return box.isNull() ? box : new Envelope(WebMercator.lon(box.getMinX()), WebMercator.lon(box.getMaxX()),
                WebMercator.lat(box.getMinY()), WebMercator.lat(box.getMaxY()));
    }

    /** To half a millimetre: a float holds such an offset exactly up to eight kilometres, so neighbours share vertices to the bit. */
    private static double snap(double metres) {
        return Math.rint(metres * 2048) / 2048;
    }

    private interface PartSink {
        void part(CoordinateSequence points);
    }

    private static final class Count implements PartSink {
        private int parts;
        private int vertices;

        @Override
        public void part(CoordinateSequence points) {
            parts++;
            vertices += points.size();
        }
    }

    private final class Fill implements PartSink {
        private int feature;
        private int part;
        private int vertex;

        void feature(int index, Geometry geometry) {
            feature = index;
            kinds[index] = kindOf(geometry);
            firstPart[index] = part;
            if (kinds[index] != Kind.EMPTY) {
                Coordinate first = geometry.getCoordinate();
                originX[index] = snap(WebMercator.x(first.x));
                originY[index] = snap(WebMercator.y(first.y));
                boxes[4 * index] = Float.MAX_VALUE;
                boxes[4 * index + 1] = Float.MAX_VALUE;
                boxes[4 * index + 2] = -Float.MAX_VALUE;
                boxes[4 * index + 3] = -Float.MAX_VALUE;
                walk(geometry, kinds[index], this);
            }
            firstPart[index + 1] = part;
            firstVertex[part] = vertex;
        }

        @Override
        public void part(CoordinateSequence points) {
            firstVertex[part++] = vertex;
            int box = 4 * feature;
            for (int i = 0; i < points.size(); i++) {
                float x = (float) (snap(WebMercator.x(points.getX(i))) - originX[feature]);
                float y = (float) (snap(WebMercator.y(points.getY(i))) - originY[feature]);
                xs[vertex] = x;
                ys[vertex++] = y;
                boxes[box] = Math.min(boxes[box], x);
                boxes[box + 1] = Math.min(boxes[box + 1], y);
                boxes[box + 2] = Math.max(boxes[box + 2], x);
                boxes[box + 3] = Math.max(boxes[box + 3], y);
            }
        }
    }
}
