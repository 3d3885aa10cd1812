package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.tessera.map.index.PackedGeometry;
import org.tessera.map.label.LabelPlacer;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.OverlayShape;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.StaticLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TextStyle;
import org.tessera.map.view.Viewport;

/**
 * Draws what is over the cached tiles: highlights, live points, overlays; then the labels of the static layers, which dense
 * points must not hide; then its own labels. The lowest layers that did not change since the last frame are kept as one
 * picture, so that a tick of some units does not draw a hundred thousand resting points again. Loop thread; bands of points
 * are drawn on all painters.
 */
final class LivePainter {

    static final int HIGHLIGHT = 0xFFFFB000;
    static final int CASING = 0xC0101418;

    private final Painters painters;
    private final FeaturePainter shapes;
    private final GlyphRuns glyphs;
    private final EngineCounts counts;
    private final SpriteAtlas atlas;
    private final SpreadPainter spreads;
    private final TrailPainter trails = new TrailPainter();
    private final List<LivePart> parts = new ArrayList<>();
    private Ground ground;
    private List<Layer> drawn = List.of();
    private Surface kept = new Surface(0, 0);
    private List<Layer> keptLayers = List.of();
    private LiveText keptText = new LiveText();

    /**
     * What the live part is drawn over.
     *
     * @param picture  static layers
     * @param revision another one means other pixels; negative when the picture is not final
     * @param labels   that are laid over the live part
     */
    record Base(Surface picture, long revision, List<LabelStamp> labels) {
    }

    private record Ground(Viewport viewport, PixelGrid grid, PixelGrid whole, double ratio, long revision, Selection selection,
            int canvas) {
    }

    LivePainter(Painters painters, GlyphRuns glyphs, EngineCounts counts) {
        this.painters = painters;
        this.shapes = painters.first().features();
        this.glyphs = glyphs;
        this.counts = counts;
        this.atlas = new SpriteAtlas(glyphs);
        this.spreads = new SpreadPainter(atlas);
    }

    /** Fills a frame: the base, everything live over it, and the labels. */
    void paint(MapRequest request, PixelGrid grid, Base base, Surface frame) throws InterruptedException {
        double ratio = request.viewport().pixelRatio();
        Ground now = new Ground(request.viewport(), grid, grid, ratio, base.revision, request.selection(), request.canvas());
        List<Layer> wanted = request.layers().stream().filter(layer -> shown(layer, request.selection())).toList();
        boolean sameSprites = atlas.begin(ratio, grid.width());
        boolean comparable = base.revision >= 0 && now.equals(ground) && sameSprites;
        // Until all is drawn: what is kept may be half done when this one fails.
        ground = null;
        if (!comparable) {
            keptLayers = List.of();
            keptText = new LiveText();
        }
        int same = comparable ? common(drawn, wanted) : 0;
        if (common(keptLayers, wanted) < keptLayers.size()) {
            keptLayers = List.of();
            keptText = new LiveText();
        }
        if (same > keptLayers.size()) {
            keep(base.picture, wanted.subList(0, same), now);
        }
        LiveText own = keptText.copy();
        draw(keptLayers.isEmpty() ? base.picture : kept, frame, wanted.subList(keptLayers.size(), wanted.size()), now, own);
        LabelStamp.draw(own.clear(base.labels), frame);
        LabelStamp.draw(own.labels(), frame);
        ground = base.revision < 0 ? null : now;
        drawn = wanted;
    }

    /** Gives back the memory of the lowest layers' picture. */
    void forget() {
        ground = null;
        kept = new Surface(0, 0);
        keptLayers = List.of();
        keptText = new LiveText();
    }

    /** Draws what is live, without its labels, over a strip of a whole picture; keeps nothing. */
    void strip(MapRequest request, PixelGrid window, PixelGrid whole, Surface strip) throws InterruptedException {
        double ratio = request.viewport().pixelRatio();
        List<Layer> wanted = request.layers().stream().filter(layer -> shown(layer, request.selection())).toList();
        atlas.begin(ratio, whole.width());
        draw(strip, strip, wanted, new Ground(request.viewport(), window, whole, ratio, -1, request.selection(), request.canvas()),
                new LiveText());
    }

    /** The text of what is live in a whole picture. */
    LiveText labels(MapRequest request, PixelGrid whole) {
        double ratio = request.viewport().pixelRatio();
        atlas.begin(ratio, whole.width());
        LiveText own = new LiveText();
        for (Layer layer : request.layers()) {
            if (shown(layer, request.selection())) {
                switch (layer) {
                    case GraticuleLayer graticule -> own.addAll(GraticulePainter.labels(graticule, request.viewport(), whole, glyphs));
                    case LiveLayer live -> {
                        part(0).fill(live, request.selection(), whole, whole, ratio);
                        own.addNumbers(part(0).numbers);
                        label(part(0), ratio, own);
                    }
                    case OverlayLayer overlay -> label(overlay, whole, ratio, own);
                    case StaticLayer _ -> { }
                }
            }
        }
        return own;
    }

