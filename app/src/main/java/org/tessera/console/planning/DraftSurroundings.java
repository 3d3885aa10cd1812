package org.tessera.console.planning;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.plan.GridCodes;
import org.tessera.grid.plan.Located;

/**
 * What a draft is drawn among.
 *
 * @param counters what is counted within a grid, by name, in the order of the figures
 * @param codes    gives codes to new grids
 * @param lines    what borders may follow
 * @param things   what is counted where it changes its grid
 */
public record DraftSurroundings(Map<String, ToDoubleFunction<Geometry>> counters, GridCodes codes, List<Lines> lines,
        List<Located> things) {

    public DraftSurroundings {
        lines = List.copyOf(lines);
        things = List.copyOf(things);
    }

    /**
     * Lines of another layer.
     *
     * @param id     what a snap calls it
     * @param shapes lon, lat
     */
    public record Lines(String id, List<Geometry> shapes) {
    }
}
