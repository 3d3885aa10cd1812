package org.tessera.map.engine;

import org.tessera.map.index.PackedGeometry;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.LineForm;
import org.tessera.map.style.Paint;

/** Lays compiled paints over traced geometry. One per thread: it keeps scratch memory and pictures of symbols. */
final class PaintBrush {

    private final Raster raster;
    private final SymbolPainter symbols;
    private final PatternPainter patterns;
    private final ScreenPath moved = new ScreenPath();

    /**
     * Where to paint.
     *
     * @param surface picture
     * @param grid    its window of the world
     * @param ratio   device pixels a logical pixel
     */
    record Canvas(Surface surface, PixelGrid grid, double ratio) {
    }

    /**
     * What a traced path is of.
     *
     * @param kind   of the feature
     * @param x      device pixels of the place for a symbol; points take every vertex
     * @param y      device pixels
     * @param ground true metres on the ground a device pixel
     */
    record Place(PackedGeometry.Kind kind, double x, double y, double ground) {
    }

    PaintBrush(Raster raster) {
        this.raster = raster;
        this.symbols = new SymbolPainter(raster);
        this.patterns = new PatternPainter(raster, symbols);
    }

    /** Paints; a paint that does not fit the kind of the geometry paints nothing, and labels are placed later. */
    void paint(Paint paint, ScreenPath path, Place place, Canvas canvas) {
        boolean area = place.kind == PackedGeometry.Kind.POLYGON;
        boolean point = place.kind == PackedGeometry.Kind.POINT;
        double factor = paint.measure().pixels(canvas.ratio, place.ground);
        switch (paint) {
            case Paint.Fill fill when area -> raster.fill(canvas.surface, path, fill.colour());
            case Paint.Hatch hatch when area -> patterns.hatch(hatch, path, factor, canvas.grid, canvas.surface);
            case Paint.Pattern pattern when area -> patterns.pattern(pattern, path, factor, canvas.grid, canvas.surface);
            case Paint.Line line when !point && line.width() > 0 ->
                raster.stroke(canvas.surface, beside(path, area, line.offset() * factor), pen(line, factor));
            case Paint.Beads beads when !point ->
                symbols.beads(beads, beside(path, area, beads.offset() * factor), factor, canvas.surface);
            case Paint.Symbol symbol when point -> {
                for (int i = 0; path.parts() > 0 && i < path.start(path.parts()); i++) {
                    symbols.symbol(symbol, path.x(i), path.y(i), 0, factor, canvas.surface);
                }
            }
            case Paint.Symbol symbol -> symbols.symbol(symbol, place.x, place.y, 0, factor, canvas.surface);
            case Paint.Fill _, Paint.Hatch _, Paint.Pattern _, Paint.Line _, Paint.Beads _, Paint.Text _ -> { }
        }
    }

    private ScreenPath beside(ScreenPath path, boolean rings, double offset) {
        if (offset == 0) {
            return path;
        }
        ParallelPath.write(path, rings, offset, moved);
        return moved;
    }

    private static Raster.Pen pen(Paint.Line line, double factor) {
        LineForm form = line.form();
        double[] dash = new double[form.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = form.dash().get(i) * factor;
        }
        Raster.Cap cap = switch (form.cap()) {
            case BUTT -> Raster.Cap.BUTT;
            case ROUND -> Raster.Cap.ROUND;
            case SQUARE -> Raster.Cap.SQUARE;
        };
        Raster.Join join = switch (form.join()) {
            case MITER -> Raster.Join.MITER;
            case ROUND -> Raster.Join.ROUND;
            case BEVEL -> Raster.Join.BEVEL;
        };
        return new Raster.Pen(line.colour(), line.width() * factor, join, cap, form.dashOffset() * factor, dash);
    }
}
