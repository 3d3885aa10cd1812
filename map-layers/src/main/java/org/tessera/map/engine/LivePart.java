package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LiveMarks;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.Spread;
import org.tessera.map.layer.Symbol;
import org.tessera.map.live.Ageing;
import org.tessera.map.live.Cluster;
import org.tessera.map.live.Clusters;
import org.tessera.map.live.PointSet;
import org.tessera.map.raster.PixelBox;
import org.tessera.map.raster.Sprite;
import org.tessera.map.raster.Surface;

/** What one live layer shows in one window: its sprites in order, the opened stack, the points with texts. Loop thread. */
final class LivePart implements LiveMarks.Sink {

    /** When icons would lie deeper than so many over each other on average, they become dots. */
    private static final double DEEPEST = 8;

    /** When more points with a past are to be seen, only the selected ones have trails. */
    private static final int MOST_TRAILS = 500;

    /**
     * A point with a text or a trail.
     *
     * @param index  of the point
     * @param x      device pixels
     * @param y      device pixels
     * @param chosen whether it is selected
     */
    record Placed(int index, double x, double y, boolean chosen) {
    }

    private final Splats splats = new Splats();
    final List<Placed> labelled = new ArrayList<>();
    final List<PixelBox> numbers = new ArrayList<>();
    private final List<Placed> trails = new ArrayList<>();
    private final SpriteAtlas atlas;
    private LiveLayer layer;
    private PixelGrid grid;
    private double ratio;
    private int[] table;
    private int[] chosen;
    private int headings;
    private int ages;
    private DotGrid dots;
    private Spread spread;
    private boolean trailing;
    private int trailCount;

    LivePart(SpriteAtlas atlas) {
        this.atlas = atlas;
    }

    /**
     * Finds out what the layer shows; sprites that are not in the atlas yet are drawn.
     *
     * @param whole the picture that the window is of: whether points lie too densely is decided for it
     */
    void fill(LiveLayer live, Selection selection, PixelGrid window, PixelGrid whole, double pixelRatio) {
        layer = live;
        grid = window;
        ratio = pixelRatio;
        boolean aged = live.options().ageing() != null;
        headings = live.set().headed() ? SpriteAtlas.HEADINGS + 1 : 1;
        ages = aged ? Ageing.STALE + 1 : 1;
        table = atlas.table(live.palette(), headings > 1, aged);
        chosen = selection.layerId().equals(live.id())
                ? selection.featureIds().stream().mapToInt(live.set()::indexOf).filter(i -> i >= 0).sorted().toArray() : new int[0];
        splats.clear();
        labelled.clear();
        numbers.clear();
        trails.clear();
        trailing = live.set().tracks() != null && live.options().trail().isPositive();
        trailCount = 0;
        spread = null;
        dots = dense(live, whole) ? new DotGrid(window, ratio, live.palette()) : null;
        LiveMarks.visit(live, grid.resolution() * ratio, grid.envelope(reach()), this);
        splats.sort();
    }

    private boolean dense(LiveLayer live, PixelGrid whole) {
        double area = live.palette().stream().mapToDouble(symbol -> symbol.size() * symbol.size()).average().orElse(0) * ratio * ratio;
        double limit = DEEPEST * whole.width() * whole.height() / Math.max(1, area);
        return live.options().cell() == 0 && live.set().size() > limit && live.set().about(whole.envelope(0)) > limit;
    }

    /** Draws everything that lies in the rows {@code from} to {@code to} (excluded). Any thread, after the filling. */
    void draw(Surface surface, int from, int to) {
        if (dots != null) {
            dots.draw(surface, from, to);
        }
        splats.draw(surface, atlas.sprites(), from, to);
    }

    private double reach() {
        double largest = 0;
        for (Symbol symbol : layer.palette()) {
            largest = Math.max(largest, symbol.size() * 0.6 + symbol.outlineWidth() + 10);
        }
        return Math.min(Splats.OUTSIDE - 1, Math.max(32, largest) * ratio);
    }

    LiveLayer layer() {
        return layer;
    }

    /** The opened stack, null when none is to be seen. */
    Spread spread() {
        return spread;
    }

    /** Whether a point is selected. */
    boolean chosen(int index) {
        return Arrays.binarySearch(chosen, index) >= 0;
    }

    /** The points that have trails. */
    List<Placed> trailed() {
        if (trailCount > MOST_TRAILS) {
            trails.removeIf(point -> !point.chosen);
        }
        return trails;
    }

    /** Column of Mercator metres. */
    double column(double x) {
        return grid.column(x);
    }

    /** Row of Mercator metres. */
    double row(double y) {
        return grid.row(y);
    }

    @Override
    public void point(int index, double x, double y) {
        PointSet set = layer.set();
        int symbol = set.symbol(index);
        boolean here = chosen(index);
        if (dots != null && !here) {
            dots.add(grid.column(x), grid.row(y), symbol);
            return;
        }
        int heading = headings == 1 ? -1 : SpriteAtlas.heading(set.heading(index));
        int age = ages == 1 ? 0 : layer.age(index);
        int sprite;
        if (here) {
            sprite = atlas.point(layer.palette().get(symbol), heading, age, true);
        } else {
            int slot = (symbol * headings + (headings == 1 ? 0 : heading + 1)) * ages + age;
            sprite = table[slot];
            if (sprite < 0) {
                sprite = atlas.point(layer.palette().get(symbol), heading, age, false);
                table[slot] = sprite;
            }
        }
        double column = grid.column(x);
        double row = grid.row(y);
        splats.add(here ? Splats.ABOVE : symbol, sprite, column, row);
        if (trailing && (here || ++trailCount <= MOST_TRAILS)) {
            trails.add(new Placed(index, column, row, here));
        }
        if (!set.labels().isEmpty() && set.labels().containsKey(index)) {
            labelled.add(new Placed(index, column, row, here));
        }
    }

    @Override
    public void cluster(Cluster cluster) {
        boolean here = false;
        if (chosen.length > 0) {
            Clusters clusters = layer.set().clusters();
            int level = LiveMarks.level(layer, grid.resolution() * ratio);
            here = Arrays.stream(chosen).anyMatch(index -> clusters.holds(cluster, index, level));
        }
        int symbol = layer.set().symbol(cluster.top());
        int sprite = atlas.cluster(layer.palette().get(symbol), words(cluster.count()), cluster.count(),
                cluster.urgent() / (double) cluster.count(), here);
        double column = grid.column(cluster.x());
        double row = grid.row(cluster.y());
        if (Math.abs(column - grid.width() / 2.0) < grid.width() / 2.0 + Splats.OUTSIDE - 1
                && Math.abs(row - grid.height() / 2.0) < grid.height() / 2.0 + Splats.OUTSIDE - 1) {
            splats.add(here ? Splats.ABOVE : symbol, sprite, column, row);
            Sprite disc = atlas.sprites()[sprite];
            int left = (int) Math.round(column) + disc.left();
            int top = (int) Math.round(row) + disc.top();
            numbers.add(new PixelBox(left, top, left + disc.width(), top + disc.height()));
        }
    }

    /** A count in at most four characters. */
    static String words(int count) {
        if (count < 1000) {
            return Integer.toString(count);
        }
        return count < 10_000 ? count / 1000 + "." + count / 100 % 10 + "k"
                : count < 1_000_000 ? count / 1000 + "k" : count / 1_000_000 + "." + count / 100_000 % 10 + "M";
    }

    @Override
    public void spread(Spread opened) {
        spread = opened;
    }
}
