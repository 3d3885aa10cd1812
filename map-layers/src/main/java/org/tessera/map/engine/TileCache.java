package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.raster.Surface;

/**
 * Drawn tiles, least recently used first out, bounded by bytes. Belongs to the loop thread, but for {@link #clear()} and
 * {@link #recycle}. Pictures of dropped tiles are used again, because megabytes at once are dear to the garbage collector.
 */
final class TileCache {

    /** Side of a tile in device pixels. */
    static final int SIDE = 512;

    /** Pictures kept for use again: a 4K picture of one layer. */
    private static final int SPARES = 48;

    private final long budget;
    private final Map<Key, Surface> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private final Deque<Surface> spare = new ConcurrentLinkedDeque<>();
    private final AtomicInteger spares = new AtomicInteger();
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

    /** A clear picture for a tile. Any thread. */
    Surface clear() {
        Surface used = spare.poll();
        if (used == null) {
            return new Surface(SIDE, SIDE);
        }
        spares.decrementAndGet();
        used.clear(0);
        return used;
    }

    /** Takes back a picture that nobody shows or will show. Any thread. */
    void recycle(Surface picture) {
        if (picture.width() == SIDE && spares.get() < SPARES) {
            spares.incrementAndGet();
            spare.add(picture);
        }
    }

    /** Gives back the pictures that wait to be used again. */
    void trim() {
        while (spare.poll() != null) {
            spares.decrementAndGet();
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

    /** Forgets the tiles that a test names, and answers the drawn ones: their pixels will show something else. */
    List<Surface> drop(Predicate<Key> stale) {
        List<Surface> dropped = new ArrayList<>();
        tiles.entrySet().removeIf(entry -> {
            boolean gone = stale.test(entry.getKey());
            bytes -= gone ? size(entry.getValue()) : 0;
            if (gone && entry.getValue().width() > 0) {
                dropped.add(entry.getValue());
                recycle(entry.getValue());
            }
            return gone;
        });
        return dropped;
    }

    /** Bytes held. */
    long bytes() {
        return bytes;
    }

    private static long size(Surface tile) {
        return 128 + 4L * tile.pixels().length;
    }
}
