package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tessera.map.index.PackedGeometry;
import org.tessera.map.label.LabelPlacer;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LivePoint;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.OverlayShape;
import org.tessera.map.layer.PointStacks;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.layer.TileLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.SymbolOutline;
import org.tessera.map.raster.TextStyle;

/**
 * Draws what is never cached: highlights, live points, overlays; then the labels of the static layers, which dense points must
 * not hide; then its own labels. Symbols are drawn once and copied. Loop thread.
 */
final class LivePainter {

    static final int HIGHLIGHT = 0xFFFFB000;
    static final int CASING = 0xC0101418;
    private static final int MOST_SPRITES = 2048;

    private final FeaturePainter shapes;
    private final GlyphRuns glyphs;
    private final Raster raster = new SpanRaster();
    private final ScreenPath path = new ScreenPath();
    private final Map<Sprite, Surface> sprites = new HashMap<>();
    private final List<LabelStamp> own = new ArrayList<>();

    private record Sprite(Symbol symbol, double heading, int ring, double ratio) {
    }

    LivePainter(FeaturePainter shapes, GlyphRuns glyphs) {
        this.shapes = shapes;
        this.glyphs = glyphs;
    }

    void paint(MapRequest request, PixelGrid grid, Surface surface, List<LabelStamp> below) {
        own.clear();
        double ratio = request.viewport().pixelRatio();
        for (Layer layer : request.layers()) {
            if (layer.visible()) {
                switch (layer) {
                    case FeatureLayer features -> highlights(features, request.selection(), grid, ratio, surface);
                    case LiveLayer live -> points(live, request.selection(), grid, ratio, surface);
                    case OverlayLayer overlay -> overlay(overlay, grid, ratio, surface);
                    case GraticuleLayer graticule ->
                        own.addAll(GraticulePainter.labels(graticule, request.viewport(), grid, glyphs));
                    case HeatLayer _, TileLayer _ -> { }
                }
            }
        }
        LabelStamp.draw(below, surface);
        LabelStamp.draw(own, surface);
    }

    private void highlights(FeatureLayer layer, Selection selection, PixelGrid grid, double ratio, Surface surface) {
        if (selection.layerId().equals(layer.id())) {
            for (String id : selection.featureIds()) {
                int index = layer.features().indexOf(id);
                if (index >= 0) {
                    shapes.highlight(layer.features(), index, grid, ratio, surface);
                }
            }
        }
    }

    private void points(LiveLayer layer, Selection selection, PixelGrid grid, double ratio, Surface surface) {
        boolean here = selection.layerId().equals(layer.id());
        List<LabelPlacer.Candidate> labels = new ArrayList<>();
        Map<String, Surface> runs = new HashMap<>();
        for (PointStacks.Stack stack : PointStacks.of(layer, grid.resolution() * ratio, grid.envelope(32 * ratio))) {
            LivePoint point = layer.points().get(stack.uppermost());
            double x = grid.column(stack.x());
            double y = grid.row(stack.y());
            boolean chosen = false;
            for (int i = 0; here && i < stack.members().length; i++) {
                chosen |= selection.featureIds().contains(layer.points().get(stack.members()[i]).id());
            }
            if (stack.members().length > 1) {
                count(point, stack.members().length, chosen, x, y, ratio, surface);
                continue;
            }
            stamp(new Sprite(point.symbol(), point.heading(), chosen ? HIGHLIGHT : point.ring(), ratio), x, y, surface);
            if (!point.label().isBlank()) {
                Surface run = glyphs.run(point.label(), text(11 * ratio, ratio));
                runs.put(point.id(), run);
                labels.add(new LabelPlacer.Candidate(point.id(), chosen ? 1 : 0, x, y, run.width(), run.height(),
                        (point.symbol().size() / 2 + 3) * ratio));
            }
        }
        for (LabelPlacer.Placed label : LabelPlacer.place(labels)) {
            own.add(new LabelStamp(runs.get(label.candidate().id()), label.left(), label.top()));
        }
    }

    private static TextStyle text(double size, double ratio) {
        return new TextStyle(size, false, 0xFF101418, 0xE8FFFFFF, 2 * ratio);
    }

