package org.tessera.map.engine;

import java.util.HashMap;
import java.util.Map;

import org.tessera.map.raster.Pictures;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.SymbolOutline;
import org.tessera.map.style.Paint;
import org.tessera.map.style.Seat;

/** Draws symbols: each look once into a small picture, which is then copied. One per thread. */
final class SymbolPainter {

    /** Symbols larger than this, in device pixels, are drawn directly: their pictures would fill the memory. */
    private static final double LARGEST_SPRITE = 160;

    private static final int MOST_SPRITES = 1024;

    /** Most symbols along one part of a line. */
    private static final int MOST_BEADS = 10_000;

    /** Turning steps of symbols in degrees, or every one along a line would need a picture of its own. */
    private static final double TURN = 2;

    private final Raster raster;
    private final ScreenPath outline = new ScreenPath();
    private final Map<Look, Surface> sprites = new HashMap<>();

    private record Look(Paint.Symbol symbol, double degrees, double factor) {
    }

    SymbolPainter(Raster raster) {
        this.raster = raster;
    }

    /**
     * Draws a symbol.
     *
     * @param turn   degrees clockwise, added to the symbol's own
     * @param factor device pixels of one unit of the symbol's lengths
     */
    void symbol(Paint.Symbol symbol, double x, double y, double turn, double factor, Surface surface) {
        Seat seat = symbol.seat();
        double high = symbol.size() * factor;
        double wide = high * aspect(symbol);
        double cx = x + (0.5 - seat.anchorX()) * wide + seat.dx() * factor;
        double cy = y - (0.5 - seat.anchorY()) * high - seat.dy() * factor;
        double reach = Math.max(wide, high) + factor * edge(symbol);
        if (cx + reach < 0 || cy + reach < 0 || cx - reach > surface.width() || cy - reach > surface.height()) {
            return;
        }
        double degrees = Math.rint((seat.degrees() + turn) / TURN) * TURN % 360;
        if (symbol instanceof Paint.Mark mark && reach > LARGEST_SPRITE) {
            mark(mark, cx, cy, degrees, factor, surface);
            return;
        }
        if (sprites.size() > MOST_SPRITES) {
            sprites.clear();
        }
        Surface sprite = sprites.computeIfAbsent(new Look(symbol, degrees, factor), this::sprite);
        double opacity = symbol instanceof Paint.Picture picture ? picture.opacity() : 1;
        surface.blend(sprite, (int) Math.floor(cx - sprite.width() / 2.0 + 0.5), (int) Math.floor(cy - sprite.height() / 2.0 + 0.5),
                opacity);
    }

    private static double aspect(Paint.Symbol symbol) {
        return symbol instanceof Paint.Picture picture ? (double) picture.file().width() / picture.file().height() : 1;
    }

    private static double edge(Paint.Symbol symbol) {
        return symbol instanceof Paint.Mark mark ? mark.outlineWidth() : 0;
    }

    private Surface sprite(Look look) {
        return switch (look.symbol) {
            case Paint.Picture picture -> Pictures.drawn(picture.file().content(), Math.max(1, picture.size() * look.factor),
                    look.degrees);
            case Paint.Mark mark -> {
                int half = (int) Math.ceil(look.factor * (mark.size() * 0.75 + mark.outlineWidth())) + 1;
                Surface picture = new Surface(2 * half, 2 * half);
                mark(mark, half, half, look.degrees, look.factor, picture);
                yield picture;
            }
        };
    }

    private void mark(Paint.Mark mark, double x, double y, double degrees, double factor, Surface surface) {
        SymbolOutline.trace(outline, mark.shape(), x, y, mark.size() * factor, degrees);
        if (mark.fill() >>> 24 != 0) {
            raster.fill(surface, outline, mark.fill());
        }
        if (mark.outline() >>> 24 != 0 && mark.outlineWidth() > 0) {
            raster.stroke(surface, outline, new Raster.Pen(mark.outline(), mark.outlineWidth() * factor, Raster.Join.MITER));
        }
    }

    /** Draws symbols along every part of a path. */
    void beads(Paint.Beads beads, ScreenPath path, double factor, Surface surface) {
        double step = Math.max(1, beads.step() * factor);
        for (int part = 0; part < path.parts(); part++) {
            double next = beads.first() * factor;
            double gone = 0;
            int count = 0;
            for (int i = path.start(part) + 1; i < path.start(part + 1) && count < MOST_BEADS; i++) {
                double dx = path.x(i) - path.x(i - 1);
                double dy = path.y(i) - path.y(i - 1);
                double length = Math.hypot(dx, dy);
                double turn = Math.toDegrees(Math.atan2(dy, dx));
                for (; next <= gone + length && count < MOST_BEADS; next += step) {
                    double share = length == 0 ? 0 : (next - gone) / length;
                    symbol(beads.symbol(), path.x(i - 1) + share * dx, path.y(i - 1) + share * dy, turn, factor, surface);
                    count++;
                }
                gone += length;
            }
        }
    }
}
