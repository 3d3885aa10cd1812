package org.tessera.grid.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.locationtech.jts.geom.Polygonal;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridLocator;
import org.tessera.grid.GridStore;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

/** What a plan does to the grids in force, and whether it may. Used inside one transaction. */
final class PlanEffect {

    private final Plan plan;
    private final GridStore grids;
    private final Supplier<GridCodes> codes;
    private final List<PlannedGrid> planned;
    private final Map<String, Grid> inForce;

    PlanEffect(Plan plan, List<PlannedGrid> planned, GridStore grids, Supplier<GridCodes> codes) {
        this.plan = plan;
        this.planned = planned;
        this.grids = grids;
        this.codes = codes;
        inForce = grids.find(Tier.GRID, planned.stream().map(PlannedGrid::gridId).toList());
    }

    private Optional<Grid> inForce(PlannedGrid grid) {
        return Optional.ofNullable(inForce.get(grid.gridId()));
    }

    /** Whether the plan leaves the grid as it is: words equal, shape bit for bit. */
    static boolean isSame(PlannedGrid grid, Grid old) {
        return DraftChanges.sameWords(grid, old) && Shapes.identical(grid.shape(), old.shape());
    }

    /** Refuses a plan that changes nothing, or whose codes or shapes are not right. */
    void requireSound() {
        if (planned.isEmpty()) {
            throw new Refusal("refusal.plan-empty", "plan " + plan.name() + " changes no grid", plan.name());
        }
        GridCodes judge = codes.get();
        for (PlannedGrid grid : planned) {
            List<CodeProblem> problems = inForce(grid).isPresent() ? List.of() : judge.problems(grid.gridId(), grid.parentId());
            if (!problems.isEmpty()) {
                throw new Refusal("refusal.grid-code", "grid " + grid.gridId() + ": " + problems.getFirst(), grid.gridId(),
                        problems.getFirst().message());
            }
            if (!grid.retires() && (!(grid.shape() instanceof Polygonal) || grid.shape().isEmpty() || !grid.shape().isValid())) {
                throw new Refusal("refusal.grid-shape", "grid " + grid.gridId() + " is no sound polygon in plan " + plan.name(),
                        grid.gridId());
            }
        }
    }

    /** Refuses to overwrite what somebody changed after the plan was begun. */
    void requireUntouched(Journal journal) {
        for (PlannedGrid grid : planned) {
            Optional<Grid> old = inForce(grid);
            List<JournalEntry> history = old.map(it -> journal.entriesOf(it.ref())).orElse(List.of());
            if (!history.isEmpty() && history.getLast().sequence() > plan.basis()) {
                throw new Refusal("refusal.plan-overtaken", "grid " + grid.gridId() + " has changed since plan " + plan.name()
                        + " was begun: withdraw and restore the plan, look at the grid and rebase", grid.gridId(), plan.name());
            }
        }
    }

    List<Change> changes(Instant from, Instant now) {
        List<Change> changes = new ArrayList<>();
        for (PlannedGrid grid : planned) {
            Optional<Grid> old = inForce(grid);
            old.ifPresent(it -> requireLater(it, from));
            if (old.isEmpty()) {
                changes.add(Change.created(new TakenCode(grid.gridId(), plan.id(), now)));
                changes.add(Change.created(made(grid, Map.of()).valid(from, null)));
            } else if (grid.retires()) {
                changes.add(Change.updated(old.get(), old.get().valid(old.get().validFrom(), from)));
            } else if (!isSame(grid, old.get())) {
                changes.add(Change.created(new GridVersion(old.get().valid(old.get().validFrom(), from))));
                changes.add(Change.updated(old.get(), made(grid, old.get().attributes()).valid(from, null)));
            }
        }
        return changes;
    }

    private static Grid made(PlannedGrid grid, Map<String, String> attributes) {
        return new Grid(grid.gridId(), Tier.GRID, grid.name(), grid.parentId(), grid.shape(), attributes);
    }

    private static void requireLater(Grid old, Instant from) {
        if (old.retired() || old.validFrom() != null && !old.validFrom().isBefore(from)) {
            throw new Refusal("refusal.grid-already-changed", "grid " + old.id() + " is changed already from "
                    + (old.retired() ? old.validTo() : old.validFrom()) + " on; choose a later day", old.id());
        }
    }

    /** Finds the grid of a place as the plan has it. */
    GridLocator locator() {
        Map<String, GridLocator.Area> areas = new LinkedHashMap<>();
        grids.areas(Scope.WHOLE_DISTRICT, Tier.GRID).forEach(grid -> areas.put(grid.id(), new GridLocator.Area(grid.id(), grid.shape())));
        for (PlannedGrid grid : planned) {
            if (grid.retires()) {
                areas.remove(grid.gridId());
            } else {
                areas.put(grid.gridId(), new GridLocator.Area(grid.gridId(), grid.shape()));
            }
        }
        return new GridLocator(areas.values());
    }
}
