package org.tessera.access;

/**
 * The part of the whole that somebody may see and act on. Stores apply it in their queries, so that what lies outside never
 * leaves the database.
 *
 * @param tier         the tier the scope is tied to
 * @param areaId       id of the area at that tier; ignored for {@link Tier#DISTRICT}, which is everything
 * @param departmentId only what this department leads or takes part in; empty for what everybody does
 */
public record Scope(Tier tier, String areaId, String departmentId) {

    /** All areas of the district. */
    public static final Scope WHOLE_DISTRICT = new Scope(Tier.DISTRICT, "");

    public Scope {
        areaId = areaId == null ? "" : areaId;
        departmentId = departmentId == null ? "" : departmentId;
    }

    /** An area with all departments. */
    public Scope(Tier tier, String areaId) {
        this(tier, areaId, "");
    }

    /** What one department has to do with anywhere in the district. */
    public static Scope ofDepartment(String departmentId) {
        return new Scope(Tier.DISTRICT, "", departmentId);
    }

    /** Whether no area is left out. */
    public boolean isWholeDistrict() {
        return tier == Tier.DISTRICT;
    }

    /** Whether only what one department has to do with is seen. */
    public boolean isOneDepartment() {
        return !departmentId.isEmpty();
    }
}
