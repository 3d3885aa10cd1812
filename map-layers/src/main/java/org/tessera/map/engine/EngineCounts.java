package org.tessera.map.engine;

import java.util.concurrent.atomic.LongAdder;

/** What an engine has done since it began; for tests and for a diagnostics panel. Readable on every thread. */
public final class EngineCounts {

    final LongAdder tiles = new LongAdder();
    final LongAdder features = new LongAdder();
    final LongAdder composed = new LongAdder();
    final LongAdder bases = new LongAdder();
    final LongAdder labelings = new LongAdder();
    final LongAdder liveLayers = new LongAdder();
    final LongAdder patches = new LongAdder();
    final LongAdder frames = new LongAdder();
    final LongAdder interims = new LongAdder();
    final LongAdder cancelled = new LongAdder();

    EngineCounts() {
    }

    /** Tiles drawn. */
    public long tiles() {
        return tiles.sum();
    }

    /** Features, or whatever else layers are made of, drawn into tiles; one that meets two tiles counts twice. */
    public long features() {
        return features.sum();
    }

    /** Pixels of static pictures that were laid anew from tiles; what was only shifted is not among them. */
    public long composed() {
        return composed.sum();
    }

    /** Static pictures composed from tiles. */
    public long bases() {
        return bases.sum();
    }

    /** How often the labels of the static layers were placed. */
    public long labelings() {
        return labelings.sum();
    }

    /** How often a live layer, an overlay or a highlight was drawn; what did not change is kept instead. */
    public long liveLayers() {
        return liveLayers.sum();
    }

    /** Frames that differed from the one before in a small box only. */
    public long patches() {
        return patches.sum();
    }

    /** Frames handed over. */
    public long frames() {
        return frames.sum();
    }

    /** Incomplete frames handed over during slow redraws. */
    public long interims() {
        return interims.sum();
    }

    /** Requests given up since a newer one made their tiles useless. */
    public long cancelled() {
        return cancelled.sum();
    }
}
