package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.label.AreaSpots;
import org.tessera.map.label.LabelBox;
import org.tessera.map.label.LabelClaim;
import org.tessera.map.label.LabelSpot;
import org.tessera.map.label.LineSpots;
import org.tessera.map.label.PointSpots;
import org.tessera.map.label.TextLine;
import org.tessera.map.label.TextWrap;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.TextStyle;
import org.tessera.map.style.Measure;
import org.tessera.map.style.Paint;
import org.tessera.map.style.PaintRule;
import org.tessera.map.style.StyleTable;
import org.tessera.map.style.TextPlacement;
import org.tessera.map.view.Viewport;
import org.tessera.map.view.WebMercator;

/** Gathers what wants a label in a window. All places are in the world's device pixels, see {@link LabelShapes}. Used once. */
final class LabelClaims {

    /** Device pixels that labels keep from each other, each to its own side. */
    static final double GAP = 2;

    /** Areas narrower than this, in logical pixels, are left out before their text is looked at. */
    private static final double LEAST_AREA = 10;

    /** Distance of a text from a point without a symbol, in logical pixels. */
    private static final double ASIDE = 5;

    private final GlyphRuns glyphs;
    private final PixelGrid window;
    private final PixelGrid view;
    private final double ratio;
    private final Function<Label, LabelSpot> keeper;
    private final List<LabelClaim> claims = new ArrayList<>();
    private final Map<String, Label> labels = new HashMap<>();

    /**
     * What a claim is for.
     *
     * @param id    of the claim
     * @param words lines broken
     * @param style of the text
     * @param box   of the feature in Mercator metres: when it changes, the label is placed anew
     * @param area  whether the feature is an area
     */
    record Label(String id, String words, TextStyle style, Envelope box, boolean area) {
    }

    /**
     * What is gathered of one paint.
     *
     * @param layer  of the features
     * @param shapes of the features
     * @param prefix of the ids
     * @param aside  device pixels from a point to its text
     */
    private record Source(FeatureLayer layer, LabelShapes shapes, String prefix, double aside) {

        FeatureSet features() {
            return layer.features();
        }
    }

    /**
     * Claims for a window.
     *
     * @param window labels that stand outside are not wanted
     * @param view   of areas that are partly seen, the part in here is labelled
     * @param keeper answers where a label stood before and may stay, or null
     */
    LabelClaims(GlyphRuns glyphs, PixelGrid window, PixelGrid view, double ratio, Function<Label, LabelSpot> keeper) {
        this.glyphs = glyphs;
        this.window = window;
        this.view = view;
        this.ratio = ratio;
        this.keeper = keeper;
    }

    List<LabelClaim> claims() {
        return claims;
    }

    Label label(String id) {
        return labels.get(id);
    }

    /** Gathers a layer; the prefix sorts layers among equal priorities. */
    void gather(FeatureLayer layer, String prefix) {
        StyleTable table = layer.table();
        double scale = window.resolution() * ratio / Viewport.OGC_PIXEL;
        int[] found = null;
        for (int r = 0; r < table.rules().size(); r++) {
            PaintRule rule = table.rules().get(r);
            for (int p = 0; rule.within(scale) && p < rule.paints().size(); p++) {
                if (rule.paints().get(p) instanceof Paint.Text) {
                    found = found == null ? layer.features().boxes().query(window.envelope(0)) : found;
                    Source source = new Source(layer, new LabelShapes(layer.features().geometry(), window.resolution()),
                            prefix + '/' + r + '.' + p, aside(table, scale));
                    gather(source, found, r, p);
                }
            }
        }
    }

    /** Texts stand beside the largest symbol of their layer. */
    private double aside(StyleTable table, double scale) {
        double aside = ASIDE;
        for (PaintRule rule : table.rules()) {
            for (Paint paint : rule.paints()) {
                if (rule.within(scale) && paint instanceof Paint.Symbol symbol && symbol.measure() == Measure.PIXEL) {
                    aside = Math.max(aside, symbol.size() / 2 + 2);
                }
            }
        }
        return aside * ratio;
    }

