package org.tessera.console.planning;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Runs the coverage check over the grids of the workspace. */
public interface CoverageRun {

    /**
     * Blocking; never call on the screen's thread.
     *
     * @param progress  told how far it is, 0 to 1
     * @param cancelled asked now and then
     * @return findings, the largest first
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    List<FindingLine> check(DoubleConsumer progress, BooleanSupplier cancelled);
}
