package org.tessera.map.engine;

import java.util.function.BooleanSupplier;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.LevelOfDetail;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.raster.ScreenPath;

/**
 * Turns packed geometry into a path in device pixels of a window, and leaves out what cannot be seen there: vertices that
 * matter less than {@value #TOLERANCE} pixels, runs of vertices beyond one side of the window, and all but the box of a feature
 * smaller than a pixel. One per thread.
 */
final class GeometryTracer {

    /** Device pixels that an outline may be off. */
    private static final double TOLERANCE = 0.3;

    /** Mean distance of vertices in device pixels from which on leaving some out is not worth the judging. */
    private static final double SPARSE = 2.5;

    /** Vertices between two looks at whether the picture is still wanted. */
    private static final int PATIENCE = 4096;

    private final ScreenPath path;
    private final BooleanSupplier unwanted;
    private final PackedGeometry geometry;
    private final PixelGrid grid;
    private final double scale;
    private final LevelOfDetail detail;
    private final int level;
    private double margin;
    private int lastSides;
    private int heldSides;
    private double heldX;
    private double heldY;
    private boolean held;
    private int looked;

    /** Traces features of one set into one window. */
    GeometryTracer(FeatureSet features, PixelGrid grid, ScreenPath path, BooleanSupplier unwanted) {
        this.geometry = features.geometry();
        this.grid = grid;
        this.scale = 1 / grid.resolution();
        this.path = path;
        this.unwanted = unwanted;
        this.detail = features.spacing() * scale < SPARSE ? features.detail(unwanted) : null;
        this.level = LevelOfDetail.levelOf(TOLERANCE * grid.resolution());
    }

    /**
     * Writes a feature into the path.
     *
     * @param reach device pixels about the window that paints reach, or infinity when the path must be whole, as for dashes
     * @return false when it was given up as unwanted
     */
    boolean trace(int feature, double reach) {
        path.clear();
        Envelope box = geometry.box(feature);
        PackedGeometry.Kind kind = geometry.kind(feature);
        if (kind != PackedGeometry.Kind.POINT && box.getWidth() * scale < 1 && box.getHeight() * scale < 1) {
            dot(box, kind == PackedGeometry.Kind.POLYGON);
            return true;
        }
        Envelope window = grid.envelope(0);
        margin = window.covers(box) ? Double.POSITIVE_INFINITY : reach;
        double ox = grid.column(geometry.originX(feature));
        double oy = grid.row(geometry.originY(feature));
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            if (!trace(part, kind == PackedGeometry.Kind.POLYGON, ox, oy)) {
                return false;
            }
        }
        return true;
    }

    private void dot(Envelope box, boolean area) {
        double left = grid.column(box.getMinX());
        double right = grid.column(box.getMaxX());
        double top = grid.row(box.getMaxY());
        double bottom = grid.row(box.getMinY());
        path.move(left, top);
        if (area) {
            path.line(right, top);
            path.line(right, bottom);
            path.line(left, bottom);
            path.line(left, top);
        } else {
            path.line(right, bottom);
        }
    }

    private boolean trace(int part, boolean ring, double ox, double oy) {
        int first = geometry.firstVertex(part);
        int end = geometry.firstVertex(part + 1) - (ring ? 1 : 0);
        int begun = -1;
        for (int i = first; i < end; i++) {
            if (++looked % PATIENCE == 0 && unwanted.getAsBoolean()) {
                return false;
            }
            if (detail == null || detail.level(i) >= level) {
                if (begun < 0) {
                    begun = i;
                    begin(ox + geometry.x(i) * scale, oy - geometry.y(i) * scale);
                } else {
                    next(ox + geometry.x(i) * scale, oy - geometry.y(i) * scale);
                }
            }
        }
        if (begun < 0) {
            begun = first;
            begin(ox + geometry.x(first) * scale, oy - geometry.y(first) * scale);
        }
        if (ring) {
            next(ox + geometry.x(begun) * scale, oy - geometry.y(begun) * scale);
        }
        if (held) {
            path.line(heldX, heldY);
        }
        return true;
    }

    private void begin(double x, double y) {
        path.move(x, y);
        lastSides = sides(x, y);
        held = false;
    }

    /** A vertex between two others that all lie beyond one side of the window draws nothing inside. */
    private void next(double x, double y) {
        if (margin == Double.POSITIVE_INFINITY) {
            path.line(x, y);
            return;
        }
        int sides = sides(x, y);
        if (held && (lastSides & heldSides & sides) == 0) {
            path.line(heldX, heldY);
            lastSides = heldSides;
        }
        heldX = x;
        heldY = y;
        heldSides = sides;
        held = true;
    }

    private int sides(double x, double y) {
        return (x < -margin ? 1 : 0) | (x > grid.width() + margin ? 2 : 0) | (y < -margin ? 4 : 0)
                | (y > grid.height() + margin ? 8 : 0);
    }
}
