package org.tessera.store;

import java.util.Map;

import org.tessera.access.Scope;
import org.tessera.access.Tier;

/**
 * SQL conditions that keep rows outside a scope in the database; they name {@code :area} and {@code :department}, see {@link #values}.
 * What no department has anything to do with, such as plans, households and the roster, lies in no department's scope.
 */
final class ScopeCondition {

    private static final String NOTHING = "(1 = 0)";
    private static final String EVERYTHING = "CAST(:area AS VARCHAR) IS NOT NULL";
    private static final String GRIDS_OF_COMMUNITY = "SELECT code FROM grid WHERE tier = 'GRID' AND parent_id = :area";
    private static final String COMMUNITIES_OF_TOWNSHIP = "SELECT code FROM grid WHERE tier = 'COMMUNITY' AND parent_id = :area";
    private static final String GRIDS_OF_TOWNSHIP = "SELECT g.code FROM grid g JOIN grid c ON c.tier = 'COMMUNITY'"
            + " AND c.code = g.parent_id WHERE g.tier = 'GRID' AND c.parent_id = :area";

    private ScopeCondition() {
    }

    /** What the conditions of a scope ask for. */
    static Map<String, ?> values(Scope scope) {
        return Map.of("area", scope.areaId(), "department", scope.departmentId());
    }

    /** Condition on {@code case_file}. */
    static String ofCase(Scope scope) {
        return ofGrid(scope, "grid_id") + (scope.isOneDepartment() ? " AND LOCATE('|' || :department || '|', parties) > 0" : "");
    }

    /** Condition on {@code unit}: of the area it looks after, or lent to one of the scope's cases. */
    static String ofUnit(Scope scope) {
        String lent = "case_id IN (SELECT id FROM case_file WHERE " + ofCase(scope) + ")";
        return scope.isOneDepartment() ? lent : scope.isWholeDistrict() ? EVERYTHING
                : "(" + ofArea(scope, "area_id") + " OR " + lent + ")";
    }

    /** Condition on {@code assignment}. */
    static String ofAssignment(Scope scope) {
        String ofCase = "case_id IN (SELECT id FROM case_file WHERE " + ofCase(scope) + ")";
        return scope.isOneDepartment() ? ofCase : scope.isWholeDistrict() ? EVERYTHING
                : "(" + ofCase + " OR unit_id IN (SELECT id FROM unit WHERE " + ofArea(scope, "area_id") + "))";
    }

    /** Condition on {@code plan}, {@code gap_permit} and {@code member}: what an area has and no department. */
    static String ofAreaAlone(Scope scope) {
        return scope.isOneDepartment() ? NOTHING : ofArea(scope, "area_id");
    }

    /** Condition on {@code whistle}: of the area that calls, for a department of those that call it. */
    static String ofWhistle(Scope scope) {
        return ofArea(scope, "caller_area") + NamedDepartments.andNamed(scope, "called");
    }

    /** Condition on {@code ledger_entry}: of the area that was visited, for a department of those in which it has promised something. */
    static String ofLedgerEntry(Scope scope) {
        return ofArea(scope, "area_id") + NamedDepartments.andNamed(scope, "owners");
    }

    /** Condition on {@code notice}: where its case lies, for a department what is addressed to it. */
    static String ofNotice(Scope scope) {
        // The whole district sees those of cases that are gone too.
        String area = scope.isWholeDistrict() ? EVERYTHING : "case_id IN (SELECT id FROM case_file WHERE " + ofGrid(scope, "grid_id") + ")";
        return area + (scope.isOneDepartment() ? " AND department_id = :department" : "");
    }

    /** Condition on {@code decision} and {@code task_item}: of the area's meetings, for a department what it owns. */
    static String ofMeeting(Scope scope) {
        return ofArea(scope, "area_id") + (scope.isOneDepartment() ? " AND owner = :department" : "");
    }

    /** Condition on {@code person}. */
    static String ofPerson(Scope scope) {
        return ofArea(scope, "area_id") + (scope.isOneDepartment() ? " AND department_id = :department" : "");
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
