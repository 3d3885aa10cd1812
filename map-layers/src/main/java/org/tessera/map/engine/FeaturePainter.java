package org.tessera.map.engine;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.SymbolOutline;
import org.tessera.map.style.Measure;
import org.tessera.map.style.Paint;
import org.tessera.map.style.PaintRule;
import org.tessera.map.style.StyleTable;
import org.tessera.map.view.WebMercator;

/** Draws features through a style table into a surface. One per thread: it keeps scratch memory. */
final class FeaturePainter {

    /** Features between two looks at whether the picture is still wanted: well below a millisecond of drawing. */
    private static final int PATIENCE = 32;

    private final Raster raster;
    private final ScreenPath path = new ScreenPath();
    private final PaintBrush brush;

    FeaturePainter(Raster raster) {
        this.raster = raster;
        this.brush = new PaintBrush(raster);
    }

    /** Draws what of a layer meets the window; answers how many features that were, -1 when given up as unwanted. */
    int paint(FeatureLayer layer, PixelGrid grid, double ratio, Surface surface, BooleanSupplier check) {
        BooleanSupplier unwanted = new Lasting(check);
        StyleTable table = layer.table();
        double reach = reach(table, grid, ratio) + 2;
        int[] found = layer.features().boxes().query(grid.envelope(reach));
        raster.heed(unwanted);
        GeometryTracer tracer = new GeometryTracer(layer.features(), grid, path, unwanted);
        PaintBrush.Canvas canvas = new PaintBrush.Canvas(surface, grid, ratio);
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
                        List<Paint> paints = table.paints(index, r);
                        if (tracer.trace(index, needsWhole(paints) ? Double.POSITIVE_INFINITY : reach)) {
                            paint(layer.features(), index, paints, canvas);
                        }
                    }
                }
            }
        }
        return unwanted.getAsBoolean() ? -1 : found.length;
    }

    /** How far paints may reach beyond their geometry, in device pixels. */
    private static double reach(StyleTable table, PixelGrid grid, double ratio) {
        double middle = -(grid.top() + grid.height() / 2.0) * grid.resolution();
        return table.reach(Measure.PIXEL) * ratio + table.reach(Measure.METRE) / ground(middle, grid);
    }

    /** True metres a device pixel at a Mercator y. */
    private static double ground(double y, PixelGrid grid) {
        return grid.resolution() * WebMercator.groundFactor(WebMercator.lat(y));
    }

    private void paint(FeatureSet features, int index, List<Paint> paints, PaintBrush.Canvas canvas) {
        PixelGrid grid = canvas.grid();
        PackedGeometry geometry = features.geometry();
        PaintBrush.Place place = null;
        for (Paint paint : paints) {
            if (place == null && needsPlace(paint)) {
                place = new PaintBrush.Place(geometry.kind(index), grid.column(features.anchorX(index)),
                        grid.row(features.anchorY(index)), ground(features.anchorY(index), grid));
            }
            brush.paint(paint, path, place == null ? new PaintBrush.Place(geometry.kind(index), 0, 0, 1) : place, canvas);
        }
    }

    /** Anchors and ground lengths cost more than most areas do, so they are found only when asked for. */
    private static boolean needsPlace(Paint paint) {
        return paint instanceof Paint.Symbol || paint.measure() != Measure.PIXEL;
    }

    /** What is laid along a line counts from its start, wherever that is. */
    private static boolean needsWhole(List<Paint> paints) {
        for (Paint paint : paints) {
            if (paint instanceof Paint.Beads || paint instanceof Paint.Line line && !line.form().dash().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Draws one feature as a highlight: a casing, a line, and for areas a faint fill. */
    void highlight(FeatureSet features, int index, PixelGrid grid, double ratio, Surface surface) {
        trace(features, index, grid, 8 * ratio);
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
    void shape(FeatureSet features, int index, PixelGrid grid, double ratio, Surface surface, int fill, Raster.Pen pen) {
        trace(features, index, grid, pen.dash().length > 0 ? Double.POSITIVE_INFINITY : 2 * pen.width() + 2);
        boolean line = features.geometry().kind(index) == PackedGeometry.Kind.LINE;
        if (features.geometry().kind(index) == PackedGeometry.Kind.POINT) {
            SymbolOutline.trace(path, "circle", grid.column(features.anchorX(index)), grid.row(features.anchorY(index)),
                    6 * ratio + pen.width());
        }
        if (!line && fill >>> 24 != 0) {
            raster.fill(surface, path, fill);
        }
        if (pen.colour() >>> 24 != 0) {
            raster.stroke(surface, path, pen);
        }
    }

    private void trace(FeatureSet features, int index, PixelGrid grid, double reach) {
        raster.heed(() -> false);
        new GeometryTracer(features, grid, path, () -> false).trace(index, reach);
    }
}
