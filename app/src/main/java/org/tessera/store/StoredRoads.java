package org.tessera.store;

import java.util.List;

import org.tessera.dispatch.Road;
import org.tessera.dispatch.RoadStore;

/** Streets in the database; read from the columns, because a console reads all of them when it starts. */
record StoredRoads(Database database) implements RoadStore {

    @Override
    public List<Road> roads() {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT id, name, kind, CAST(shape AS VARBINARY) FROM road ORDER BY id")
                .map((row, _) -> {
                    byte[] shape = row.getBytes(4);
                    return new Road(row.getString(1), row.getString(2), row.getString(3),
                            shape == null ? null : CanonicalJson.geometry(shape));
                }).list());
    }
}
