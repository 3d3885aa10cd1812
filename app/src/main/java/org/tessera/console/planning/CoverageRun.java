package org.tessera.console.planning;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.tessera.grid.coverage.Cell;

/** Runs the checks of space and duty over the grids of the workspace. */
@FunctionalInterface
public interface CoverageRun {

    /**
     * Findings, the gravest and largest first. Blocking; never call on the screen's thread.
     *
     * @param cancelled asked between stages
     * @throws java.util.concurrent.CancellationException when it said yes
     */
    List<FindingLine> check(BooleanSupplier cancelled);

    /** The same for the grids of a draft. */
    default List<FindingLine> check(List<Cell> cells, BooleanSupplier cancelled) {
        return check(cancelled);
    }
}
