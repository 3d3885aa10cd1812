package org.tessera.map.engine;

import java.util.function.BooleanSupplier;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.SymbolOutline;
import org.tessera.map.style.Paint;
import org.tessera.map.style.PaintRule;
import org.tessera.map.style.StyleTable;

/** Draws features through a style table into a surface. One per thread: it keeps scratch memory. */
final class FeaturePainter {

    /** Vertices nearer to the last than this, in device pixels, are left out. */
    private static final double THIN = 0.2;

    /** How far symbols and lines may reach beyond their geometry, in device pixels at ratio 1. */
    private static final double REACH = 24;

    /** Features between two looks at whether the picture is still wanted: well below a millisecond of drawing. */
    private static final int PATIENCE = 32;

    private final Raster raster;
    private final ScreenPath path = new ScreenPath();
    private final ScreenPath outline = new ScreenPath();

    FeaturePainter(Raster raster) {
        this.raster = raster;
    }

    /** Draws what of a layer meets the window; answers how many features that were, -1 when given up as unwanted. */
    int paint(FeatureLayer layer, PixelGrid grid, double ratio, Surface surface, BooleanSupplier unwanted) {
        int[] found = layer.features().boxes().query(grid.envelope(REACH * ratio));
        StyleTable table = layer.table();
        double scale = grid.resolution() * ratio / org.tessera.map.view.Viewport.OGC_PIXEL;
        for (int r = 0; r < table.rules().size(); r++) {
            PaintRule rule = table.rules().get(r);
            if (rule.within(scale)) {
                for (int i = 0; i < found.length; i++) {
                    if (i % PATIENCE == 0 && unwanted.getAsBoolean()) {
                        return -1;
                    }
                    int index = found[i];
                    if (table.matches(index, r)) {
                        paint(layer.features(), index, rule, grid, ratio, surface);
                    }
                }
            }
        }
        return found.length;
    }

    private void paint(FeatureSet features, int index, PaintRule rule, PixelGrid grid, double ratio, Surface surface) {
        trace(features.geometry(), index, grid);
        boolean polygon = features.geometry().kind(index) == PackedGeometry.Kind.POLYGON;
        boolean point = features.geometry().kind(index) == PackedGeometry.Kind.POINT;
        for (Paint paint : rule.paints()) {
            switch (paint) {
                case Paint.Fill fill when polygon -> raster.fill(surface, path, fill.colour());
                case Paint.Line line when !point -> raster.stroke(surface, path, pen(line, ratio));
                case Paint.Mark mark -> mark(mark, features, index, grid, ratio, surface);
                // Labels are placed later; other paints do not fit the geometry.
                case Paint.Text _, Paint.Fill _, Paint.Line _ -> { }
            }
        }
    }

    private static Raster.Pen pen(Paint.Line line, double ratio) {
        double[] dash = line.dash().clone();
        for (int i = 0; i < dash.length; i++) {
            dash[i] *= ratio;
        }
        return new Raster.Pen(line.colour(), line.width() * ratio, Raster.Join.ROUND, dash);
    }

    private void mark(Paint.Mark mark, FeatureSet features, int index, PixelGrid grid, double ratio, Surface surface) {
        double x = Math.round(grid.column(features.anchorX(index)));
        double y = Math.round(grid.row(features.anchorY(index)));
        SymbolOutline.trace(outline, mark.shape(), x, y, mark.size() * ratio);
        raster.fill(surface, outline, mark.fill());
        if (mark.outlineWidth() > 0) {
            raster.stroke(surface, outline, Raster.Pen.solid(mark.outline(), mark.outlineWidth() * ratio));
        }
    }

    /** Draws one feature as a highlight: a casing, a line, and for areas a faint fill. */
    void highlight(FeatureSet features, int index, PixelGrid grid, double ratio, Surface surface) {
        trace(features.geometry(), index, grid);
        if (features.geometry().kind(index) == PackedGeometry.Kind.POINT) {
            SymbolOutline.trace(path, "circle", grid.column(features.anchorX(index)), grid.row(features.anchorY(index)),
                    18 * ratio);
        } else if (features.geometry().kind(index) == PackedGeometry.Kind.POLYGON) {
            raster.fill(surface, path, LivePainter.HIGHLIGHT & 0x30FFFFFF);
        }
        raster.stroke(surface, path, Raster.Pen.solid(LivePainter.CASING, 5 * ratio));
        raster.stroke(surface, path, Raster.Pen.solid(LivePainter.HIGHLIGHT, 2.5 * ratio));
    }

    /** Draws one feature with an own fill, line and dash; alpha 0 leaves a part out. */
    void shape(FeatureSet features, int index, PixelGrid grid, Surface surface, int fill, Raster.Pen pen) {
        trace(features.geometry(), index, grid);
        boolean line = features.geometry().kind(index) == PackedGeometry.Kind.LINE;
        if (features.geometry().kind(index) == PackedGeometry.Kind.POINT) {
            SymbolOutline.trace(path, "circle", grid.column(features.anchorX(index)), grid.row(features.anchorY(index)),
                    6 + pen.width());
        }
        if (!line && fill >>> 24 != 0) {
            raster.fill(surface, path, fill);
        }
        if (pen.colour() >>> 24 != 0) {
            raster.stroke(surface, path, pen);
        }
    }

    private void trace(PackedGeometry geometry, int feature, PixelGrid grid) {
        path.clear();
        double ox = grid.column(geometry.originX(feature));
        double oy = grid.row(geometry.originY(feature));
        double scale = 1 / grid.resolution();
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            int first = geometry.firstVertex(part);
            int last = geometry.firstVertex(part + 1) - 1;
            double x = ox + geometry.x(first) * scale;
            double y = oy - geometry.y(first) * scale;
            path.move(x, y);
            for (int i = first + 1; i <= last; i++) {
                double nx = ox + geometry.x(i) * scale;
                double ny = oy - geometry.y(i) * scale;
                if (i == last || Math.abs(nx - x) > THIN || Math.abs(ny - y) > THIN) {
                    path.line(nx, ny);
                    x = nx;
                    y = ny;
                }
            }
        }
    }
}
