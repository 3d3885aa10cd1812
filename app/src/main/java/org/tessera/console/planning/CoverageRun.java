package org.tessera.console.planning;

import java.util.List;

/** Runs the coverage check over the grids of the workspace. */
@FunctionalInterface
public interface CoverageRun {

    /**
     * Findings, the gravest and largest first. Blocking; never call on the screen's thread.
     */
    List<FindingLine> check();
}
