package org.tessera.console.planning;

import java.util.List;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.plan.GapPermit;

/** The services behind permitted gaps. Blocking; never call on the screen's thread. */
public interface GapOffice {

    /** All that are permitted, the newest first. */
    List<GapPermit> permitted();

    /**
     * Permits a gap.
     *
     * @param shape lon, lat
     * @throws org.tessera.journal.Refusal when reason or owner is missing, or the shape is no area
     */
    GapPermit allow(Geometry shape, String reason, String owner);

    /** Ends a permission: the gap is a defect again. */
    void end(String permitId, String reason);

    /** Takes back what was done last about a permission. */
    void takeBack(String permitId);
}
