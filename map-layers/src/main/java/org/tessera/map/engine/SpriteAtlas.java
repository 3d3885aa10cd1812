package org.tessera.map.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.live.Ageing;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Sprite;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.SymbolOutline;
import org.tessera.map.raster.TextStyle;

/**
 * The sprites of symbols in every heading, age and state, each drawn once and numbered. Belongs to the loop thread; the
 * sprites themselves may be read by others.
 */
final class SpriteAtlas {

    /** Headings are drawn to 5 degrees, or every moving unit would need a picture of its own. */
    static final int HEADINGS = 72;

    private static final int SHARES = 16;
    private static final int DISC = 0xFF38424C;
    private static final int REST = 0xFFB4BCC4;
    private static final int MOST_SPRITES = 8192;
    private static final int[] ALPHA = {256, 205, 160, 125, 220};

    private final GlyphRuns glyphs;
    private final Raster raster = new SpanRaster();
    private final ScreenPath path = new ScreenPath();
    private final Map<Look, Integer> numbers = new HashMap<>();
    private final Map<Tables, int[]> tables = new HashMap<>();
    private Sprite[] sprites = new Sprite[64];
    private int size;
    private double ratio;
    private int stride;

    /** What a sprite shows; heading -1 for none; with a text it is a cluster, and the heading its share. */
    private record Look(Symbol symbol, int heading, int age, boolean chosen, String text) {
    }

    private record Tables(List<Symbol> palette, boolean headed, boolean aged) {
    }

    SpriteAtlas(GlyphRuns glyphs) {
        this.glyphs = glyphs;
    }

    /** Begins a frame; sprites of another size, or too many of them, are forgotten. Answers whether numbers stay the same. */
    boolean begin(double pixelRatio, int width) {
        boolean same = pixelRatio == ratio && width == stride && size < MOST_SPRITES;
        if (!same) {
            numbers.clear();
            tables.clear();
            Arrays.fill(sprites, null);
            size = 0;
            ratio = pixelRatio;
            stride = width;
        }
        return same;
    }

    /** A number by symbol, heading and age, for quick looking up; places not asked for yet are -1. */
    int[] table(List<Symbol> palette, boolean headed, boolean aged) {
        return tables.computeIfAbsent(new Tables(palette, headed, aged), _ -> {
            int[] table = new int[palette.size() * (headed ? HEADINGS + 1 : 1) * (aged ? Ageing.STALE + 1 : 1)];
            Arrays.fill(table, -1);
            return table;
        });
    }

    /** The sprites by number. */
    Sprite[] sprites() {
        return sprites;
    }

    /** The number of a heading in degrees; -1 for NaN. */
    static int heading(double degrees) {
        return Double.isNaN(degrees) ? -1 : Math.floorMod(Math.round(degrees * HEADINGS / 360), HEADINGS);
    }

    /** A point. */
    int point(Symbol symbol, int heading, int age, boolean chosen) {
        return number(new Look(symbol, heading, age, chosen, ""));
    }

    /**
     * The mark of a cluster: a dark disc as large as the count's logarithm, and about it a ring of which the share of the most
     * urgent members has their colour. The disc itself is plain, or one urgent member would make a hundred look so.
     */
    int cluster(Symbol top, String text, int count, double urgent, boolean chosen) {
        double diameter = Math.rint(17 + 5.5 * Math.log10(count));
        int share = Math.clamp(Math.round(urgent * SHARES), 1, SHARES);
        return number(new Look(new Symbol(SymbolShape.CIRCLE, DISC, top.fill() | 0xFF000000, diameter, 1.5), share, 0, chosen, text));
    }

    /** What a cluster of so many logical pixels reaches from its place. */
    static double clusterRadius(int count) {
        return Math.rint(17 + 5.5 * Math.log10(count)) / 2;
    }

    private int number(Look look) {
        return numbers.computeIfAbsent(look, _ -> {
            if (size == sprites.length) {
                sprites = Arrays.copyOf(sprites, 2 * size);
            }
            sprites[size] = new Sprite(draw(look), stride);
            return size++;
        });
    }

