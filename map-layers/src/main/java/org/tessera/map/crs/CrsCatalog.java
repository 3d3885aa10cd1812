package org.tessera.map.crs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;

/**
 * Finds a coordinate reference system by the names files and people give it. Every CRS from here has x = east or longitude and
 * y = north or latitude, whatever order the registry prints.
 *
 * <p>The systems in daily use are written out as WKT, because the EPSG database takes seconds to unpack; any other code falls
 * back to it. Thread-safe.
 */
public final class CrsCatalog {

    private static final Pattern EPSG = Pattern.compile("(?:(?:URN:OGC:DEF:CRS:)?EPSG:(?:[\\d.]*:)*)?(\\d{4,6})");
    private static final Pattern CRS84 = Pattern.compile("(?:URN:OGC:DEF:CRS:)?(?:OGC:)?(?:[\\d.]*:)?CRS:?84");
    private static final Pattern URL = Pattern.compile("HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/(\\w+)/[\\d.]+/(\\w+)");
    private static final Map<String, NamedCrs> FOUND = new ConcurrentHashMap<>();

    private CrsCatalog() {
    }

    /** Longitude, latitude on WGS 84: the workspace's own CRS. */
    public static NamedCrs lonLat() {
        return epsg(4326);
    }

    /**
     * @param name {@code EPSG:n}, the OGC URN or URL of one, {@code CRS84}, {@code GCJ-02}, {@code BD-09}, or WKT (OGC or ESRI)
     * @throws UnknownCrs naming what was given, when nothing fits
     */
    public static NamedCrs decode(String name) {
        String text = name.strip();
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("PROJCS") || upper.startsWith("GEOGCS")) {
            return FOUND.computeIfAbsent(text, CrsCatalog::parse);
        }
        Optional<ChinaOffset> offset = ChinaOffset.named(upper);
        if (offset.isPresent()) {
            return new NamedCrs(offset.get().label(), lonLat().system(), offset.get());
        }
        if (CRS84.matcher(upper).matches()) {
            return lonLat();
        }
        Matcher url = URL.matcher(upper);
        if (url.matches()) {
            return decode(url.group(1).equals("OGC") ? url.group(2) : url.group(1) + ":" + url.group(2));
        }
        Matcher code = EPSG.matcher(upper);
        if (code.matches()) {
            return epsg(Integer.parseInt(code.group(1)));
        }
        throw new UnknownCrs("'" + cut(text) + "' names no coordinate reference system; expected EPSG:n, CRS84, GCJ-02, BD-09 or WKT");
    }

    /** The CRS of an EPSG code. */
    public static NamedCrs epsg(int code) {
        return FOUND.computeIfAbsent("EPSG:" + code, label -> find(label, code));
    }

    private static NamedCrs find(String label, int code) {
        Optional<String> wkt = DailyCrs.wkt(code);
        try {
            CoordinateReferenceSystem system = wkt.isPresent() ? CRS.parseWKT(wkt.get()) : CRS.decode(label, true);
            return new NamedCrs(label, system, ChinaOffset.NONE);
        } catch (FactoryException e) {
            throw new UnknownCrs(label + " is not a known coordinate reference system", e);
        }
    }

    private static NamedCrs parse(String wkt) {
        try {
            return new NamedCrs("WKT", CRS.parseWKT(wkt), ChinaOffset.NONE);
        } catch (FactoryException e) {
            throw new UnknownCrs("the CRS definition cannot be read: " + cut(String.valueOf(e.getMessage())), e);
        }
    }

    private static String cut(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
