package org.tessera.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jdbi.v3.core.statement.PreparedBatch;

import org.tessera.access.Scope;
import org.tessera.sensing.Observation;
import org.tessera.sensing.Sensor;
import org.tessera.sensing.SensorStore;

/** Sensors in the database, and their series. */
record StoredSensors(Database database) implements SensorStore {

    @Override
    public List<Sensor> sensors(Scope scope) {
        return PlacedInScope.of(database, scope, EntityTable.SENSOR, Sensor::point);
    }

    @Override
    public Map<String, Observation> latest(Scope scope, Instant now) {
        Map<String, Observation> all = latest(now);
        if (!scope.isWholeDistrict()) {
            all.keySet().retainAll(sensors(scope).stream().map(Sensor::id).toList());
        }
        return all;
    }

    private Map<String, Observation> latest(Instant now) {
        return database.jdbi().withHandle(handle -> {
            Map<String, Observation> newest = new TreeMap<>();
            handle.createQuery("SELECT o.sensor_id, o.property, o.observed_at, o.reading FROM observation o JOIN"
                    + " (SELECT sensor_id, MAX(observed_at) AS observed_at FROM observation WHERE observed_at <= :now"
                    + " GROUP BY sensor_id) n ON n.sensor_id = o.sensor_id AND n.observed_at = o.observed_at"
                    + " ORDER BY o.sensor_id, o.property")
                    .bind("now", EntityTable.micros(now))
                    .map((row, _) -> new Observation(row.getString(1), row.getString(2), EntityTable.instant(row.getLong(3)),
                            row.getDouble(4)))
                    .forEach(observation -> newest.putIfAbsent(observation.sensorId(), observation));
            return newest;
        });
    }

    @Override
    public int record(Collection<Observation> observations) {
        database.requireWritable();
        if (observations.isEmpty()) {
            return 0;
        }
        return database.jdbi().inTransaction(handle -> {
            String count = "SELECT COUNT(*) FROM observation";
            int before = handle.createQuery(count).mapTo(Integer.class).one();
            PreparedBatch batch = handle.prepareBatch("MERGE INTO observation (sensor_id, property, observed_at, reading)"
                    + " KEY (sensor_id, property, observed_at) VALUES (?, ?, ?, ?)");
            for (Observation each : observations) {
                batch.bind(0, each.sensorId()).bind(1, each.property()).bind(2, EntityTable.micros(each.observedAt()))
                        .bind(3, each.value()).add();
            }
            batch.execute();
            return handle.createQuery(count).mapTo(Integer.class).one() - before;
        });
    }
}
