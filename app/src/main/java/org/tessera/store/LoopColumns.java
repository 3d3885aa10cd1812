package org.tessera.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Schema 8: where a case stands in the loop, who leads it and who takes part, in columns that queries and scopes ask for. Written in Java
 * because the values come out of the records.
 */
final class LoopColumns implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("008");
    }

    @Override
    public String getDescription() {
        return "loop";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement schema = connection.createStatement()) {
            schema.execute("ALTER TABLE case_file ADD (lead VARCHAR(1000), parties VARCHAR(100000), stage VARCHAR(20),"
                    + " ending VARCHAR(20))");
            BriefColumns.fill(connection, EntityTable.CASE, List.of("lead", "parties", "stage", "ending"));
            schema.execute("CREATE INDEX case_stage ON case_file (stage, closed_at, opened_at, grid_id, parties)");
            // The scope of a department is a condition on parties, so the index that holds a brief holds them too.
            schema.execute("DROP INDEX case_brief");
            schema.execute("CREATE INDEX case_brief ON case_file (closed_at, opened_at, id, due_at, title, category, address,"
                    + " grid_id, quality, lon, lat, parties)");
        }
    }
}
