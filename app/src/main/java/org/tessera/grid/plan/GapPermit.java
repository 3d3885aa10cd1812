package org.tessera.grid.plan;

import java.time.Instant;

import org.locationtech.jts.geom.Geometry;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A gap that is meant to be there, such as a lake or a barracks.
 *
 * @param id     stable identity
 * @param shape  lon, lat; polygon or multipolygon
 * @param reason why nobody's grid covers it
 * @param owner  who answers for the ground instead
 * @param areaId community it lies in; empty when it lies in none
 * @param by     who permitted it
 * @param since  situation time
 */
public record GapPermit(String id, Geometry shape, String reason, String owner, String areaId, String by, Instant since)
        implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("gap-permit", id);
    }
}
