package org.tessera.grid.edit;

import java.util.Set;

import org.locationtech.jts.geom.Geometry;

/**
 * What gestures may do.
 *
 * @param outerFixed whether the plan as a whole must go on covering just what it covers; overlaps may be edited away all the same
 * @param boundary   when the outer border is not fixed: an area that cells must not reach out of and whose ground they must not give up
 *                   (plan's CRS); or null
 * @param clearance  how near borders that do not meet may come, and how far a line is drawn to a vertex; CRS units
 * @param locked     ids of cells whose area must not change; they may get nodes where a neighbour's border ends
 */
public record EditRules(boolean outerFixed, Geometry boundary, double clearance, Set<String> locked) {

    /** One millimetre. */
    private static final double CLEARANCE_METRES = 1e-3;

    public EditRules {
        locked = Set.copyOf(locked);
        if (!(clearance > 0)) {
            throw new IllegalArgumentException("the clearance must be above 0");
        }
    }

    /** Outer border fixed, nothing locked, a clearance of 1 mm. */
    public static EditRules fixed(EditablePlan plan) {
        return new EditRules(true, null, plan.scale().units(CLEARANCE_METRES), Set.of());
    }

    /** The outer border moves too, and gaps may be grown into. */
    public static EditRules free(EditablePlan plan) {
        return new EditRules(false, null, plan.scale().units(CLEARANCE_METRES), Set.of());
    }

    /** Gaps may be grown into, up to the boundary. */
    public EditRules within(Geometry outer) {
        return new EditRules(false, outer, clearance, locked);
    }

    /** With other locked cells. */
    public EditRules locking(Set<String> cells) {
        return new EditRules(outerFixed, boundary, clearance, cells);
    }
}
