package org.tessera.map.source;

import org.locationtech.jts.geom.Coordinate;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.view.WebMercator;

/**
 * Where the pictures of a source lie on the display: exact coordinates both ways between EPSG:3857 and the source's own plane. A
 * place that one side does not have becomes NaN. Safe on every thread.
 */
interface Placement {

    /** Writes the source's coordinates of a display place (Mercator metres). */
    void toSource(double x, double y, double[] out);

    /** Writes the display place of coordinates of the source. */
    void toDisplay(double x, double y, double[] out);

    /** Display and source are the same plane. */
    Placement SAME = new Placement() {
        @Override
        public void toSource(double x, double y, double[] out) {
            out[0] = x;
            out[1] = y;
        }

        @Override
        public void toDisplay(double x, double y, double[] out) {
            toSource(x, y, out);
        }
    };

    /** Longitude and latitude in degrees, in closed form. */
    Placement DEGREES = new Placement() {
        @Override
        public void toSource(double x, double y, double[] out) {
            out[0] = WebMercator.lon(x);
            out[1] = WebMercator.lat(y);
        }

        @Override
        public void toDisplay(double x, double y, double[] out) {
            out[0] = WebMercator.x(x);
            out[1] = WebMercator.y(y);
        }
    };

    /**
     * For pictures in a CRS.
     *
     * @param offset how far the pictures are deliberately off: they are drawn at their true place
     */
    static Placement of(NamedCrs crs, ChinaOffset offset) {
        ChinaOffset shift = offset == ChinaOffset.NONE ? crs.offset() : offset;
        if (shift == ChinaOffset.NONE && crs.name().equals("EPSG:3857")) {
            return SAME;
        }
        if (shift == ChinaOffset.NONE && (crs.name().equals("EPSG:4326") || crs.name().equals("EPSG:4490"))) {
            return DEGREES;
        }
        NamedCrs plane = new NamedCrs(crs.name(), crs.system(), ChinaOffset.NONE);
        Reprojection there = Reprojection.between(CrsCatalog.lonLat(), plane);
        Reprojection back = Reprojection.toLonLat(plane);
        return new Placement() {
            @Override
            public void toSource(double x, double y, double[] out) {
                Coordinate place = shift.shift(new Coordinate(WebMercator.lon(x), WebMercator.lat(y)));
                write(place, there, out);
            }

            @Override
            public void toDisplay(double x, double y, double[] out) {
                write(new Coordinate(x, y), back, out);
                Coordinate place = shift.unshift(new Coordinate(out[0], out[1]));
                out[0] = WebMercator.x(place.x);
                out[1] = Double.isNaN(place.y) ? Double.NaN : WebMercator.y(place.y);
            }
        };
    }

    private static void write(Coordinate from, Reprojection way, double[] out) {
        try {
            Coordinate to = way.apply(from);
            out[0] = to.x;
            out[1] = to.y;
        } catch (OutOfDomain _) {
            out[0] = Double.NaN;
            out[1] = Double.NaN;
        }
    }
}
