package org.tessera.grid.plan;

import java.time.Instant;
import java.util.List;

import org.tessera.grid.GridLocator;
import org.tessera.journal.Change;

/** What stands in grids and must follow when a plan comes into effect. Called inside the write transaction. */
@FunctionalInterface
public interface GridFollowers {

    /**
     * Changes of everything dated at or after {@code from}; what is older stays with the old grids.
     *
     * @param grids finds the grid of a place (lon, lat) as the plan has it
     */
    List<Change> follow(Instant from, GridLocator grids);
}