    private Surface draw(Look look) {
        return look.text.isEmpty() ? symbol(look) : cluster(look);
    }

    private Surface cluster(Look look) {
        double size = look.symbol.size() * ratio;
        int half = (int) Math.ceil(size / 2 + 6 * ratio);
        Surface picture = new Surface(2 * half, 2 * half);
        double outer = size + (look.chosen ? 7 : 2) * ratio;
        SymbolOutline.trace(path, "circle", half, half, outer);
        raster.fill(picture, path, look.chosen ? LivePainter.HIGHLIGHT : 0xFFFFFFFF);
        wedge(half, size / 2, 1);
        raster.fill(picture, path, REST);
        wedge(half, size / 2, look.heading / (double) SHARES);
        raster.fill(picture, path, look.symbol.outline());
        SymbolOutline.trace(path, "circle", half, half, size - 6 * ratio);
        raster.fill(picture, path, look.symbol.fill());
        Surface run = glyphs.run(look.text, new TextStyle(10.5 * ratio, true, 0xFFFFFFFF, 0, 0));
        picture.blend(run, (int) Math.round(half - run.width() / 2.0), (int) Math.round(half - run.height() / 2.0), 1);
        return picture;
    }

    /** A sector that begins at the top and goes clockwise. */
    private void wedge(double middle, double radius, double share) {
        path.clear();
        path.move(middle, middle);
        int steps = (int) Math.ceil(48 * share);
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * share * i / steps;
            path.line(middle + radius * Math.sin(angle), middle - radius * Math.cos(angle));
        }
        path.line(middle, middle);
    }

    private Surface symbol(Look look) {
        Symbol symbol = look.symbol;
        double size = symbol.size() * ratio;
        int half = (int) Math.ceil(size * 0.6 + (symbol.outlineWidth() + 10) * ratio);
        Surface picture = new Surface(2 * half, 2 * half);
        int ring = look.chosen ? LivePainter.HIGHLIGHT : symbol.ring();
        if (ring >>> 24 != 0) {
            SymbolOutline.trace(path, "circle", half, half, size + 7 * ratio);
            raster.stroke(picture, path, Raster.Pen.solid(LivePainter.CASING, 4 * ratio));
            raster.stroke(picture, path, Raster.Pen.solid(ring, 2.5 * ratio));
        }
        int fill = faded(symbol.fill(), look.age);
        if (look.heading >= 0) {
            pointer(picture, half, size, Math.PI * 2 * look.heading / HEADINGS, fill);
        }
        boolean stale = look.age == Ageing.STALE;
        SymbolOutline.trace(path, symbol.shape().name().toLowerCase(Locale.ROOT), half, half, size);
        raster.fill(picture, path, stale ? 0xB0FFFFFF : fill);
        if (stale) {
            raster.stroke(picture, path, Raster.Pen.solid(fill, Math.max(1.5, symbol.outlineWidth()) * ratio));
            path.clear();
            path.move(half - size * 0.6, half + size * 0.6);
            path.line(half + size * 0.6, half - size * 0.6);
            raster.stroke(picture, path, Raster.Pen.solid(fill, 1.5 * ratio));
        } else if (symbol.outline() >>> 24 != 0 && symbol.outlineWidth() > 0) {
            raster.stroke(picture, path, Raster.Pen.solid(faded(symbol.outline(), look.age), symbol.outlineWidth() * ratio));
        }
        return picture;
    }

    private void pointer(Surface picture, int half, double size, double angle, int fill) {
        double tip = size / 2 + 8 * ratio;
        double foot = size / 2 + ratio;
        path.clear();
        path.move(half + tip * Math.sin(angle), half - tip * Math.cos(angle));
        path.line(half + foot * Math.sin(angle + 0.6), half - foot * Math.cos(angle + 0.6));
        path.line(half + foot * Math.sin(angle - 0.6), half - foot * Math.cos(angle - 0.6));
        raster.fill(picture, path, fill);
    }

    private static int faded(int argb, int age) {
        return (argb >>> 24) * ALPHA[age] >> 8 << 24 | argb & 0xFFFFFF;
    }
}
