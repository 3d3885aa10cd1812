package org.tessera.exchange.report;

import java.util.concurrent.CancellationException;

import org.tessera.map.engine.PrintProgress;

/**
 * The progress of one of several equal parts.
 *
 * @param whole told the share of all
 * @param part  which, from 0
 * @param parts how many
 */
record PartProgress(PrintProgress whole, int part, int parts) implements PrintProgress {

    @Override
    public void done(double share) {
        check(whole);
        whole.done((part + share) / parts);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }

    /** Stops when the work is no longer wanted. */
    static void check(PrintProgress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The report was cancelled");
        }
    }
}