    /** Fills a frame that is not final yet; keeps nothing, and draws on the calling thread alone since the others are busy. */
    void interim(MapRequest request, PixelGrid grid, Surface frame) {
        try {
            paint(request, grid, new Base(frame, -1, List.of()), frame);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean shown(Layer layer, Selection selection) {
        return layer.visible() && switch (layer) {
            case GraticuleLayer _ -> true;
            case StaticLayer _ -> layer instanceof FeatureLayer && selection.layerId().equals(layer.id());
            case LiveLayer live -> live.set().size() > 0;
            case OverlayLayer overlay -> !overlay.shapes().isEmpty();
        };
    }

    private static int common(List<Layer> one, List<Layer> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private void keep(Surface base, List<Layer> layers, Ground now) throws InterruptedException {
        Surface from = keptLayers.isEmpty() ? base : kept;
        if (kept.width() != base.width() || kept.height() != base.height()) {
            kept = new Surface(base.width(), base.height());
        }
        draw(from, kept, layers.subList(keptLayers.size(), layers.size()), now, keptText);
        keptLayers = List.copyOf(layers);
    }

    private void draw(Surface from, Surface to, List<Layer> layers, Ground now, LiveText own) throws InterruptedException {
        List<LivePart> run = new ArrayList<>();
        boolean copied = from == to;
        for (int i = 0; i < layers.size(); i++) {
            counts.liveLayers.increment();
            Layer layer = layers.get(i);
            if (layer instanceof LiveLayer live) {
                LivePart part = part(i);
                part.fill(live, now.selection, now.grid, now.whole, now.ratio);
                own.addNumbers(part.numbers);
                label(part, now.ratio, own);
                if (!part.trailed().isEmpty()) {
                    bands(copied ? null : from, to, run, now.revision < 0);
                    copied = true;
                    run.clear();
                    trails.paint(part, now.ratio, to);
                }
                run.add(part);
                if (part.spread() == null) {
                    continue;
                }
            }
            bands(copied ? null : from, to, run, now.revision < 0);
            copied = true;
            run.clear();
            switch (layer) {
                case FeatureLayer features -> highlights(features, now, to);
                case GraticuleLayer graticule -> own.addAll(GraticulePainter.labels(graticule, now.viewport, now.grid, glyphs));
                case StaticLayer _ -> { }
                case LiveLayer _ -> spreads.paint(part(i), now.ratio, now.canvas, to);
                case OverlayLayer overlay -> overlay(overlay, now, to, own);
            }
        }
        bands(copied ? null : from, to, run, now.revision < 0);
    }

    private LivePart part(int i) {
        while (parts.size() <= i) {
            parts.add(new LivePart(atlas));
        }
        return parts.get(i);
    }

    /** Copies a picture, unless it is null, and draws parts over it, in bands of rows on all painters. */
    private void bands(Surface from, Surface to, List<LivePart> run, boolean alone)
            throws InterruptedException {
        if (from == null && run.isEmpty()) {
            return;
        }
        List<Consumer<TilePainter>> jobs = new ArrayList<>();
        int bands = 2 * painters.count();
        for (int band = 0; band < bands; band++) {
            int top = to.height() * band / bands;
            int bottom = to.height() * (band + 1) / bands;
            jobs.add(_ -> {
                if (from != null) {
                    System.arraycopy(from.pixels(), top * to.width(), to.pixels(), top * to.width(), (bottom - top) * to.width());
                }
                for (LivePart part : run) {
                    part.draw(to, top, bottom);
                }
            });
        }
        if (alone) {
            jobs.forEach(job -> job.accept(painters.first()));
        } else {
            painters.run(jobs, () -> false, () -> { });
        }
    }

    private void highlights(FeatureLayer layer, Ground now, Surface surface) {
        for (String id : now.selection.featureIds()) {
            int index = layer.features().indexOf(id);
            if (index >= 0) {
                shapes.highlight(layer.features(), index, now.grid, now.ratio, surface);
            }
        }
    }

    private void label(LivePart part, double ratio, LiveText own) {
        if (part.labelled.isEmpty()) {
            return;
        }
        LiveLayer layer = part.layer();
        List<LabelPlacer.Candidate> labels = new ArrayList<>();
        Map<String, Surface> runs = new HashMap<>();
        for (LivePart.Placed point : part.labelled) {
            String id = layer.set().id(point.index());
            Surface run = glyphs.run(layer.set().labels().get(point.index()), text(11 * ratio, ratio));
            double size = layer.palette().get(layer.set().symbol(point.index())).size();
            runs.put(id, run);
            labels.add(new LabelPlacer.Candidate(id, point.chosen() ? 1 : 0, point.x(), point.y(), run.width(), run.height(),
                    (size / 2 + 3) * ratio));
        }
        place(labels, runs, own);
    }

    private static void place(List<LabelPlacer.Candidate> labels, Map<String, Surface> runs, LiveText own) {
        for (LabelPlacer.Placed label : LabelPlacer.place(labels)) {
            own.add(new LabelStamp(runs.get(label.candidate().id()), label.left(), label.top()));
        }
    }

    private static TextStyle text(double size, double ratio) {
        return new TextStyle(size, false, 0xFF101418, 0xE8FFFFFF, 2 * ratio);
    }

    private void overlay(OverlayLayer layer, Ground now, Surface surface, LiveText own) {
        double ratio = now.ratio;
        for (int i = 0; i < layer.shapes().size(); i++) {
            OverlayShape shape = layer.shapes().get(i);
            double[] dash = shape.dashed() ? new double[] {7 * ratio, 5 * ratio} : new double[0];
            Raster.Pen pen = new Raster.Pen(shape.stroke(), shape.width() * ratio, Raster.Join.ROUND, dash);
            shapes.shape(layer.features(), i, now.grid, ratio, surface, shape.fill(), pen);
        }
        label(layer, now.grid, ratio, own);
    }

    private void label(OverlayLayer layer, PixelGrid grid, double ratio, LiveText own) {
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
        place(labels, runs, own);
    }
}
