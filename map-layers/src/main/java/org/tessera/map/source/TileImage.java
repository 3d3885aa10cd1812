package org.tessera.map.source;

import org.tessera.map.raster.Surface;

/** A decoded tile, or the certainty that there is none. */
sealed interface TileImage {

    /** Bytes it holds in memory. */
    long bytes();

    /** A picture; usually as large as the matrix says, else it is stretched. */
    record Picture(Surface surface) implements TileImage {
        @Override
        public long bytes() {
            return 64 + 4L * surface.pixels().length;
        }
    }

    /** The source has no picture there. */
    record Nothing() implements TileImage {
        @Override
        public long bytes() {
            return 64;
        }
    }
}
