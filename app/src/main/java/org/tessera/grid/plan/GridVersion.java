package org.tessera.grid.plan;

import org.tessera.grid.Grid;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A grid as it was until a plan changed it. The newest version of a grid, retired or in force, is the grid itself.
 *
 * @param grid with the end of its validity
 */
public record GridVersion(Grid grid) implements Recorded {

    public GridVersion {
        if (grid.validTo() == null) {
            throw new IllegalArgumentException("a past version has an end");
        }
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("grid-version", grid.tier() + "/" + grid.id() + "@" + grid.validTo());
    }
}
