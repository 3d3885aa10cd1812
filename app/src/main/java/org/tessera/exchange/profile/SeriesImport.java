package org.tessera.exchange.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Point;

import org.tessera.dispatch.Position;
import org.tessera.exchange.SourceRecord;
import org.tessera.sensing.Observation;

/**
 * Rows to points of a series. Observations come long (sensor, property, time, value) or wide (time and one column a property, for
 * one sensor named by the request).
 */
final class SeriesImport {

    private final Profile profile;
    private final LocalTimes times;

    SeriesImport(Profile profile) {
        this.profile = profile;
        this.times = new LocalTimes(profile);
    }

    Position position(String file, SourceRecord source, Set<String> units) {
        MappedRow row = new MappedRow(file, source, profile);
        String unit = row.required("unit");
        if (!units.contains(unit)) {
            throw row.refusal("unit", unit, "expected a unit that is in the workspace");
        }
        if (!(source.geometry() instanceof Point point) || point.isEmpty()) {
            throw row.refusal("geometry", "", "expected a point, or longitude and latitude");
        }
        row.required("time");
        return new Position(unit, point, times.read(row, "time"), row.number("accuracy"));
    }

    List<Observation> observations(String file, SourceRecord source, Optional<String> sensor, Set<String> sensors) {
        MappedRow row = new MappedRow(file, source, profile);
        String id = sensor.orElseGet(() -> row.text("sensor"));
        if (!sensors.contains(id)) {
            throw row.refusal("sensor", id, "expected a sensor that is in the workspace; name it with --sensor or a column");
        }
        row.required("time");
        Instant time = times.read(row, "time");
        if (!row.text("value").isEmpty() && profile.columns().containsKey("value")) {
            String property = row.text("property");
            return List.of(new Observation(id, property.isEmpty() ? "value" : property, time, row.number("value")));
        }
        List<Observation> found = new ArrayList<>();
        for (String column : wideColumns(source)) {
            double value = row.number(column);
            if (!Double.isNaN(value)) {
                found.add(new Observation(id, column, time, value));
            }
        }
        return found;
    }

    private Set<String> wideColumns(SourceRecord source) {
        Set<String> columns = new LinkedHashSet<>(source.fields().keySet());
        columns.removeAll(profile.columns().values());
        return columns;
    }

    /** Ids of units or sensors, for looking up. */
    static <T> Set<String> ids(List<T> all, java.util.function.Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.toSet());
    }

}
