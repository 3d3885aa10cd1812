package org.tessera.console.planning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.plan.GridHistory;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanStatus;
import org.tessera.workspace.Workspace;

/** The grids of any plan, and of any day. Blocking. */
final class DrawnGrids {

    private final Workspace workspace;
    private final ZoneId zone;

    DrawnGrids(Workspace workspace, ZoneId zone) {
        this.workspace = workspace;
        this.zone = zone;
    }

    /** The grids that held at the end of a day. */
    List<Cell> onDay(LocalDate day) {
        List<Grid> versions = workspace.plans().versions(Scope.WHOLE_DISTRICT);
        return new GridHistory(versions).asOf(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)).stream()
                .map(DrawnGrids::cell).toList();
    }

    /** A plan as drawn: on the grids in force, or once it took effect, as they were on its day. */
    List<Cell> of(Plan plan) {
        if (plan.status() == PlanStatus.EFFECTIVE) {
            return onDay(plan.effectiveFrom());
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID).forEach(grid -> cells.put(grid.id(), cell(grid)));
        workspace.plans().grids(Scope.WHOLE_DISTRICT, plan.id()).forEach(planned -> {
            if (planned.retires()) {
                cells.remove(planned.gridId());
            } else {
                cells.put(planned.gridId(), new Cell(planned.gridId(), planned.shape()));
            }
        });
        return List.copyOf(cells.values());
    }

    private static Cell cell(Grid grid) {
        return new Cell(grid.id(), grid.shape());
    }
}
