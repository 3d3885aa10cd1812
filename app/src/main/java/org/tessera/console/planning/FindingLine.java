package org.tessera.console.planning;

import java.util.List;

import org.locationtech.jts.geom.Geometry;

/**
 * One finding as the planning view needs it, in space (the coverage check) or in duty (the responsibility check).
 *
 * @param kind   {@code gap}, {@code overlap}, {@code invalid}, {@code duplicate}, …
 * @param grids  codes of the grids concerned
 * @param area   square metres, 0 when the finding has no area
 * @param width  metres across at the widest place, 0 when the finding has no area
 * @param sliver true when it is nowhere wider than the sliver width
 * @param place  where, lon and lat
 * @param about  the category of a finding in duty; empty in space
 */
public record FindingLine(String kind, List<String> grids, double area, double width, boolean sliver, Geometry place,
        String about) {

    public FindingLine {
        grids = List.copyOf(grids);
    }

    /** One in space. */
    public FindingLine(String kind, List<String> grids, double area, double width, boolean sliver, Geometry place) {
        this(kind, grids, area, width, sliver, place, "");
    }
}
