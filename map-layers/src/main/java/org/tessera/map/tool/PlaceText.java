package org.tessera.map.tool;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.locationtech.jts.geom.Coordinate;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.view.LonLat;

/**
 * Reads a coordinate as people type it: decimal degrees, degrees with minutes and seconds, with signs, hemisphere letters before
 * or behind, or the Chinese words for east, west, north and south; projected numbers behind {@code EPSG:n}; the shifted systems
 * {@code GCJ-02} and {@code BD-09} by name. Two bare numbers that may stand in either order have two readings, latitude first
 * (ISO 6709) before longitude first.
 */
public final class PlaceText {

    private static final String SYSTEM = "(EPSG:\\s?\\d{4,6}|GCJ-?02|BD-?09|WGS-?84|CGCS-?2000)";
    private static final Pattern BEFORE = Pattern.compile("^" + SYSTEM + "(?![\\d.])[\\s:,;]*");
    private static final Pattern BEHIND = Pattern.compile("[\\s:,;(]*\\b" + SYSTEM + "\\)?$");
    private static final Pattern WGS84 = Pattern.compile("WGS-?84");
    private static final Pattern CGCS2000 = Pattern.compile("CGCS-?2000");
    private static final double ROUND_TRIP = 1;

    private PlaceText() {
    }

    /**
     * All readings, the likeliest first; none when the text is no coordinate. A system outside daily use may take seconds to
     * find: not on the screen's thread.
     *
     * @throws org.tessera.map.crs.UnknownCrs when the named system does not exist
     */
    public static List<PlaceReading> read(String text) {
        String plain = plain(text);
        Optional<String> named = Optional.empty();
        for (Pattern pattern : List.of(BEFORE, BEHIND)) {
            Matcher matcher = pattern.matcher(plain);
            if (named.isEmpty() && matcher.find()) {
                named = Optional.of(matcher.group(1));
                plain = matcher.replaceFirst("").strip();
            }
        }
        Optional<AnglePair> pair = AnglePair.read(plain);
        if (pair.isEmpty()) {
            return List.of();
        }
        NamedCrs crs = CrsCatalog.decode(named.map(PlaceText::code).orElse("EPSG:4326"));
        return crs.isGeographic() ? degrees(pair.get(), crs) : projected(pair.get(), crs);
    }

    private static String code(String named) {
        String compact = named.replace(" ", "");
        return WGS84.matcher(compact).matches() ? "EPSG:4326" : CGCS2000.matcher(compact).matches() ? "EPSG:4490" : compact;
    }

    /** Upper case, plain digits and signs, letters for the Chinese words. */
    private static String plain(String text) {
        String marks = text.replace('º', '°').replace('˚', '°').replace("″", "\"").replace('′', '\'');
        String plain = Normalizer.normalize(marks, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return plain.replace("东经", "E").replace("西经", "W").replace("北纬", "N").replace("南纬", "S")
                .replace("经度", " LON ").replace("纬度", " LAT ").replace('度', '°').replace('分', '\'').replace('秒', '"')
                .replace('’', '\'').replace('”', '"').replace("''", "\"").replace('−', '-').replace('、', ',').strip();
    }

    private static List<PlaceReading> degrees(AnglePair pair, NamedCrs crs) {
        List<PlaceReading> readings = new ArrayList<>();
        boolean latitudeFirst = pair.mayBeLatitudeFirst();
        boolean longitudeFirst = pair.mayBeLongitudeFirst();
        boolean sure = latitudeFirst != longitudeFirst;
        if (latitudeFirst) {
            add(readings, crs, new Coordinate(pair.second(), pair.first()), PlaceReading.Order.LATITUDE_FIRST, sure);
        }
        if (longitudeFirst && !(latitudeFirst && pair.first() == pair.second())) {
            add(readings, crs, new Coordinate(pair.first(), pair.second()), PlaceReading.Order.LONGITUDE_FIRST, sure);
        }
        return readings;
    }

    /** Easting first; northing first, as Chinese surveyors write it, only where it can be meant. */
    private static List<PlaceReading> projected(AnglePair pair, NamedCrs crs) {
        List<PlaceReading> readings = new ArrayList<>();
        if (pair.bare()) {
            add(readings, crs, new Coordinate(pair.first(), pair.second()), PlaceReading.Order.EASTING_FIRST, false);
            add(readings, crs, new Coordinate(pair.second(), pair.first()), PlaceReading.Order.NORTHING_FIRST, false);
        }
        return readings.size() == 1 ? List.of(new PlaceReading(readings.getFirst().place(), crs.name(),
                readings.getFirst().order(), true)) : readings;
    }

    private static void add(List<PlaceReading> readings, NamedCrs crs, Coordinate at, PlaceReading.Order order, boolean sure) {
        try {
            Coordinate lonLat = Reprojection.toLonLat(crs).apply(at);
            boolean reachable = crs.isGeographic()
                    || Reprojection.between(CrsCatalog.lonLat(), crs).apply(lonLat).distance(at) <= ROUND_TRIP;
            if (reachable && Math.abs(lonLat.x) <= 180 && Math.abs(lonLat.y) <= 90) {
                readings.add(new PlaceReading(new LonLat(lonLat.x, lonLat.y), crs.name(), order, sure));
            }
        } catch (OutOfDomain _) {
            // Numbers that the system cannot express are no reading of it.
            return;
        }
    }
}
