package org.tessera.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Schema 8: where a case stands in the loop, who leads it and who takes part, in columns that queries and scopes ask for.
 */
final class LoopColumns extends RecordColumns {

    LoopColumns() {
        super("008", "loop");
    }

    @Override
    void change(Connection connection, Statement schema) throws SQLException {
        schema.execute("ALTER TABLE case_file ADD (lead VARCHAR(1000), parties VARCHAR(100000), stage VARCHAR(20),"
                + " ending VARCHAR(20))");
        fill(connection, EntityTable.CASE, List.of("lead", "parties", "stage", "ending"));
        schema.execute("CREATE INDEX case_stage ON case_file (stage, closed_at, opened_at, grid_id, parties)");
        // The scope of a department is a condition on parties, so the index that holds a brief holds them too.
        schema.execute("DROP INDEX case_brief");
        schema.execute("CREATE INDEX case_brief ON case_file (closed_at, opened_at, id, due_at, title, category, address,"
                + " grid_id, quality, lon, lat, parties)");
    }
}
