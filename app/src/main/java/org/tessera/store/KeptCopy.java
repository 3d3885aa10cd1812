package org.tessera.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The database as it was before its schema is changed. H2 changes tables outside transactions, so a process killed meanwhile leaves a
 * file that may not open again; whoever opens the workspace next begins with the copy, and changes the schema anew.
 *
 * @param directory of the workspace
 */
record KeptCopy(Path directory) {

    private Path copy() {
        return directory.resolve("tessera.before.zip");
    }

    private Path database() {
        return directory.resolve("tessera.mv.db");
    }

    /** Puts the database back as it was when a change of its schema did not come to its end. Before the database is opened for writing. */
    void putBack() {
        if (!Files.exists(copy())) {
            return;
        }
        Path whole = directory.resolve("tessera.putback");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("tessera.mv.db")) {
                    replace(whole, zip);
                }
            }
            Files.deleteIfExists(copy());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private void replace(Path whole, InputStream from) throws IOException {
        Files.copy(from, whole, StandardCopyOption.REPLACE_EXISTING);
        Files.move(whole, database(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Keeps a copy of what was committed. It counts once it is whole: a copy cut short has another name. */
    void take(Connection connection) throws SQLException {
        Path begun = directory.resolve("tessera.before.part");
        try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, begun.toString());
            backup.execute();
            Files.move(begun, copy(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The change came to its end. */
    void drop() {
        try {
            Files.deleteIfExists(copy());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
