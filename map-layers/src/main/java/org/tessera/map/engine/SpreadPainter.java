package org.tessera.map.engine;

import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.Spread;
import org.tessera.map.layer.Symbol;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.SymbolOutline;

/** Draws an opened stack: legs, members, and how many more there are. Loop thread. */
final class SpreadPainter {

    private static final int LEG = 0xC0303840;
    private static final int VEIL = 0xB8000000;
    private static final double VEIL_MARGIN = 16;
    private static final int LEG_CASING = 0xA0FFFFFF;

    private final SpriteAtlas atlas;
    private final Raster raster = new SpanRaster();
    private final ScreenPath path = new ScreenPath();

    SpreadPainter(SpriteAtlas atlas) {
        this.atlas = atlas;
    }

    /** Draws the opened stack of a part over a veil in the canvas colour that quiets what is below. */
    void paint(LivePart part, double ratio, int canvas, Surface surface) {
        Spread spread = part.spread();
        LiveLayer layer = part.layer();
        double x = part.column(spread.cluster().x());
        double y = part.row(spread.cluster().y());
        double[] dx = spread.layout().dx();
        double[] dy = spread.layout().dy();
        double widest = 0;
        for (int i = 0; i < dx.length; i++) {
            widest = Math.max(widest, Math.hypot(dx[i], dy[i]));
        }
        SymbolOutline.trace(path, "circle", x, y, 2 * (widest + VEIL_MARGIN) * ratio);
        raster.fill(surface, path, VEIL | canvas & 0xFFFFFF);
        path.clear();
        for (int i = 0; i < dx.length; i++) {
            path.move(x, y);
            path.line(x + dx[i] * ratio, y + dy[i] * ratio);
        }
        raster.stroke(surface, path, Raster.Pen.solid(LEG_CASING, 2.5 * ratio));
        raster.stroke(surface, path, Raster.Pen.solid(LEG, 1.2 * ratio));
        for (int i = 0; i < spread.members().length; i++) {
            int member = spread.members()[i];
            Symbol symbol = layer.palette().get(layer.set().symbol(member));
            boolean chosen = part.chosen(member);
            stamp(atlas.point(larger(symbol), SpriteAtlas.heading(layer.set().heading(member)), layer.age(member), chosen),
                    x + dx[i] * ratio, y + dy[i] * ratio, surface);
        }
        if (spread.rest() > 0) {
            Symbol top = layer.palette().get(layer.set().symbol(spread.cluster().top()));
            int last = dx.length - 1;
            stamp(atlas.cluster(top, "+" + LivePart.words(spread.rest()), spread.rest(), 1, false), x + dx[last] * ratio,
                    y + dy[last] * ratio, surface);
        }
    }

    /** Small marks are enlarged so that each member can be met by the pointer. */
    private static Symbol larger(Symbol symbol) {
        return new Symbol(symbol.shape(), symbol.fill() | 0xFF000000, symbol.outline() | 0xFF000000,
                Math.max(Spread.MEMBER_SIZE, symbol.size()), Math.max(1, symbol.outlineWidth()), symbol.ring());
    }

    private void stamp(int sprite, double x, double y, Surface surface) {
        atlas.sprites()[sprite].draw(surface, (int) Math.round(x), (int) Math.round(y), 0, surface.height());
    }
}
