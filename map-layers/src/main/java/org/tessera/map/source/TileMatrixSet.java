package org.tessera.map.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.view.WebMercator;

/**
 * The zoom levels of one source, coarsest first.
 *
 * @param id       the name that a request carries
 * @param crs      of the matrices' coordinates, x east first
 * @param matrices at least one
 */
public record TileMatrixSet(String id, NamedCrs crs, List<TileMatrix> matrices) {

    private static final int MAX_LEVELS = 64;

    /** Sorts by fineness. */
    public TileMatrixSet {
        if (matrices.isEmpty() || matrices.size() > MAX_LEVELS) {
            throw new IllegalArgumentException("tile matrix set " + id + " has " + matrices.size() + " levels; expected 1 to "
                    + MAX_LEVELS);
        }
        matrices = matrices.stream().sorted(Comparator.comparingDouble(TileMatrix::cellWidth).reversed()).toList();
    }

    /**
     * The GoogleMapsCompatible set of OGC WMTS 1.0 annex E: the square Mercator world, halved at each level; level z has id
     * z and 2^z by 2^z tiles.
     *
     * @param side     pixels of a tile, 256 usually; 512 for tiles of twice the density or of vector-tile servers
     * @param minLevel coarsest z
     * @param maxLevel finest z
     */
    public static TileMatrixSet googleMapsCompatible(int side, int minLevel, int maxLevel) {
        List<TileMatrix> levels = new ArrayList<>();
        for (int z = minLevel; z <= maxLevel; z++) {
            double cell = 2 * WebMercator.LIMIT / side / (1L << z);
            levels.add(new TileMatrix(String.valueOf(z), -WebMercator.LIMIT, WebMercator.LIMIT, cell, cell, side, side, 1L << z,
                    1L << z));
        }
        return new TileMatrixSet("GoogleMapsCompatible", CrsCatalog.epsg(3857), levels);
    }

    /** A set in longitude and latitude whose level 0 has two tiles side by side (WorldCRS84Quad), ids shifted by an offset. */
    static TileMatrixSet geographicQuad(String id, NamedCrs crs, int firstLevel, int lastLevel, int idOffset) {
        List<TileMatrix> levels = new ArrayList<>();
        for (int z = firstLevel; z <= lastLevel; z++) {
            double cell = 180.0 / 256 / (1L << z);
            levels.add(new TileMatrix(String.valueOf(z + idOffset), -180, 90, cell, cell, 256, 256, 2L << z, 1L << z));
        }
        return new TileMatrixSet(id, crs, levels);
    }

    /** The level whose pixels come nearest to a cell width; of two equally near the finer one. */
    int nearest(double cellWidth) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < matrices.size(); i++) {
            double off = Math.abs(Math.log(matrices.get(i).cellWidth() / cellWidth));
            if (off <= least + 1e-9) {
                best = i;
                least = off;
            }
        }
        return best;
    }
}
