package org.tessera.map.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

import org.sqlite.SQLiteConfig;

import org.tessera.map.raster.ImageDecoder;
import org.tessera.map.raster.UnreadableImage;

/**
 * An SQLite file of tiles, opened read-only, with a few connections for concurrent reading. Whatever the file declares runs with no
 * trust: no functions of its schema, no memory mapping, rows of bounded size.
 */
final class MbTilesFile implements TileReader {

    static final int MOST_BYTES = 16 << 20;
    private static final String SQLITE = "SQLite format 3\0";
    private static final int CONNECTIONS = 4;

    private final Path file;
    private final String select;
    private final Row row;
    private final SourceHealth health;
    private final Semaphore places = new Semaphore(CONNECTIONS);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /** Writes the parameters of one tile's row. */
    interface Row {
        long[] of(TileAddress address);
    }

    /**
     * @param select with three parameters: level, column, row
     */
    MbTilesFile(Path file, String select, Row row, SourceHealth health) {
        this.file = file;
        this.select = select;
        this.row = row;
        this.health = health;
    }

    /** A read-only connection to a file that is one. */
    static Connection connect(Path file) throws IOException, SQLException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!new String(in.readNBytes(16), StandardCharsets.ISO_8859_1).equals(SQLITE)) {
                throw new IOException("it is no SQLite file");
            }
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(MOST_BYTES));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_EXPR_DEPTH, "50");
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    @Override
    public int concurrency() {
        return CONNECTIONS;
    }

    @Override
    public TileAnswer read(TileAddress address) throws InterruptedException {
        places.acquire();
        try {
            return answer(blob(address));
        } catch (SQLException | IOException e) {
            health.counts().failed.increment();
            health.set(SourceStatus.DEGRADED, file.getFileName() + " cannot be read");
            return new TileAnswer.Failed(file.getFileName() + " cannot be read", Duration.ofMinutes(1));
        } finally {
            places.release();
        }
    }

    private TileAnswer answer(byte[] body) {
        if (body == null) {
            health.counts().missing.increment();
            return new TileAnswer.Missing();
        }
        try {
            TileAnswer found = new TileAnswer.Found(ImageDecoder.decode(body, TileMatrix.MAX_TILE));
            health.counts().disk.increment();
            health.set(SourceStatus.ONLINE, "");
            return found;
        } catch (UnreadableImage e) {
            health.counts().corrupt.increment();
            health.set(SourceStatus.DEGRADED, e.getMessage());
            return new TileAnswer.Missing();
        }
    }

    private byte[] blob(TileAddress address) throws SQLException, IOException {
        Connection connection = take();
        boolean good = false;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            long[] key = row.of(address);
            for (int i = 0; i < key.length; i++) {
                statement.setLong(i + 1, key[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                byte[] body = rows.next() ? rows.getBytes(1) : null;
                good = true;
                return body;
            }
        } finally {
            give(connection, good);
        }
    }

    private Connection take() throws SQLException, IOException {
        synchronized (idle) {
            if (closed) {
                throw new IOException("closed");
            }
            Connection kept = idle.poll();
            if (kept != null) {
                return kept;
            }
        }
        return connect(file);
    }

    private void give(Connection connection, boolean good) throws SQLException {
        synchronized (idle) {
            if (good && !closed) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            for (Connection connection : idle) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    health.set(SourceStatus.DEGRADED, file.getFileName() + " cannot be closed");
                }
            }
            idle.clear();
        }
    }
}
