package org.tessera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeptCopyTest {

    @TempDir
    private Path directory;
    private JdbcDataSource source;

    /** A workspace of an older release with one case. */
    @BeforeEach
    void older() throws SQLException {
        source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + directory.resolve("tessera"));
        source.setUser("tessera");
        source.setPassword("");
        Flyway.configure().configuration(Database.flyway(source).getConfiguration()).target("006").load().migrate();
        try (Connection connection = source.getConnection(); Statement writing = connection.createStatement()) {
            writing.execute("INSERT INTO case_file (id, opened_at, state) VALUES ('C1', 1, '"
                    + CanonicalJson.write(SmallDistrict.openCase("C1", "G1")).replace("'", "''") + "')");
        }
    }

    @Test
    void aChangeThatCameToItsEndLeavesNoCopy() throws IOException {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            assertEquals(1, workspace.cases().count(Scope.WHOLE_DISTRICT));
        }
        try (var files = Files.list(directory)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().contains("before")));
        }
    }

    /** As after a kill in the middle: the copy is there, and the file beside it does not open. */
    @Test
    void aChangeThatWasKilledIsBegunAnewFromTheCopy() throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            new KeptCopy(directory).take(connection);
        }
        byte[] torn = Files.readAllBytes(directory.resolve("tessera.mv.db"));
        java.util.Arrays.fill(torn, (byte) 0);
        Files.write(directory.resolve("tessera.mv.db"), torn);
        assertTrue(Files.exists(directory.resolve("tessera.before.zip")));

        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            assertTrue(workspace.cases().find(Scope.WHOLE_DISTRICT, "C1").isPresent());
        }
        assertFalse(Files.exists(directory.resolve("tessera.before.zip")));
    }

    /** A copy cut short is no copy: the file, which nothing has changed yet, is what counts. */
    @Test
    void aCopyThatWasKilledDoesNotCount() throws IOException {
        Files.writeString(directory.resolve("tessera.before.part"), "half");

        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            assertTrue(workspace.cases().find(Scope.WHOLE_DISTRICT, "C1").isPresent());
        }
    }

    @Test
    void withoutACopyATornFileIsRefused() throws IOException {
        Files.write(directory.resolve("tessera.mv.db"), new byte[8192]);

        assertThrows(Refusal.class, () -> EmbeddedWorkspace.open(directory, AccessMode.WRITE).close());
    }
}
