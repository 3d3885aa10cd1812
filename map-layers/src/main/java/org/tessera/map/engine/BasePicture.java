package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.tessera.map.raster.PixelBox;
import org.tessera.map.raster.Surface;

/**
 * The static layers laid over each other. When the window moves, what stays in it is shifted; only new strips and places with
 * other tiles than before are laid anew, on all painters. Loop thread.
 */
final class BasePicture {

    private final Painters painters;
    private final EngineCounts counts;
    private Surface surface = new Surface(0, 0);
    private PixelGrid grid;
    private int canvas;
    private Map<Place, List<Part>> laid = new HashMap<>();

    /**
     * Where a tile lies.
     *
     * @param x columns of tiles from the middle of the world
     * @param y rows of tiles
     */
    record Place(long x, long y) {
    }

    /**
     * A layer's tile; compared by the identity of its pixels.
     *
     * @param tile    of zero size when nothing is drawn there
     * @param opacity 0 to 1
     */
    record Part(Surface tile, double opacity) {
    }

    BasePicture(Painters painters, EngineCounts counts) {
        this.painters = painters;
        this.counts = counts;
    }

    Surface surface() {
        return surface;
    }

    /** The window that is shown; null before the first. */
    PixelGrid grid() {
        return grid;
    }

    /** Lays the places of some tiles anew next time, whatever then stands in their pixels. */
    void forget(List<Surface> dropped) {
        Set<Surface> gone = Set.copyOf(dropped);
        laid.values().removeIf(parts -> parts.stream().anyMatch(part -> gone.contains(part.tile)));
    }

    /** Gives back its memory; the next window is laid whole. */
    void forget() {
        surface = new Surface(0, 0);
        grid = null;
        laid = new HashMap<>();
    }

    /** Shows a window: all its places with their tiles, lowest first, over an opaque premultiplied colour. */
    void lay(PixelGrid wanted, int colour, Map<Place, List<Part>> places) throws InterruptedException {
        List<PixelBox> bare = colour == canvas && grid != null ? shift(wanted) : null;
        if (bare == null) {
            if (surface.width() != wanted.width() || surface.height() != wanted.height()) {
                surface = new Surface(wanted.width(), wanted.height());
            }
            bare = List.of(new PixelBox(0, 0, wanted.width(), wanted.height()));
        }
        List<Consumer<TilePainter>> jobs = new ArrayList<>();
        for (Map.Entry<Place, List<Part>> entry : places.entrySet()) {
            PixelBox box = box(entry.getKey(), wanted);
            List<PixelBox> stale = entry.getValue().equals(laid.get(entry.getKey())) ? bare : List.of(box);
            for (PixelBox part : stale) {
                PixelBox shown = part.and(box).and(new PixelBox(0, 0, wanted.width(), wanted.height()));
                if (!shown.isEmpty()) {
                    counts.composed.add(shown.area());
                    jobs.add(_ -> lay(shown, box, entry.getValue(), colour));
                }
            }
        }
        grid = wanted;
        canvas = colour;
        // Nothing counts as laid until all is, so that a failure leaves no place half done for good.
        laid = new HashMap<>();
        painters.run(jobs, () -> false, () -> { });
        laid = places;
    }

    private static PixelBox box(Place place, PixelGrid window) {
        int left = (int) (place.x * TileCache.SIDE - window.left());
        int top = (int) (place.y * TileCache.SIDE - window.top());
        return new PixelBox(left, top, left + TileCache.SIDE, top + TileCache.SIDE);
    }

    private void lay(PixelBox shown, PixelBox box, List<Part> parts, int colour) {
        surface.clear(shown.left(), shown.top(), shown.right() - shown.left(), shown.bottom() - shown.top(), colour);
        for (Part part : parts) {
            surface.blend(part.tile, box.left(), box.top(), part.opacity, shown);
        }
    }

    /** Moves what stays visible; answers what does not hold a picture then, or null when nothing stays. */
    private List<PixelBox> shift(PixelGrid wanted) {
        long right = wanted.left() - grid.left();
        long down = wanted.top() - grid.top();
        if (grid.resolution() != wanted.resolution() || grid.width() != wanted.width() || grid.height() != wanted.height()
                || Math.abs(right) >= grid.width() || Math.abs(down) >= grid.height()) {
            return null;
        }
        int dx = (int) right;
        int dy = (int) down;
        if (dx != 0 || dy != 0) {
            surface.shift(dx, dy);
        }
        int width = wanted.width();
        int height = wanted.height();
        PixelBox rows = new PixelBox(0, dy > 0 ? height - dy : 0, width, dy > 0 ? height : -dy);
        int top = dy > 0 ? 0 : -dy;
        int bottom = dy > 0 ? height - dy : height;
        PixelBox columns = new PixelBox(dx > 0 ? width - dx : 0, top, dx > 0 ? width : -dx, bottom);
        return List.of(rows, columns);
    }
}