    private void count(LivePoint point, int count, boolean chosen, double x, double y, double ratio, Surface surface) {
        double size = Math.rint(16 + 5 * Math.log10(count));
        Symbol disc = new Symbol(SymbolShape.CIRCLE, point.symbol().fill() | 0xFF000000, 0xFFFFFFFF, size, 1.5);
        stamp(new Sprite(disc, Double.NaN, chosen ? HIGHLIGHT : 0, ratio), x, y, surface);
        int fill = point.symbol().fill();
        boolean light = 299 * (fill >> 16 & 255) + 587 * (fill >> 8 & 255) + 114 * (fill & 255) > 150_000;
        TextStyle style = new TextStyle(10.5 * ratio, true, light ? 0xFF000000 : 0xFFFFFFFF, 0, 0);
        Surface run = glyphs.run(count > 9999 ? count / 1000 + "k" : Integer.toString(count), style);
        surface.blend(run, (int) Math.round(x - run.width() / 2.0), (int) Math.round(y - run.height() / 2.0), 1);
    }

    private void stamp(Sprite sprite, double x, double y, Surface surface) {
        if (sprites.size() > MOST_SPRITES) {
            sprites.clear();
        }
        // Headings are drawn to 5 degrees, or every moving unit would need a picture of its own.
        Sprite rounded = new Sprite(sprite.symbol, Math.rint(sprite.heading / 5) * 5, sprite.ring, sprite.ratio);
        Surface picture = sprites.computeIfAbsent(rounded, this::draw);
        surface.blend(picture, (int) Math.round(x) - picture.width() / 2, (int) Math.round(y) - picture.height() / 2, 1);
    }

    private Surface draw(Sprite sprite) {
        Symbol symbol = sprite.symbol;
        double size = symbol.size() * sprite.ratio;
        int half = (int) Math.ceil(size * 0.6 + (symbol.outlineWidth() + 10) * sprite.ratio);
        Surface picture = new Surface(2 * half, 2 * half);
        if (sprite.ring >>> 24 != 0) {
            SymbolOutline.trace(path, "circle", half, half, size + 7 * sprite.ratio);
            raster.stroke(picture, path, Raster.Pen.solid(CASING, 4 * sprite.ratio));
            raster.stroke(picture, path, Raster.Pen.solid(sprite.ring, 2.5 * sprite.ratio));
        }
        if (!Double.isNaN(sprite.heading)) {
            double angle = Math.toRadians(sprite.heading);
            double tip = size / 2 + 8 * sprite.ratio;
            double foot = size / 2 + sprite.ratio;
            path.clear();
            path.move(half + tip * Math.sin(angle), half - tip * Math.cos(angle));
            path.line(half + foot * Math.sin(angle + 0.6), half - foot * Math.cos(angle + 0.6));
            path.line(half + foot * Math.sin(angle - 0.6), half - foot * Math.cos(angle - 0.6));
            raster.fill(picture, path, symbol.fill());
        }
        SymbolOutline.trace(path, symbol.shape().name().toLowerCase(Locale.ROOT), half, half, size);
        raster.fill(picture, path, symbol.fill());
        if (symbol.outline() >>> 24 != 0 && symbol.outlineWidth() > 0) {
            raster.stroke(picture, path, Raster.Pen.solid(symbol.outline(), symbol.outlineWidth() * sprite.ratio));
        }
        return picture;
    }

    private void overlay(OverlayLayer layer, PixelGrid grid, double ratio, Surface surface) {
        for (int i = 0; i < layer.shapes().size(); i++) {
            OverlayShape shape = layer.shapes().get(i);
            double[] dash = shape.dashed() ? new double[] {7 * ratio, 5 * ratio} : new double[0];
            Raster.Pen pen = new Raster.Pen(shape.stroke(), shape.width() * ratio, Raster.Join.ROUND, dash);
            shapes.shape(layer.features(), i, grid, surface, shape.fill(), pen);
        }
        List<LabelPlacer.Candidate> labels = new ArrayList<>();
        Map<String, Surface> runs = new HashMap<>();
        for (int i = 0; i < layer.shapes().size(); i++) {
            OverlayShape shape = layer.shapes().get(i);
            if (!shape.label().isBlank()) {
                Surface run = glyphs.run(shape.label(), text(12 * ratio, ratio));
                boolean area = layer.features().geometry().kind(i) == PackedGeometry.Kind.POLYGON;
                runs.put(shape.id(), run);
                labels.add(new LabelPlacer.Candidate(shape.id(), 0, grid.column(layer.features().anchorX(i)),
                        grid.row(layer.features().anchorY(i)), run.width(), run.height(), area ? 0 : 6 * ratio));
            }
        }
        for (LabelPlacer.Placed label : LabelPlacer.place(labels)) {
            own.add(new LabelStamp(runs.get(label.candidate().id()), label.left(), label.top()));
        }
    }
}
