package org.tessera.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.tessera.journal.Recorded;

/**
 * Schema 3: what a map shows of cases and roads stands in columns, for cases all of it in one index, so that a console can start
 * without reading every record. Written in Java because the values come out of the records.
 */
final class BriefColumns implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("003");
    }

    @Override
    public String getDescription() {
        return "brief columns";
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

    /** Fills columns of all rows from their records. */
    static <T extends Recorded> void fill(Connection connection, EntityTable<T> table, List<String> columns)
            throws SQLException {
        String update = "UPDATE " + table.table() + " SET " + String.join(" = ?, ", columns) + " = ? WHERE id = ?";
        try (Statement reading = connection.createStatement();
                ResultSet rows = reading.executeQuery("SELECT id, state FROM " + table.table());
                PreparedStatement writing = connection.prepareStatement(update)) {
            int waiting = 0;
            while (rows.next()) {
                int at = 1;
                Object[] values = table.valuesOf(table.read(rows.getString(2)));
                for (String column : columns) {
                    writing.setObject(at++, values[table.columns().indexOf(column)]);
                }
                writing.setString(at, rows.getString(1));
                writing.addBatch();
                if (++waiting == BATCH) {
                    writing.executeBatch();
                    waiting = 0;
                }
            }
            writing.executeBatch();
        }
    }
}
