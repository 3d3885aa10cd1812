package org.tessera.exchange.write;

import java.nio.file.Path;

import org.tessera.exchange.UnwritableOutput;
import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;

/** How formats name a CRS, so that the reader finds the same one again. */
final class CrsLabel {

    private static final String EPSG = "EPSG:";
    /** The first code that GeoPackage leaves to its users. */
    private static final int OWN = 100_000;

    /**
     * A row of a GeoPackage's table of reference systems.
     *
     * @param definition WKT; empty for the one every GeoPackage has
     */
    record Srs(int id, String organization, String name, String definition) {
    }

    private CrsLabel() {
    }

    static boolean isLonLat(NamedCrs crs) {
        return crs.name().equals(CrsCatalog.lonLat().name());
    }

    /** For the {@code crs} member of GeoJSON. */
    static String urn(NamedCrs crs) {
        if (crs.name().startsWith(EPSG)) {
            return "urn:ogc:def:crs:EPSG::" + crs.name().substring(EPSG.length());
        }
        return crs.offset() == ChinaOffset.NONE ? crs.system().toWKT() : crs.name();
    }

    /** @throws UnwritableOutput for a CRS that is no reference system of its own */
    static Srs geoPackage(NamedCrs crs, Path file) {
        if (isLonLat(crs)) {
            return new Srs(4326, "EPSG", "", "");
        }
        if (crs.offset() != ChinaOffset.NONE) {
            throw new UnwritableOutput(file + ": a GeoPackage cannot be in " + crs.name() + "; write .geojson or .csv", null);
        }
        boolean epsg = crs.name().startsWith(EPSG);
        return new Srs(epsg ? Integer.parseInt(crs.name().substring(EPSG.length())) : OWN, epsg ? "EPSG" : "NONE", crs.name(),
                crs.system().toWKT());
    }
}
