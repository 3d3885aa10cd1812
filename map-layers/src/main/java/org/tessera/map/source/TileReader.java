package org.tessera.map.source;

/** Fetches tiles, blocking, on virtual threads and several at once; interrupted when a tile is no longer wanted. */
interface TileReader extends AutoCloseable {

    TileAnswer read(TileAddress address) throws InterruptedException;

    /** How many reads at once make sense. */
    int concurrency();

    @Override
    default void close() {
    }
}
