package org.tessera.map.engine;

import java.util.HashMap;
import java.util.Map;

import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.Paint;

/**
 * Fills polygons with hatches and with rows of symbols. The pattern lies fixed to the world's pixels, so that neighbouring tiles
 * and areas fit together. One per thread: it keeps a mask of the size of a tile.
 */
final class PatternPainter {

    /** Longest side of one repeat in device pixels. */
    private static final int LONGEST = 512;

    private static final int MOST_REPEATS = 64;

    private final Raster raster;
    private final SymbolPainter symbols;
    private final Map<Look, Surface> repeats = new HashMap<>();
    private Surface mask = new Surface(0, 0);

    private record Look(Paint.Pattern pattern, double factor) {
    }

    /** Colour of a pattern, premultiplied, at a pixel of the world. */
    private interface Ink {
        int at(long column, long row);
    }

    PatternPainter(Raster raster, SymbolPainter symbols) {
        this.raster = raster;
        this.symbols = symbols;
    }

    /** Fills the rings of a path; factor is device pixels of one unit of the pattern's lengths. */
    void hatch(Paint.Hatch hatch, ScreenPath path, double factor, PixelGrid grid, Surface surface) {
        double angle = Math.toRadians(hatch.degrees());
        double spacing = Math.max(1, hatch.spacing() * factor);
        double width = hatch.width() * factor;
        int colour = hatch.colour();
        fill(path, grid, surface, (column, row) -> {
            double x = column + 0.5;
            double y = row + 0.5;
            double cover = cover(y * Math.cos(angle) - x * Math.sin(angle), spacing, width);
            if (hatch.crossed()) {
                cover = Math.max(cover, cover(x * Math.cos(angle) + y * Math.sin(angle), spacing, width));
            }
            int alpha = (int) Math.round((colour >>> 24) * cover);
            return alpha == 0 ? 0 : Surface.premultiplied(alpha << 24 | colour & 0xFFFFFF);
        });
    }

    /** How much of a pixel lies on the nearest of parallel lines. */
    private static double cover(double across, double spacing, double width) {
        if (spacing < 2) {
            return Math.min(1, width / spacing);
        }
        double from = Math.abs(across - Math.rint(across / spacing) * spacing);
        return Math.clamp(width / 2 + 0.5 - from, 0, Math.min(1, width));
    }

    /** Fills the rings of a path with symbols. */
    void pattern(Paint.Pattern pattern, ScreenPath path, double factor, PixelGrid grid, Surface surface) {
        if (repeats.size() > MOST_REPEATS) {
            repeats.clear();
        }
        Surface repeat = repeats.computeIfAbsent(new Look(pattern, factor), this::repeat);
        fill(path, grid, surface, (column, row) -> repeat.pixels()[Math.floorMod(row, repeat.height()) * repeat.width()
                + Math.floorMod(column, repeat.width())]);
    }

    private Surface repeat(Look look) {
        int wide = Math.clamp(Math.round(look.pattern.across() * look.factor), 1, LONGEST);
        int high = Math.clamp(Math.round(look.pattern.down() * look.factor), 1, LONGEST);
        Surface repeat = new Surface(wide, high);
        // A symbol larger than its repeat reaches into the neighbours.
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                symbols.symbol(look.pattern.symbol(), wide / 2.0 + column * wide, high / 2.0 + row * high, 0, look.factor, repeat);
            }
        }
        return repeat;
    }

    private void fill(ScreenPath path, PixelGrid grid, Surface surface, Ink ink) {
        if (mask.width() != surface.width() || mask.height() != surface.height()) {
            mask = new Surface(surface.width(), surface.height());
        }
        raster.fill(mask, path, 0xFF000000);
        double[] box = box(path);
        int left = (int) Math.clamp(Math.floor(box[0]), 0, surface.width());
        int right = (int) Math.clamp(Math.ceil(box[2]) + 1, left, surface.width());
        for (int y = (int) Math.clamp(Math.floor(box[1]), 0, surface.height()); y < Math.min(box[3] + 1, surface.height()); y++) {
            for (int x = left; x < right; x++) {
                int at = y * surface.width() + x;
                int cover = mask.pixels()[at] >>> 24;
                if (cover != 0) {
                    mask.pixels()[at] = 0;
                    surface.blendPixel(at, ink.at(grid.left() + x, grid.top() + y), cover);
                }
            }
        }
    }

    private static double[] box(ScreenPath path) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; path.parts() > 0 && i < path.start(path.parts()); i++) {
            box[0] = Math.min(box[0], path.x(i));
            box[1] = Math.min(box[1], path.y(i));
            box[2] = Math.max(box[2], path.x(i));
            box[3] = Math.max(box[3], path.y(i));
        }
        return box;
    }
}
