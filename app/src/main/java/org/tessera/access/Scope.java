package org.tessera.access;

/**
 * The part of the whole that somebody may see and act on. Stores apply it in their queries, so that what lies outside never
 * leaves the database.
 *
 * @param tier   the tier the scope is tied to
 * @param areaId id of the area at that tier; ignored for {@link Tier#DISTRICT}, which is everything
 */
public record Scope(Tier tier, String areaId) {

    /** All areas of the district. */
    public static final Scope WHOLE_DISTRICT = new Scope(Tier.DISTRICT, "");

    /** Whether this scope is the whole district. */
    public boolean isWholeDistrict() {
        return tier == Tier.DISTRICT;
    }
}
