package org.tessera.cases.intake;

/**
 * Where a place lies; exactly one area a tier.
 *
 * @param grid      id, empty for none
 * @param community id, empty for none
 * @param township  id, empty for none
 */
public record KnownArea(String grid, String community, String township) {

    /** Outside all grids. */
    public static final KnownArea NONE = new KnownArea("", "", "");
}
