package org.tessera.map.source;

import java.util.ArrayList;
import java.util.List;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.view.WebMercator;

/**
 * The matrices of 天地图. Its capabilities print scale denominators at 96 dpi instead of OGC's 0.28 mm pixel, and a corner
 * with its axes swapped; who follows them is 5.83 % off at every level. So the matrices are built from what they mean: 256
 * pixel tiles, ids from 1, where 1 is the world cut in 2 by 2 ({@code w}, Mercator) or 2 by 1 ({@code c}, degrees).
 */
public enum Tianditu {
    /** EPSG:3857. */
    W,
    /** EPSG:4490, longitude and latitude. */
    C;

    private static final int LEVELS = 18;

    /** The word in requests. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Levels 1 to 18. */
    public TileMatrixSet matrixSet() {
        if (this == C) {
            return TileMatrixSet.geographicQuad(word(), CrsCatalog.epsg(4490), 0, LEVELS - 1, 1);
        }
        List<TileMatrix> levels = new ArrayList<>();
        for (int z = 1; z <= LEVELS; z++) {
            double cell = 2 * WebMercator.LIMIT / 256 / (1L << z);
            levels.add(new TileMatrix(String.valueOf(z), -WebMercator.LIMIT, WebMercator.LIMIT, cell, cell, 256, 256, 1L << z,
                    1L << z));
        }
        return new TileMatrixSet(word(), CrsCatalog.epsg(3857), levels);
    }

    /**
     * Where a layer's tiles are.
     *
     * @param layer {@code vec}, {@code cva}, {@code img}, {@code cia}, {@code ter}, {@code cta}, …
     * @param key   the application's key; kept out of every message
     */
    public UrlTemplate tiles(String layer, String key) {
        if (!layer.matches("[a-z]{3}")) {
            throw new IllegalArgumentException("'" + layer + "' is no Tianditu layer; expected three letters such as vec, cva or img");
        }
        return UrlTemplate.of("https://{s}.tianditu.gov.cn/" + layer + "_" + word() + "/wmts?SERVICE=WMTS&REQUEST=GetTile"
                + "&VERSION=1.0.0&LAYER=" + layer + "&STYLE=default&TILEMATRIXSET=" + word()
                + "&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}")
                .withHosts(List.of("t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7")).withKey(key);
    }
}
