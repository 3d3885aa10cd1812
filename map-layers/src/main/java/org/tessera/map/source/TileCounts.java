package org.tessera.map.source;

import java.util.concurrent.atomic.LongAdder;

/** What a source has done since it was opened; for tests and a diagnostics panel. Readable on every thread. */
public final class TileCounts {

    final LongAdder asked = new LongAdder();
    final LongAdder memory = new LongAdder();
    final LongAdder disk = new LongAdder();
    final LongAdder net = new LongAdder();
    final LongAdder unchanged = new LongAdder();
    final LongAdder missing = new LongAdder();
    final LongAdder corrupt = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder cancelled = new LongAdder();
    final LongAdder retried = new LongAdder();

    TileCounts() {
    }

    /** Tiles that were wanted for drawing and not in memory. */
    public long asked() {
        return asked.sum();
    }

    /** Tiles drawn from memory. */
    public long memory() {
        return memory.sum();
    }

    /** Tiles read from the disk or the local file, without asking anybody. */
    public long disk() {
        return disk.sum();
    }

    /** Tiles whose picture came over the network. */
    public long net() {
        return net.sum();
    }

    /** Tiles of the disk that the server said are still good (304). */
    public long unchanged() {
        return unchanged.sum();
    }

    /** Tiles that the source does not have. */
    public long missing() {
        return missing.sum();
    }

    /** Answers that were no picture, or one too large. */
    public long corrupt() {
        return corrupt.sum();
    }

    /** Tiles that could not be had. */
    public long failed() {
        return failed.sum();
    }

    /** Fetches given up because nobody looked any more. */
    public long cancelled() {
        return cancelled.sum();
    }

    /** Requests repeated after a failure. */
    public long retried() {
        return retried.sum();
    }
}
