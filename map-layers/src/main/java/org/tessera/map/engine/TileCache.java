package org.tessera.map.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.raster.Surface;

/** Drawn tiles, least recently used first out, bounded by bytes. Belongs to the loop thread. */
final class TileCache {

    /** Side of a tile in device pixels. */
    static final int SIDE = 512;

    private final long budget;
    private final Map<Key, Surface> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    TileCache(long budget) {
        this.budget = budget;
    }

    /** Names a tile; data and style are equal when their classes say so, by identity when they say nothing. */
    record Key(Object data, Object style, double resolution, double ratio, long x, long y) {

        /** The tile in Mercator metres; resolution is metres a device pixel. */
        Envelope envelope() {
            return envelope(x, y, resolution);
        }

        static Envelope envelope(long x, long y, double resolution) {
            return new PixelGrid(x * SIDE, y * SIDE, SIDE, SIDE, resolution).envelope(0);
        }
    }

    /** A tile, or null. */
    Surface get(Key key) {
        return tiles.get(key);
    }

    /** Keeps a tile; a tile of zero size stands for one without a drawn pixel. */
    void put(Key key, Surface tile) {
        Surface former = tiles.put(key, tile);
        bytes += size(tile) - (former == null ? 0 : size(former));
        Iterator<Surface> oldest = tiles.values().iterator();
        while (bytes > budget && tiles.size() > 1) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** Forgets the tiles that a test names. */
    void drop(Predicate<Key> stale) {
        tiles.entrySet().removeIf(entry -> {
            boolean gone = stale.test(entry.getKey());
            bytes -= gone ? size(entry.getValue()) : 0;
            return gone;
        });
    }

    /** Bytes held. */
    long bytes() {
        return bytes;
    }

    private static long size(Surface tile) {
        return 128 + 4L * tile.pixels().length;
    }
}
