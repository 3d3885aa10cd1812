package org.tessera.map.source;

import java.time.Duration;

import org.tessera.map.raster.Surface;

/** What a source says to the question for one tile. */
sealed interface TileAnswer {

    /** The picture. */
    record Found(Surface surface) implements TileAnswer {
    }

    /** There is none, and there will be none for a while. */
    record Missing() implements TileAnswer {
    }

    /**
     * It could not be had.
     *
     * @param reason one line, without secrets
     * @param retry  when to ask again, if it is still wanted
     */
    record Failed(String reason, Duration retry) implements TileAnswer {
    }
}
