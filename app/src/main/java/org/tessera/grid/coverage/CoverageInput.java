package org.tessera.grid.coverage;

import java.util.List;

import org.locationtech.jts.geom.Geometry;

/**
 * What to check.
 *
 * @param cells       the grids
 * @param boundary    outer boundary (areal, same CRS), or null
 * @param parents     areas that grids should lie in, same CRS; empty for none
 * @param measure     turns the input's CRS into metres
 * @param sliverWidth m
 * @param allowedGaps places that no grid need cover
 */
public record CoverageInput(List<Cell> cells, Geometry boundary, List<Cell> parents, Measure measure, double sliverWidth,
        List<AllowedGap> allowedGaps) {

    /** Default sliver width of the command contract, in metres. */
    public static final double SLIVER_WIDTH = 2;

    public CoverageInput {
        cells = List.copyOf(cells);
        parents = List.copyOf(parents);
        allowedGaps = List.copyOf(allowedGaps);
    }

    /** No gap is allowed. */
    public CoverageInput(List<Cell> cells, Geometry boundary, List<Cell> parents, Measure measure, double sliverWidth) {
        this(cells, boundary, parents, measure, sliverWidth, List.of());
    }

    /** Grids alone, default sliver width. */
    public static CoverageInput of(List<Cell> cells, Measure measure) {
        return new CoverageInput(cells, null, List.of(), measure, SLIVER_WIDTH);
    }
}
