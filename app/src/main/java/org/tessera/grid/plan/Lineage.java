package org.tessera.grid.plan;

import java.util.List;
import java.util.Locale;

/**
 * What becomes of one grid.
 *
 * @param grid its id in the first plan; for a new grid in the second
 * @param kind what becomes of it
 * @param to   grids of the second plan that its ground goes to, itself among them, largest first; empty when unchanged or new
 * @param from grids of the first plan that its ground in the second comes from, itself among them; empty when unchanged or gone
 */
public record Lineage(String grid, Kind kind, List<Share> to, List<Share> from) {

    public Lineage {
        to = List.copyOf(to);
        from = List.copyOf(from);
    }

    /** What can become of a grid. */
    public enum Kind {
        /** Same id, same ground. */
        UNCHANGED,
        /** Same ground under another id; or another id for most of its ground that has no other ancestor. */
        RENAMED,
        /** Same id, other borders. */
        CHANGED,
        /** A grid that was not there before is made of it, whether its own id goes on or not. */
        SPLIT,
        /** Its id ends and its ground goes into grids that have other ancestors too. */
        MERGED,
        /** Its id ends and most of its ground goes to no grid. */
        RETIRED,
        /** An id that was not there before. */
        NEW;

        /** The word in files and on the command line. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Part of a grid's ground.
     *
     * @param grid  the other grid; null for no grid
     * @param area  m²
     * @param share of the area of the grid that is told about, 0 to 1
     */
    public record Share(String grid, double area, double share) {
    }
}
