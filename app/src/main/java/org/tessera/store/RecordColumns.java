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

/** A change of schema that is written in Java because the values of its new columns come out of the records. */
abstract class RecordColumns implements JavaMigration {

    private static final int BATCH = 1_000;

    private final String version;
    private final String description;

    RecordColumns(String version, String description) {
        this.version = version;
        this.description = description;
    }

    /** Makes the columns, fills them, and makes what stands on them. */
    abstract void change(Connection connection, Statement schema) throws SQLException;

    @Override
    public final void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement schema = connection.createStatement()) {
            change(connection, schema);
        }
    }

    @Override
    public final MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
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
