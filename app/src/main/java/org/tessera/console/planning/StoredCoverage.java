package org.tessera.console.planning;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.LiveCheck;

/** Checks the grids of the open workspace in space and in duty. */
public final class StoredCoverage implements CoverageRun {

    private final StoredBounds bounds;
    private final StoredDuty duty;

    /**
     * @param bounds knows the grids and what stands around them
     */
    public StoredCoverage(StoredBounds bounds, StoredDuty duty) {
        this.bounds = bounds;
        this.duty = duty;
    }

    @Override
    public List<FindingLine> space(List<Cell> draft, Bounds within, BooleanSupplier cancelled) {
        List<Cell> cells = draft != null ? draft : bounds.inForce();
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return FindingLine.of(whole(cells, within, cancelled).findings());
    }

    @Override
    public CoverageReport whole(List<Cell> cells, Bounds within, BooleanSupplier cancelled) {
        return CoverageCheck.run(bounds.input(cells, within), cancelled);
    }

    @Override
    public LiveCheck live(List<Cell> draft, Bounds within) {
        return LiveCheck.of(bounds.input(draft, within));
    }

    @Override
    public List<FindingLine> duty() {
        return duty.check();
    }
}
