package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.journal.Change;
import org.tessera.journal.Refusal;

/** Turns the grids that a gesture touched into changes of the draft, and keeps the gesture inside its author's area. */
record DraftChanges(Plan plan, PlanStore plans, GridStore grids, Scope scope) {

    List<Change> of(List<PlannedGrid> touched) {
        List<String> ids = touched.stream().map(PlannedGrid::gridId).toList();
        // One look for all: a step may touch every grid there is.
        Map<String, Grid> allInForce = grids.find(Tier.GRID, ids);
        Map<String, PlannedGrid> planned = plans.grids(scope, plan.id(), ids);
        OwnArea own = OwnArea.of(plans, scope, touched, allInForce.keySet());
        List<Change> changes = new ArrayList<>();
        for (PlannedGrid grid : touched) {
            if (!grid.planId().equals(plan.id())) {
                throw new IllegalArgumentException("grid " + grid.gridId() + " is of plan " + grid.planId() + ", not " + plan.id());
            }
            Optional<Grid> inForce = Optional.ofNullable(allInForce.get(grid.gridId()));
            own.require(grid, inForce);
            Optional<PlannedGrid> before = Optional.ofNullable(planned.get(grid.gridId()));
            if (isAsInForce(grid, inForce)) {
                before.ifPresent(old -> changes.add(Change.removed(old)));
            } else {
                changes.add(new Change(before.orElse(null), grid));
            }
        }
        return changes;
    }

    /**
     * What of a step's grids lies in its author's area.
     *
     * @param whole       whether everything does, also what lies in no known area
     * @param grids       those in force that do
     * @param communities those of the grids that do
     */
    private record OwnArea(boolean whole, Set<String> grids, Set<String> communities) {

        static OwnArea of(PlanStore plans, Scope scope, List<PlannedGrid> touched, Set<String> inForce) {
            Set<String> parents = touched.stream().map(PlannedGrid::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
            return new OwnArea(scope.isWholeDistrict(), plans.held(scope, Tier.GRID, inForce),
                    plans.held(scope, Tier.COMMUNITY, parents));
        }

        void require(PlannedGrid grid, Optional<Grid> inForce) {
            boolean own = whole || (inForce.isEmpty() || grids.contains(grid.gridId()))
                    && (grid.retires() || grid.parentId() != null && communities.contains(grid.parentId()));
            if (!own) {
                throw new Refusal("refusal.grid-outside-area", "grid " + grid.gridId() + " does not lie in your area", grid.gridId());
            }
            if (inForce.isPresent() && inForce.get().retired()) {
                throw new Refusal("refusal.code-taken", "grid " + grid.gridId() + " is retired; its code is never used again",
                        grid.gridId());
            }
        }
    }

    /** Bit for bit: a draft that has come back by undo holds no leftovers. */
    private static boolean isAsInForce(PlannedGrid grid, Optional<Grid> inForce) {
        if (inForce.isEmpty()) {
            return grid.retires();
        }
        return !grid.retires() && PlanEffect.isSame(grid, inForce.get());
    }

    static boolean sameWords(PlannedGrid grid, Grid old) {
        return grid.name().equals(old.name()) && Objects.equals(grid.parentId(), old.parentId());
    }
}
