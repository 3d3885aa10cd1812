package org.tessera.exchange.profile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.exchange.SourceRecord;

/**
 * Makes a case of a row. A closing before the opening is kept as the source says it and marked with the attribute
 * {@value #CLOSED_EARLY}. The grid is not decided here. Immutable and thread-safe.
 */
public final class CaseConverter {

    /** Attribute of a case whose source closes it before it was opened. */
    public static final String CLOSED_EARLY = "tessera:closedBeforeOpened";

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Profile profile;
    private final LocalTimes times;

    public CaseConverter(Profile profile) {
        this.profile = profile;
        this.times = new LocalTimes(profile);
    }

    /**
     * @param file   file name as given
     * @param source a record whose coordinates, if any, are lon, lat
     * @throws RowRefusal when the row has no number, no opening time, or a value that cannot be read
     */
    public CaseFile convert(String file, SourceRecord source) {
        MappedRow row = new MappedRow(file, source, profile);
        String id = row.required("id");
        row.required("opened");
        Instant opened = times.read(row, "opened");
        Instant closed = times.read(row, "closed");
        Map<String, String> attributes = new LinkedHashMap<>(row.fields());
        attributes.computeIfPresent("precinct", (_, value) -> normalisedPrecinct(value));
        attributes.computeIfPresent("police_district", (_, value) -> value.replace("-", ""));
        if (closed != null && closed.isBefore(opened)) {
            attributes.put(CLOSED_EARLY, "true");
        }
        return new CaseFile(
                id,
                new CaseSubject(row.text("title"), row.text("category"), row.text("department"), row.text("channel")),
                place(row),
                new CaseTimes(opened, times.read(row, "due"), closed),
                row.text("closureReason"),
                attributes);
    }

    private static CasePlace place(MappedRow row) {
        double lon = row.number("longitude");
        double lat = row.number("latitude");
        Point point = row.source().geometry() instanceof Point given && !given.isEmpty() ? given : null;
        if (point == null && !Double.isNaN(lon) && !Double.isNaN(lat)) {
            if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
                throw row.refusal("longitude", lon + " " + lat, "expected lon, lat in degrees");
            }
            point = POINTS.createPoint(new Coordinate(lon, lat));
        }
        if (point == null) {
            return new CasePlace(null, PlaceQuality.MISSING, row.text("address"), null);
        }
        boolean fallback = (point.getX() + " " + point.getY()).equals(row.text("fallbackPoint"));
        return new CasePlace(point, fallback ? PlaceQuality.FALLBACK : PlaceQuality.EXACT, row.text("address"), null);
    }

    /** {@code 606.0} and {@code 0606} are one precinct. */
    private static String normalisedPrecinct(String value) {
        String digits = value.strip().replaceFirst("\\.0$", "");
        return digits.matches("\\d{1,4}") ? "0".repeat(4 - digits.length()) + digits : value;
    }
}
