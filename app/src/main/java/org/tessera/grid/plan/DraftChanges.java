package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.journal.Change;
import org.tessera.journal.Refusal;

/** Turns the grids that a gesture touched into changes of the draft, and keeps the gesture inside its author's area. */
record DraftChanges(Plan plan, PlanStore plans, GridStore grids, Scope scope) {

    List<Change> of(List<PlannedGrid> touched) {
        List<Change> changes = new ArrayList<>();
        for (PlannedGrid grid : touched) {
            if (!grid.planId().equals(plan.id())) {
                throw new IllegalArgumentException("grid " + grid.gridId() + " is of plan " + grid.planId() + ", not " + plan.id());
            }
            Optional<Grid> inForce = grids.find(Tier.GRID, grid.gridId());
            requireOwnArea(grid, inForce);
            Optional<PlannedGrid> before = plans.grid(scope, plan.id(), grid.gridId());
            if (isAsInForce(grid, inForce)) {
                before.ifPresent(old -> changes.add(Change.removed(old)));
            } else {
                changes.add(new Change(before.orElse(null), grid));
            }
        }
        return changes;
    }

    private void requireOwnArea(PlannedGrid grid, Optional<Grid> inForce) {
        boolean own = inForce.map(old -> plans.holds(scope, Tier.GRID, old.id())).orElse(true)
                && (grid.retires() || plans.holds(scope, Tier.COMMUNITY, grid.parentId()));
        if (!own) {
            throw new Refusal("refusal.grid-outside-area", "grid " + grid.gridId() + " does not lie in your area", grid.gridId());
        }
        if (inForce.isPresent() && inForce.get().retired()) {
            throw new Refusal("refusal.code-taken", "grid " + grid.gridId() + " is retired; its code is never used again", grid.gridId());
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
