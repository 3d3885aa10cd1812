package org.tessera.store;

import java.util.List;

import org.tessera.grid.plan.GapPermit;
import org.tessera.grid.plan.GridVersion;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanComment;
import org.tessera.grid.plan.PlanEdit;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.grid.plan.TakenCode;

/** The tables of plans and of what is left of them. */
final class PlanTables {

    static final EntityTable<Plan> PLAN = new EntityTable<>("plan", Plan.class, "plan", List.of("area_id", "name", "status"),
            p -> new Object[] {p.areaId(), p.name(), p.status().name()}, p -> p.status().name(), p -> p, (_, after, _) -> after);
    static final EntityTable<PlannedGrid> GRID = new EntityTable<>("plan-grid", PlannedGrid.class, "plan_grid",
            List.of("plan_id", "grid_id"), g -> new Object[] {g.planId(), g.gridId()}, g -> g.retires() ? "RETIRED" : "SHAPED",
            g -> g, (_, after, _) -> after);
    static final EntityTable<PlanEdit> EDIT = new EntityTable<>("plan-edit", PlanEdit.class, "plan_edit",
            List.of("plan_id", "sequence", "kind"), e -> new Object[] {e.planId(), e.sequence(), e.kind().name()}, e -> e.kind().name(),
            e -> e, (_, after, _) -> after);
    static final EntityTable<PlanComment> COMMENT = new EntityTable<>("plan-comment", PlanComment.class, "plan_comment",
            List.of("plan_id", "at"), c -> new Object[] {c.planId(), EntityTable.micros(c.at())},
            c -> c.settled() ? "RESOLVED" : "OPEN", c -> c, (_, after, _) -> after);
    static final EntityTable<GridVersion> VERSION = new EntityTable<>("grid-version", GridVersion.class, "grid_version",
            List.of("tier", "code"), v -> new Object[] {v.grid().tier().name(), v.grid().id()}, v -> v.grid().tier().name(),
            v -> v, (_, after, _) -> after);
    static final EntityTable<TakenCode> CODE = new EntityTable<>("grid-code", TakenCode.class, "grid_code", List.of("plan_id"),
            c -> new Object[] {c.planId()}, _ -> "TAKEN", c -> c, (_, after, _) -> after);
    static final EntityTable<GapPermit> GAP = new EntityTable<>("gap-permit", GapPermit.class, "gap_permit", List.of("area_id"),
            g -> new Object[] {g.areaId()}, _ -> "PERMITTED", g -> g, (_, after, _) -> after);

    static final List<EntityTable<?>> ALL = List.of(PLAN, GRID, EDIT, COMMENT, VERSION, CODE, GAP);

    private PlanTables() {
    }
}
