package org.tessera.grid.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;

/**
 * Reads plans and what belongs to them; what belongs to a plan outside the scope is not there. Blocking; never call on the JavaFX thread.
 */
public interface PlanStore {

    /** Plans whose area lies in the scope, by name. */
    List<Plan> plans(Scope scope);

    Optional<Plan> find(Scope scope, String id);

    /** What the plan changes, by grid id. */
    List<PlannedGrid> grids(Scope scope, String planId);

    Optional<PlannedGrid> grid(Scope scope, String planId, String gridId);

    /** What the plan makes of each of these grids by its id, in one look; one that it leaves alone is left out. */
    Map<String, PlannedGrid> grids(Scope scope, String planId, Collection<String> gridIds);

    /** The plan's steps, folded: what to replay after a restart, and what can be undone and redone. */
    EditHistory edits(Scope scope, String planId);

    /** How far the plan can be undone and redone; cheaper than its steps. */
    EditDepth depth(Scope scope, String planId);

    Optional<PlanComment> comment(Scope scope, String id);

    /** Comments of a plan, oldest first. */
    List<PlanComment> comments(Scope scope, String planId);

    /** Every version of the grids whose area lies in the scope: in force, retired and superseded. */
    List<Grid> versions(Scope scope);

    /** Every code that is or was in use, or that an open plan other than the given one wants to use (null: of any plan). */
    Set<String> takenCodes(String exceptPlan);

    /** Whether the area lies in the scope; an unknown area lies only in the whole district, and none in a department's. */
    boolean holds(Scope scope, Tier tier, String areaId);

    /** Those of some areas that lie in the scope, in one look; see {@link #holds}. */
    Set<String> held(Scope scope, Tier tier, Collection<String> areaIds);

    /** Permitted gaps whose area lies in the scope, by id. */
    List<GapPermit> gaps(Scope scope);
}
