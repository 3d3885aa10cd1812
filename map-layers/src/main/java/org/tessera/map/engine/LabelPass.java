package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.tessera.map.label.LabelBox;
import org.tessera.map.label.LabelGrid;
import org.tessera.map.label.LabelSolver;
import org.tessera.map.label.LabelSpot;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;

/**
 * Places the labels of the static layers. It solves for a window larger than what is seen, whose edges lie on whole blocks of the
 * world: a pan inside it only shifts the answer. When it must solve again, a label stays where it stood if it still may. Belongs
 * to the loop thread.
 */
final class LabelPass {

    /** Room about what is seen, in logical pixels, so that labels come and go out of sight. */
    private static final int PAD = 100;

    /** Side of a block in device pixels. */
    private static final int BLOCK = 256;

    private final GlyphRuns glyphs;
    private Map<String, Kept> kept = Map.of();
    private List<Kept> order = List.of();
    private Key solved;
    private long solutions;

    private record Key(PixelGrid window, double ratio, List<Object> revisions) {
    }

    /** A label that is shown: left and top are the world's device pixels. */
    private record Kept(LabelClaims.Label label, LabelSpot spot, Surface run, long left, long top) {
    }

    LabelPass(GlyphRuns glyphs) {
        this.glyphs = glyphs;
    }

    /** How often labels were placed anew. */
    long solutions() {
        return solutions;
    }

    /** Answers what fits; upper layers win over lower ones of the same priority. */
    List<LabelStamp> place(List<FeatureLayer> layers, PixelGrid grid, double ratio) {
        return place(layers, grid, ratio, () -> false);
    }

    /** The same, but null when the check said that nobody wants it any more. */
    List<LabelStamp> place(List<FeatureLayer> layers, PixelGrid grid, double ratio, BooleanSupplier unwanted) {
        List<Object> revisions = new ArrayList<>();
        layers.forEach(layer -> revisions.addAll(List.of(layer.id(), layer.features(), layer.table())));
        Key wanted = new Key(window(grid, ratio), ratio, revisions);
        if (!wanted.equals(solved) && !solve(wanted, layers, grid, unwanted)) {
            return null;
        }
        List<LabelStamp> stamps = new ArrayList<>();
        for (Kept label : order) {
            long left = label.left - grid.left();
            long top = label.top - grid.top();
            if (left < grid.width() && top < grid.height() && left + label.run.width() > 0 && top + label.run.height() > 0) {
                stamps.add(new LabelStamp(label.run, (int) left, (int) top, label.label.area()));
            }
        }
        return stamps;
    }

    /** The blocks that hold a grid and the room about it. */
    private static PixelGrid window(PixelGrid grid, double ratio) {
        int pad = (int) Math.ceil(PAD * ratio);
        long left = Math.floorDiv(grid.left() - pad, BLOCK) * BLOCK;
        long top = Math.floorDiv(grid.top() - pad, BLOCK) * BLOCK;
        long right = Math.ceilDiv(grid.left() + grid.width() + pad, BLOCK) * BLOCK;
        long bottom = Math.ceilDiv(grid.top() + grid.height() + pad, BLOCK) * BLOCK;
        return new PixelGrid(left, top, (int) (right - left), (int) (bottom - top), grid.resolution());
    }

    private boolean solve(Key wanted, List<FeatureLayer> layers, PixelGrid grid, BooleanSupplier unwanted) {
        boolean sameScale = solved != null && solved.window.resolution() == wanted.window.resolution() && solved.ratio == wanted.ratio;
        Map<String, Kept> former = sameScale ? kept : Map.of();
        LabelClaims gathered = new LabelClaims(glyphs, wanted.window, grid, wanted.ratio, label -> stays(former, label, grid));
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (unwanted.getAsBoolean()) {
                return false;
            }
            gathered.gather(layers.get(i), "%03d".formatted(layers.size() - i));
        }
        PixelGrid window = wanted.window;
        List<LabelSolver.Placed> placed = LabelSolver.place(gathered.claims(),
                new LabelGrid(window.left(), window.top(), window.width(), window.height()), unwanted);
        if (placed == null) {
            return false;
        }
        Map<String, Kept> next = HashMap.newHashMap(placed.size());
        List<Kept> shown = new ArrayList<>(placed.size());
        for (LabelSolver.Placed one : placed) {
            LabelClaims.Label label = gathered.label(one.claim().id());
            Kept before = former.get(label.id());
            Kept now = before != null && before.spot.equals(one.spot()) && before.label.equals(label) ? before
                    : draw(label, one.spot());
            next.put(label.id(), now);
            shown.add(now);
        }
        kept = next;
        order = shown;
        solved = wanted;
        solutions++;
        return true;
    }

    /** Where a label stood, when its feature and text are the same and it is still in sight. */
    private static LabelSpot stays(Map<String, Kept> former, LabelClaims.Label label, PixelGrid view) {
        Kept before = former.get(label.id());
        if (before == null || !before.label.equals(label)) {
            return null;
        }
        LabelBox box = before.spot.boxes().getFirst();
        boolean seen = box.x() >= view.left() && box.x() < view.left() + view.width() && box.y() >= view.top()
                && box.y() < view.top() + view.height();
        return seen || !label.area() ? before.spot : null;
    }

    private Kept draw(LabelClaims.Label label, LabelSpot spot) {
        if (spot.boxes().size() == 1) {
            LabelBox box = spot.boxes().getFirst();
            Surface run = glyphs.run(label.words(), label.style(), box.angle());
            return new Kept(label, spot, run, Math.round(box.x() - run.width() / 2.0), Math.round(box.y() - run.height() / 2.0));
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (LabelBox box : spot.boxes()) {
            left = Math.min(left, box.x() - box.reachX());
            top = Math.min(top, box.y() - box.reachY());
            right = Math.max(right, box.x() + box.reachX());
            bottom = Math.max(bottom, box.y() + box.reachY());
        }
        double margin = label.style().haloRadius() + 1;
        long column = (long) Math.floor(left - margin);
        long row = (long) Math.floor(top - margin);
        List<GlyphRuns.Glyph> places = spot.boxes().stream().map(box -> new GlyphRuns.Glyph(box.x() - column, box.y() - row,
                box.angle())).toList();
        Surface run = glyphs.letters(label.words(), label.style(), places, (int) Math.ceil(right + margin - column),
                (int) Math.ceil(bottom + margin - row));
        return new Kept(label, spot, run, column, row);
    }
}