    private void gather(Source source, int[] found, int rule, int paint) {
        StyleTable table = source.layer.table();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int index : found) {
            if (!table.matches(index, rule) || source.features().geometry().kind(index) == PackedGeometry.Kind.EMPTY) {
                continue;
            }
            Paint.Text text = (Paint.Text) table.paints(index, rule).get(paint);
            String words = table.text(text.slot(), index);
            if (words.isBlank() || text.face().size() <= 0) {
                continue;
            }
            if (text.wishes().group()) {
                groups.computeIfAbsent(words, _ -> new ArrayList<>()).add(index);
            } else {
                claim(source, index, text, words);
            }
        }
        groups.forEach((words, members) -> claimGroup(source, members,
                (Paint.Text) table.paints(members.getFirst(), rule).get(paint), words));
    }

    private double factor(Source source, int index, Paint.Text text) {
        return text.measure() == Measure.PIXEL ? ratio : text.measure().pixels(ratio,
                window.resolution() * WebMercator.groundFactor(WebMercator.lat(source.features().anchorY(index))));
    }

    private static TextStyle style(Paint.Text text, double factor) {
        return new TextStyle(text.face().family(), text.face().size() * factor, text.face().bold(), text.face().italic(),
                text.ink().colour(), text.ink().halo(), text.ink().haloRadius() * factor);
    }

    private void claimGroup(Source source, List<Integer> members, Paint.Text text, String words) {
        PackedGeometry geometry = source.features().geometry();
        if (text.placement() instanceof TextPlacement.Along along && geometry.kind(members.getFirst()) == PackedGeometry.Kind.LINE) {
            double factor = factor(source, members.getFirst(), text);
            Label label = new Label(source.prefix + '/' + words, words.replace('\n', ' '), style(text, factor), new Envelope(), false);
            List<TextLine> lines = members.size() == 1 ? source.shapes.lines(members.getFirst()) : source.shapes.sewn(members);
            along(lines.subList(0, along.repeat() > 0 ? lines.size() : Math.min(1, lines.size())), label, text, factor);
            return;
        }
        // Of areas the largest, of points the first.
        int chosen = members.getFirst();
        for (int member : members) {
            if (geometry.box(member).getArea() > geometry.box(chosen).getArea()) {
                chosen = member;
            }
        }
        claim(source, chosen, text, words);
    }

    private void claim(Source source, int index, Paint.Text text, String words) {
        PackedGeometry geometry = source.features().geometry();
        PackedGeometry.Kind kind = geometry.kind(index);
        Envelope box = geometry.box(index);
        boolean area = kind == PackedGeometry.Kind.POLYGON;
        if (area && Math.max(box.getWidth(), box.getHeight()) < LEAST_AREA * ratio * window.resolution()) {
            return;
        }
        double factor = factor(source, index, text);
        TextStyle style = style(text, factor);
        double wrap = text.wishes().wrap() * factor;
        String lines = wrap > 0 ? TextWrap.wrap(words, wrap, piece -> glyphs.width(piece, style)) : words;
        Label label = new Label(source.prefix + '/' + source.features().id(index), lines, style, box, area);
        if (text.placement() instanceof TextPlacement.Along && kind != PackedGeometry.Kind.POINT) {
            along(source.shapes.lines(index), new Label(label.id, words.replace('\n', ' '), style, box, false), text, factor);
            return;
        }
        double width = glyphs.width(lines, style) + 2 * (style.haloRadius() + GAP);
        double height = glyphs.height(lines, style) + 2 * (style.haloRadius() + GAP);
        LabelClaim.Spots spots = area ? area(source, index, text, new double[] {width, height, factor})
                : point(source, index, text, new double[] {width, height, factor});
        if (spots != null) {
            add(label, text.priority(), spots);
        }
    }

    private void add(Label label, double priority, LabelClaim.Spots spots) {
        labels.put(label.id, label);
        claims.add(new LabelClaim(label.id, priority, keeper.apply(label), spots));
    }

    private LabelClaim.Spots point(Source source, int index, Paint.Text text, double... size) {
        double x = source.features().anchorX(index) / window.resolution();
        double y = -source.features().anchorY(index) / window.resolution();
        boolean line = source.features().geometry().kind(index) == PackedGeometry.Kind.LINE;
        if (line) {
            // Of a line that is partly seen, the middle of the seen part.
            TextLine longest = source.shapes.lines(index).getFirst();
            double[] middle = longest.at(longest.middleWithin(view.left(), view.top(), view.left() + view.width(),
                    view.top() + view.height()));
            x = middle[0];
            y = middle[1];
        }
        if (!inside(window, x, y)) {
            return null;
        }
        List<LabelSpot> spots = new ArrayList<>();
        double aside = source.aside;
        if (text.placement() instanceof TextPlacement.Fixed fixed) {
            spots.add(PointSpots.seated(fixed.seat(), x, y, size[2], size[0], size[1]));
            aside = Math.max(0, text.wishes().maxDisplacement()) * size[2];
        }
        if (line && !(text.placement() instanceof TextPlacement.Fixed)) {
            spots.add(PointSpots.level(x, y, size[0], size[1]));
        } else if (aside > 1) {
            spots.addAll(PointSpots.around(x, y, Math.max(0, aside - GAP), size[0], size[1]));
        }
        return LabelClaim.among(spots);
    }

    private LabelClaim.Spots area(Source source, int index, Paint.Text text, double... size) {
        Envelope box = source.features().geometry().box(index);
        double fit = text.wishes().fit();
        double wide = box.getWidth() / window.resolution();
        double high = box.getHeight() / window.resolution();
        if (Math.hypot(wide, high) < fit * (size[0] - 2 * GAP) || Math.max(wide, high) < fit * size[1]) {
            return null;
        }
        double x = source.features().anchorX(index) / window.resolution();
        double y = -source.features().anchorY(index) / window.resolution();
        boolean whole = inside(view, x, y);
        if (!whole && !box.intersects(view.envelope(0))) {
            // Off the screen: its own place, so that nothing changes when it comes into sight.
            if (!inside(window, x, y)) {
                return null;
            }
            whole = true;
        }
        if (!whole) {
            Envelope seen = box.intersection(view.envelope(0));
            x = seen.centre().x / window.resolution();
            y = -seen.centre().y / window.resolution();
        }
        boolean entire = whole;
        AreaSpots inside = new AreaSpots(() -> entire ? source.shapes.outline(index) : source.shapes.outline(index)
                .within(view.left(), view.top(), view.left() + view.width(), view.top() + view.height()),
                LabelBox.level(x, y, size[0] - 2 * GAP, size[1] - 2 * GAP), wide, high, fit);
        return text.placement() instanceof TextPlacement.Fixed fixed
                ? inside.before(PointSpots.seated(fixed.seat(), x, y, size[2], size[0] - 2 * GAP, size[1] - 2 * GAP)) : inside;
    }

    private static boolean inside(PixelGrid grid, double x, double y) {
        return x >= grid.left() && x < grid.left() + grid.width() && y >= grid.top() && y < grid.top() + grid.height();
    }

    private void along(List<TextLine> lines, Label label, Paint.Text text, double factor) {
        TextPlacement.Along along = (TextPlacement.Along) text.placement();
        double[] advances = glyphs.advances(label.words, label.style);
        double width = Arrays.stream(advances).sum();
        double height = glyphs.height(label.words, label.style) + 2 * (label.style.haloRadius() + GAP);
        double[] laid = along.curved() ? advances : new double[] {width};
        LineSpots.Text measured = new LineSpots.Text(laid, height, along.offset() * factor, Math.toRadians(along.maxAngle()));
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            double length = line.length();
            if (length < width) {
                continue;
            }
            double step = Math.max(along.repeat() * factor, width * 1.2);
            int count = along.repeat() > 0 ? (int) Math.max(1, Math.min(10_000, Math.floor(length / step))) : 1;
            for (int k = 0; k < count; k++) {
                double middle = count > 1 ? (k + 0.5) * length / count : line.middleWithin(view.left(), view.top(),
                        view.left() + view.width(), view.top() + view.height());
                double[] at = line.at(middle);
                if (inside(window, at[0], at[1])) {
                    Label one = new Label(label.id + '/' + i + '/' + k, label.words, label.style, label.box, false);
                    add(one, text.priority(), new LineSpots(line, measured, middle, (length / count - width) / 2));
                }
            }
        }
    }
}
