package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.label.LabelPlacer;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TextStyle;
import org.tessera.map.style.Paint;
import org.tessera.map.style.PaintRule;
import org.tessera.map.view.Viewport;

/** Finds and places the labels of the static layers in one window. Belongs to the loop thread. */
final class LabelPass {

    private final GlyphRuns glyphs;
    private final List<LabelPlacer.Candidate> candidates = new ArrayList<>();
    private final Map<String, Surface> runs = new HashMap<>();

    LabelPass(GlyphRuns glyphs) {
        this.glyphs = glyphs;
    }

    /** Answers what fits; upper layers win over lower ones of the same priority. */
    List<LabelStamp> place(List<FeatureLayer> layers, PixelGrid grid, double ratio) {
        candidates.clear();
        runs.clear();
        for (int i = layers.size() - 1; i >= 0; i--) {
            gather(layers.get(i), "%03d".formatted(layers.size() - i), grid, ratio);
        }
        return LabelPlacer.place(candidates).stream()
                .map(label -> new LabelStamp(runs.get(label.candidate().id()), label.left(), label.top())).toList();
    }

    private void gather(FeatureLayer layer, String prefix, PixelGrid grid, double ratio) {
        double scale = grid.resolution() * ratio / Viewport.OGC_PIXEL;
        List<PaintRule> rules = layer.table().rules();
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r).within(scale)) {
                for (Paint paint : rules.get(r).paints()) {
                    if (paint instanceof Paint.Text text) {
                        gather(layer, r, text, prefix, grid, ratio);
                    }
                }
            }
        }
    }

    private void gather(FeatureLayer layer, int rule, Paint.Text text, String prefix, PixelGrid grid, double ratio) {
        TextStyle style = new TextStyle(text.face().size() * ratio, text.face().bold(), text.ink().colour(), text.ink().halo(),
                text.ink().haloRadius() * ratio);
        FeatureSet features = layer.features();
        for (int index : features.boxes().query(grid.envelope(0))) {
            String words = text.slot() < 0 ? "" : layer.table().text(text.slot(), index);
            if (words.isBlank() || !layer.table().matches(index, rule) || tooSmall(features, index, grid, ratio)) {
                continue;
            }
            Surface run = glyphs.run(words, style);
            boolean area = features.geometry().kind(index) == PackedGeometry.Kind.POLYGON;
            Envelope box = features.geometry().box(index);
            if (area && box.getWidth() / grid.resolution() < run.width() * 0.7) {
                continue;
            }
            String id = prefix + '/' + features.id(index) + '/' + text.slot();
            runs.put(id, run);
            boolean point = features.geometry().kind(index) == PackedGeometry.Kind.POINT;
            candidates.add(new LabelPlacer.Candidate(id, text.priority(), grid.column(features.anchorX(index)),
                    grid.row(features.anchorY(index)), run.width(), run.height(), point ? 7 * ratio : 0));
        }
    }

    /** Areas too small for any text are left out before their text is drawn. */
    private static boolean tooSmall(FeatureSet features, int index, PixelGrid grid, double ratio) {
        return features.geometry().kind(index) == PackedGeometry.Kind.POLYGON
                && features.geometry().box(index).getWidth() / grid.resolution() < 12 * ratio;
    }
}
