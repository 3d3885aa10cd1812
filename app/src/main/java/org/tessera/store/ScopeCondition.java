package org.tessera.store;

import org.tessera.access.Scope;
import org.tessera.access.Tier;

/** SQL conditions that keep rows outside a scope in the database; the area's id is bound as {@code :area}. */
final class ScopeCondition {

    private static final String EVERYTHING = "CAST(:area AS VARCHAR) IS NOT NULL";
    private static final String GRIDS_OF_COMMUNITY = "SELECT code FROM grid WHERE tier = 'GRID' AND parent_id = :area";
    private static final String COMMUNITIES_OF_TOWNSHIP = "SELECT code FROM grid WHERE tier = 'COMMUNITY' AND parent_id = :area";
    private static final String GRIDS_OF_TOWNSHIP = "SELECT g.code FROM grid g JOIN grid c ON c.tier = 'COMMUNITY'"
            + " AND c.code = g.parent_id WHERE g.tier = 'GRID' AND c.parent_id = :area";

    private ScopeCondition() {
    }

    /** Condition on a column that holds the id of a grid. */
    static String ofGrid(Scope scope, String column) {
        return switch (scope.tier()) {
            case DISTRICT -> EVERYTHING;
            case TOWNSHIP -> column + " IN (" + GRIDS_OF_TOWNSHIP + ")";
            case COMMUNITY -> column + " IN (" + GRIDS_OF_COMMUNITY + ")";
            case GRID -> column + " = :area";
        };
    }

    /** Condition on a column that holds the id of an area of any tier. */
    static String ofArea(Scope scope, String column) {
        return switch (scope.tier()) {
            case DISTRICT -> EVERYTHING;
            case TOWNSHIP -> "(" + column + " = :area OR " + column + " IN (" + COMMUNITIES_OF_TOWNSHIP + ") OR " + column
                    + " IN (" + GRIDS_OF_TOWNSHIP + "))";
            case COMMUNITY -> "(" + column + " = :area OR " + column + " IN (" + GRIDS_OF_COMMUNITY + "))";
            case GRID -> column + " = :area";
        };
    }

    /** Condition on the areas of one tier; tiers above the scope have none within it. */
    static String ofTier(Scope scope, Tier tier) {
        if (scope.isWholeDistrict()) {
            return EVERYTHING;
        }
        if (tier.ordinal() < scope.tier().ordinal()) {
            return "(1 = 0 AND " + EVERYTHING + ")";
        }
        if (tier == scope.tier()) {
            return "code = :area";
        }
        return tier == Tier.COMMUNITY ? "parent_id = :area" : ofGrid(scope, "code");
    }
}
