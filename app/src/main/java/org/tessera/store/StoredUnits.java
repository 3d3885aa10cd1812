package org.tessera.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jdbi.v3.core.statement.PreparedBatch;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitStore;

/** Units in the database, and the time series of their positions. */
record StoredUnits(Database database) implements UnitStore {

    @Override
    public List<Unit> units(Scope scope) {
        return database.states(EntityTable.UNIT, ScopeCondition.ofUnit(scope) + " ORDER BY id", scope, _ -> { });
    }

    @Override
    public Optional<Unit> find(Scope scope, String id) {
        return database.states(EntityTable.UNIT, "id = :id AND " + ScopeCondition.ofUnit(scope), scope,
                query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public List<Unit> assignedTo(Scope scope, String caseId) {
        return database.states(EntityTable.UNIT, "case_id = :case AND " + ScopeCondition.ofUnit(scope) + " ORDER BY id",
                scope, query -> query.bind("case", caseId));
    }

    @Override
    public Map<String, Position> positions(Scope scope) {
        return database.jdbi().withHandle(handle -> {
            Map<String, Position> newest = new TreeMap<>();
            handle.createQuery("SELECT p.unit_id, p.fixed_at, CAST(p.shape AS VARBINARY), p.accuracy FROM unit_position p JOIN"
                    + " (SELECT unit_id, MAX(fixed_at) AS fixed_at FROM unit_position GROUP BY unit_id) n"
                    + " ON n.unit_id = p.unit_id AND n.fixed_at = p.fixed_at WHERE p.unit_id IN (SELECT id FROM unit WHERE "
                    + ScopeCondition.ofUnit(scope) + ")").bindMap(ScopeCondition.values(scope)).map((row, _) -> {
                        double accuracy = row.getDouble(4);
                        return new Position(row.getString(1), (Point) CanonicalJson.geometry(row.getBytes(3)),
                                EntityTable.instant(row.getLong(2)), row.wasNull() ? Double.NaN : accuracy);
                    }).forEach(position -> newest.put(position.unitId(), position));
            return newest;
        });
    }

    @Override
    public int record(Collection<Position> fixes) {
        database.requireWritable();
        if (fixes.isEmpty()) {
            return 0;
        }
        return database.jdbi().inTransaction(handle -> {
            String count = "SELECT COUNT(*) FROM unit_position";
            int before = handle.createQuery(count).mapTo(Integer.class).one();
            PreparedBatch batch = handle.prepareBatch("MERGE INTO unit_position (unit_id, fixed_at, shape, accuracy)"
                    + " KEY (unit_id, fixed_at) VALUES (?, ?, ?, ?)");
            for (Position fix : fixes) {
                batch.bind(0, fix.unitId()).bind(1, EntityTable.micros(fix.fixedAt())).bind(2, CanonicalJson.wkb(fix.point()))
                        .bind(3, Double.isNaN(fix.accuracy()) ? null : fix.accuracy()).add();
            }
            batch.execute();
            return handle.createQuery(count).mapTo(Integer.class).one() - before;
        });
    }
}
