package org.tessera.map.source;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decoded tiles in memory, least recently used first out, bounded by bytes. Safe on every thread. */
final class DecodedTiles {

    private final long budget;
    private final Map<TileAddress, TileImage> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    DecodedTiles(long budget) {
        this.budget = budget;
    }

    /** A tile, or null. */
    synchronized TileImage get(TileAddress address) {
        return tiles.get(address);
    }

    synchronized void put(TileAddress address, TileImage tile) {
        TileImage former = tiles.put(address, tile);
        bytes += tile.bytes() - (former == null ? 0 : former.bytes());
        Iterator<TileImage> oldest = tiles.values().iterator();
        while (bytes > budget && tiles.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    synchronized void clear() {
        tiles.clear();
        bytes = 0;
    }

    synchronized long bytes() {
        return bytes;
    }
}
