package org.tessera.console.planning;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.LiveCheck;

/** Runs the checks of space and duty over the workspace. Blocking; never call on the screen's thread. */
public interface CoverageRun {

    /**
     * What is wrong in space, the gravest and largest first.
     *
     * @param draft     the grids of a draft; null for those in force
     * @param bounds    borders above the grids that count
     * @param cancelled asked between stages
     * @throws java.util.concurrent.CancellationException when it said yes
     */
    List<FindingLine> space(List<Cell> draft, Bounds bounds, BooleanSupplier cancelled);

    /** The same with all that a report says. */
    CoverageReport whole(List<Cell> cells, Bounds bounds, BooleanSupplier cancelled);

    /** A check of a draft that follows its changes, and finds in space what {@link #space} would find. */
    LiveCheck live(List<Cell> draft, Bounds bounds);

    /** What is wrong in duty, the gravest first; a draft does not change it. */
    List<FindingLine> duty();
}
