package org.tessera.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.plan.EditDepth;
import org.tessera.grid.plan.EditHistory;
import org.tessera.grid.plan.GapPermit;
import org.tessera.grid.plan.GridVersion;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanComment;
import org.tessera.grid.plan.PlanEdit;
import org.tessera.grid.plan.PlanStore;
import org.tessera.grid.plan.PlannedGrid;

/** Plans and the past of grids in the database. */
record StoredPlans(Database database) implements PlanStore {

    @Override
    public List<Plan> plans(Scope scope) {
        return database.states(PlanTables.PLAN, ScopeCondition.ofAreaAlone(scope) + " ORDER BY name, id", scope, _ -> { });
    }

    @Override
    public Optional<Plan> find(Scope scope, String id) {
        return database.states(PlanTables.PLAN, "id = :id AND " + ScopeCondition.ofAreaAlone(scope), scope,
                query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public List<PlannedGrid> grids(Scope scope, String planId) {
        return database.states(PlanTables.GRID, ofPlan(scope) + " ORDER BY grid_id", scope, query -> query.bind("plan", planId));
    }

    @Override
    public Optional<PlannedGrid> grid(Scope scope, String planId, String gridId) {
        return database.states(PlanTables.GRID, ofPlan(scope) + " AND grid_id = :grid", scope,
                query -> query.bind("plan", planId).bind("grid", gridId)).stream().findFirst();
    }

    @Override
    public Map<String, PlannedGrid> grids(Scope scope, String planId, Collection<String> gridIds) {
        Map<String, PlannedGrid> found = new HashMap<>();
        if (!gridIds.isEmpty()) {
            database.states(PlanTables.GRID, ofPlan(scope) + " AND grid_id IN (<grids>)", scope,
                    query -> query.bind("plan", planId).bindList("grids", List.copyOf(gridIds)))
                    .forEach(grid -> found.put(grid.gridId(), grid));
        }
        return found;
    }

    @Override
    public EditHistory edits(Scope scope, String planId) {
        return EditHistory.of(database.states(PlanTables.EDIT, ofPlan(scope) + " ORDER BY sequence", scope,
                query -> query.bind("plan", planId)));
    }

    @Override
    public EditDepth depth(Scope scope, String planId) {
        return database.jdbi().withHandle(handle -> EditDepth.of(handle
                .createQuery("SELECT kind FROM plan_edit WHERE " + ofPlan(scope) + " ORDER BY plan_id, sequence")
                .bindMap(ScopeCondition.values(scope)).bind("plan", planId)
                .map((row, _) -> PlanEdit.Kind.valueOf(row.getString(1))).list()));
    }

    @Override
    public Optional<PlanComment> comment(Scope scope, String id) {
        return database.states(PlanTables.COMMENT, "id = :id AND plan_id IN (" + plansIn(scope) + ")", scope,
                query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public List<PlanComment> comments(Scope scope, String planId) {
        return database.states(PlanTables.COMMENT, ofPlan(scope) + " ORDER BY at, id", scope, query -> query.bind("plan", planId));
    }

    private static String ofPlan(Scope scope) {
        return "plan_id = :plan AND plan_id IN (" + plansIn(scope) + ")";
    }

    private static String plansIn(Scope scope) {
        return "SELECT id FROM plan WHERE " + ScopeCondition.ofAreaAlone(scope);
    }

    @Override
    public List<Grid> versions(Scope scope) {
        String condition = "tier = 'GRID' AND " + ScopeCondition.ofTier(scope, Tier.GRID) + " ORDER BY code";
        List<Grid> versions = new ArrayList<>(database.states(EntityTable.GRID, condition, scope, _ -> { }));
        database.states(PlanTables.VERSION, condition, scope, _ -> { }).stream().map(GridVersion::grid).forEach(versions::add);
        return versions;
    }

    @Override
    public Set<String> takenCodes(String exceptPlan) {
        return database.jdbi().withHandle(handle -> new HashSet<>(handle.createQuery("SELECT code FROM grid WHERE tier = 'GRID'"
                + " UNION SELECT id FROM grid_code WHERE plan_id <> :plan"
                + " UNION SELECT g.grid_id FROM plan_grid g JOIN plan p ON p.id = g.plan_id"
                + " WHERE g.plan_id <> :plan AND p.status IN ('DRAFT', 'PROPOSED', 'APPROVED')")
                .bind("plan", exceptPlan == null ? "" : exceptPlan).mapTo(String.class).list()));
    }

    @Override
    public boolean holds(Scope scope, Tier tier, String areaId) {
        return !scope.isOneDepartment() && (scope.isWholeDistrict() || database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT EXISTS (SELECT 1 FROM grid WHERE tier = :tier AND code = :code AND "
                        + ScopeCondition.ofTier(scope, tier) + ")")
                .bindMap(ScopeCondition.values(scope)).bind("tier", tier.name()).bind("code", areaId == null ? "" : areaId)
                .mapTo(Boolean.class).one()));
    }

    @Override
    public Set<String> held(Scope scope, Tier tier, Collection<String> areaIds) {
        if (scope.isOneDepartment()) {
            return Set.of();
        }
        if (scope.isWholeDistrict() || areaIds.isEmpty()) {
            return Set.copyOf(areaIds);
        }
        return database.jdbi().withHandle(handle -> new HashSet<>(handle
                .createQuery("SELECT code FROM grid WHERE tier = :tier AND code IN (<codes>) AND " + ScopeCondition.ofTier(scope, tier))
                .bindMap(ScopeCondition.values(scope)).bind("tier", tier.name()).bindList("codes", List.copyOf(areaIds))
                .mapTo(String.class).list()));
    }

    @Override
    public List<GapPermit> gaps(Scope scope) {
        return database.states(PlanTables.GAP, ScopeCondition.ofAreaAlone(scope) + " ORDER BY id", scope, _ -> { });
    }
}
