package org.tessera.map.source;

import java.util.List;
import java.util.Optional;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;
import org.tessera.map.view.Viewport;
import org.tessera.map.view.WebMercator;

/**
 * From printed scale denominators and corners to matrices. The denominator counts pixels of 0.28 mm (OGC 07-057r7, 6.1), except on the
 * ladder 2.958293554545656E8 / 2^n, which is the same pyramid counted at 96 dpi. Corners are printed in the axis order of the
 * registry: latitude or northing first where it says so; a corner that would lie outside the world the other way round is turned.
 */
final class WmtsMatrices {

    private static final double METRES_PER_DEGREE = Math.toRadians(1) * WebMercator.RADIUS;
    private static final double PIXEL_96_DPI = 0.0254 / 96;
    private static final double LADDER_96_DPI = 2.958293554545656E8;

    private WmtsMatrices() {
    }

    /**
     * A matrix as printed.
     *
     * @param first  number of its corner
     * @param second number of its corner
     * @param tile   pixels along and down
     * @param matrix tiles along and down
     */
    record Printed(String id, double denominator, double first, double second, int[] tile, int[] matrix) {
    }

    /** The set; empty when its CRS is not known here. */
    static Optional<TileMatrixSet> set(String id, String crsName, List<Printed> printed) {
        NamedCrs crs;
        try {
            crs = crs(crsName);
        } catch (UnknownCrs _) {
            return Optional.empty();
        }
        double unit = crs.isGeographic() ? METRES_PER_DEGREE : 1;
        return Optional.of(new TileMatrixSet(id, crs, printed.stream().map(one -> {
            double cell = one.denominator * pixel(one.denominator) / unit;
            boolean swapped = swapped(crs, crsName, one);
            return new TileMatrix(one.id, swapped ? one.second : one.first, swapped ? one.first : one.second, cell, cell,
                    one.tile[0], one.tile[1], one.matrix[0], one.matrix[1]);
        }).toList()));
    }

    private static NamedCrs crs(String name) {
        boolean google = name.matches("(?i).*EPSG:.*:(900913|3785|102100|102113)|EPSG:(900913|102100)");
        return google ? CrsCatalog.epsg(3857) : CrsCatalog.decode(name);
    }

    private static double pixel(double denominator) {
        double step = Math.log(LADDER_96_DPI / denominator) / Math.log(2);
        return Math.abs(step - Math.rint(step)) < 1e-5 ? PIXEL_96_DPI : Viewport.OGC_PIXEL;
    }

    private static boolean swapped(NamedCrs crs, String name, Printed one) {
        boolean byName = !name.toUpperCase(java.util.Locale.ROOT).contains("CRS84") && northFirst(crs.name());
        double x = byName ? one.second : one.first;
        double y = byName ? one.first : one.second;
        boolean turn = crs.isGeographic() ? Math.abs(y) > 90.001 || x > 179 : crs.name().equals("EPSG:3857")
                && (x > WebMercator.LIMIT * 0.999 || y < -WebMercator.LIMIT * 0.999);
        return byName != turn;
    }

    /** Whether the registry prints the axis towards north first: degrees, and the Gauss-Krüger zones of CGCS2000. */
    private static boolean northFirst(String name) {
        if (!name.matches("EPSG:\\d+")) {
            return false;
        }
        int code = Integer.parseInt(name.substring(5));
        return code == 4326 || code == 4490 || code == 4269 || code >= 4491 && code <= 4554;
    }
}
