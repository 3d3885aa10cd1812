package org.tessera.console.planning;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.GridStore;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.LiveCheck;
import org.tessera.grid.coverage.Measure;

/** Checks the grids of the open workspace in space and in duty. */
public final class StoredCoverage implements CoverageRun {

    private final GridStore grids;
    private final StoredDuty duty;

    public StoredCoverage(GridStore grids, StoredDuty duty) {
        this.grids = grids;
        this.duty = duty;
    }

    @Override
    public List<FindingLine> space(List<Cell> draft, BooleanSupplier cancelled) {
        List<Cell> cells = draft != null ? draft : grids.areas(Scope.WHOLE_DISTRICT, Tier.GRID).stream()
                .map(grid -> new Cell(grid.id(), grid.shape())).toList();
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return FindingLine.of(whole(cells, cancelled).findings());
    }

    @Override
    public CoverageReport whole(List<Cell> cells, BooleanSupplier cancelled) {
        return CoverageCheck.run(input(cells), cancelled);
    }

    @Override
    public LiveCheck live(List<Cell> draft) {
        return LiveCheck.of(input(draft));
    }

    private static CoverageInput input(List<Cell> cells) {
        return CoverageInput.of(cells, Measure.ellipsoidal(UnaryOperator.identity()));
    }

    @Override
    public List<FindingLine> duty() {
        return duty.check();
    }
}
