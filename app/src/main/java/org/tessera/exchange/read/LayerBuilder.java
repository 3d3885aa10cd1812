package org.tessera.exchange.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.map.crs.NamedCrs;

/** Gathers what a reader finds, record by record, within the limits. Used by one thread. */
final class LayerBuilder {

    /** Farther out than any projected CRS of the Earth reaches, with room for zone-prefixed eastings (at most 60·10⁶ m). */
    private static final double FARTHEST = 1e8;

    private final String file;
    private final InputLimits limits;
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    LayerBuilder(String file, InputLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    void field(String name) {
        fields.add(name);
    }

    void add(long row, String id, Geometry geometry, Map<String, String> values) {
        fields.addAll(values.keySet());
        if (records.size() + problems.size() >= limits.maxRecords()) {
            throw unreadable(row, "holds more than " + limits.maxRecords() + " records");
        }
        String fault = fault(geometry);
        if (fault != null) {
            refuse(row, "geometry", "", fault);
            return;
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getValue().length() > limits.maxFieldChars()) {
                refuse(row, value.getKey(), value.getValue(), "is longer than " + limits.maxFieldChars() + " characters");
                return;
            }
        }
        records.add(new SourceRecord(row, id, geometry, values));
    }

    void refuse(long row, String field, String value, String message) {
        problems.add(new Problem(file, row, field, shortened(value), message));
    }

    UnreadableInput unreadable(long row, String message) {
        return new UnreadableInput(new Problem(file, row, "", "", message));
    }

    UnreadableInput unreadable(long row, String message, Throwable cause) {
        return new UnreadableInput(new Problem(file, row, "", "", message), cause);
    }

    SourceLayer build(NamedCrs crs) {
        return new SourceLayer(file, crs, List.copyOf(fields), List.copyOf(records), List.copyOf(problems));
    }

    private String fault(Geometry geometry) {
        if (geometry == null) {
            return null;
        }
        if (geometry.getNumPoints() > limits.maxVertices()) {
            return "has more than " + limits.maxVertices() + " vertices";
        }
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return "has a coordinate that is not a finite number";
            }
            if (Math.abs(c.x) > FARTHEST || Math.abs(c.y) > FARTHEST) {
                return "has a coordinate farther out than the Earth reaches: " + c.x + " " + c.y;
            }
        }
        return null;
    }

    static String shortened(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
