package org.tessera.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LoopMigrationTest {

    @TempDir
    private Path directory;

    @Test
    void casesOfTheOldSchemaGetTheirLeadTheirPartiesAndTheirStage() throws SQLException {
        CaseFile file = SmallDistrict.openCase("C1", "G1");
        String old = CanonicalJson.write(file);
        // As it was written before the loop had parts: none of them is named.
        String begun = CanonicalJson.write(file.with(new CaseProgress(Stage.REPORT, null, "", null, java.util.List.of(),
                java.util.List.of(), null))).replaceAll("\"(accountability|borders|dispute|path|request)\":null,", "")
                .replaceAll("\"feedback\":\\{[^}]*},", "").replace("\"tasks\":[]", "\"more\":0").replace("\"C1\"", "\"C2\"");
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + directory.resolve("tessera"));
        source.setUser("tessera");
        source.setPassword("");
        try (Connection connection = source.getConnection()) {
            Flyway.configure().configuration(Database.flyway(source).getConfiguration()).target("006").load().migrate();
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO case_file (id, opened_at, state) VALUES (?, 1, ?)")) {
                for (String[] each : new String[][] {{"C1", old}, {"C2", begun}}) {
                    row.setString(1, each[0]);
                    row.setString(2, each[1]);
                    row.executeUpdate();
                }
            }
            Flyway.configure().configuration(Database.flyway(source).getConfiguration()).load().migrate();
            try (Statement reading = connection.createStatement(); ResultSet rows = reading.executeQuery(
                    "SELECT lead || ' ' || parties || ' ' || stage || ' ' || COALESCE(ending, '-') FROM case_file ORDER BY id")) {
                assertTrue(rows.next());
                assertEquals("PWD |PWD| HANDLING -", rows.getString(1));
                assertTrue(rows.next());
                assertEquals("  REPORT -", rows.getString(1));
            }
        }
    }
}
