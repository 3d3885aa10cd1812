package org.tessera.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Schema 3: what a map shows of cases and roads stands in columns, for cases all of it in one index, so that a console can start
 * without reading every record.
 */
final class BriefColumns extends RecordColumns {

    BriefColumns() {
        super("003", "brief columns");
    }

    @Override
    void change(Connection connection, Statement schema) throws SQLException {
        schema.execute("ALTER TABLE case_file ADD (title VARCHAR(100000), category VARCHAR(100000),"
                + " address VARCHAR(100000), quality VARCHAR(20), lon DOUBLE PRECISION, lat DOUBLE PRECISION)");
        schema.execute("ALTER TABLE road ADD (name VARCHAR(100000), kind VARCHAR(100000))");
        fill(connection, EntityTable.CASE, List.of("title", "category", "address", "quality", "lon", "lat"));
        fill(connection, EntityTable.ROAD, List.of("name", "kind"));
        // Begins as the index on closed_at did, which it replaces; the rest is there to be read.
        schema.execute("CREATE INDEX case_brief ON case_file (closed_at, opened_at, id, due_at, title, category, address,"
                + " grid_id, quality, lon, lat)");
        schema.execute("DROP INDEX case_closed");
    }
}
