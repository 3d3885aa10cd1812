package org.tessera.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

import org.tessera.access.Scope;
import org.tessera.journal.Recorded;
import org.tessera.journal.Refusal;

/**
 * The H2 file database of a workspace. The first process to open it serves the others over loopback, so that a reader sees what
 * a living writer commits.
 */
final class Database implements AutoCloseable {

    /** Newest schema of this release; {@code EmbeddedWorkspaceTest} holds it against the migrations. */
    static final String SCHEMA = "012";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean readOnly;

    private Database(HikariDataSource pool, boolean readOnly) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // A scope binds its values whether or not the condition of that scope asks for them.
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        this.readOnly = readOnly;
    }

    static Database open(Path directory, boolean readOnly) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        DeadLock.clear(directory);
        KeptCopy before = new KeptCopy(directory);
        if (!readOnly) {
            before.putBack();
        }
        // An act needs more statements than are kept parsed by default.
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + directory.resolve("tessera").toString().replace('\\', '/')
                + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;QUERY_CACHE_SIZE=256" + (readOnly ? ";IFEXISTS=TRUE" : ""));
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setUsername("tessera");
        config.setPassword("");
        HikariDataSource pool = null;
        boolean opened = false;
        try {
            pool = new HikariDataSource(config);
            migrate(pool, readOnly, before);
            Database database = new Database(pool, readOnly);
            opened = true;
            return database;
        } catch (HikariPool.PoolInitializationException | FlywayException | JdbiException damaged) {
            throw damaged(directory, damaged);
        } finally {
            if (!opened && pool != null) {
                pool.close();
            }
        }
    }

    private static Refusal damaged(Path directory, RuntimeException cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        Refusal refusal = new Refusal("refusal.workspace-damaged", "the database in " + directory
                + " cannot be opened; restore a copy or choose another workspace (" + why + ")", directory, why);
        refusal.initCause(cause);
        return refusal;
    }

    /** Whether the schema is the newest this release knows: asked first, because Flyway looks through the class path for it. */
    private static boolean isCurrent(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\""
                        + " ORDER BY \"installed_rank\" DESC FETCH FIRST ROW ONLY")) {
            return newest.next() && SCHEMA.equals(newest.getString(1));
        } catch (SQLException _) {
            return false;
        }
    }

    private static void migrate(HikariDataSource pool, boolean readOnly, KeptCopy before) {
        if (isCurrent(pool)) {
            return;
        }
        Flyway flyway = flyway(pool);
        MigrationInfo current = flyway.info().current();
        MigrationVersion known = MigrationVersion.EMPTY;
        for (MigrationInfo info : flyway.info().all()) {
            if (info.getState().isResolved() && info.getVersion() != null && info.getVersion().compareTo(known) > 0) {
                known = info.getVersion();
            }
        }
        if (current != null && current.getVersion() != null && current.getVersion().compareTo(known) > 0) {
            throw new Refusal("refusal.workspace-newer", "the workspace has schema " + current.getVersion()
                    + ", made by a newer Tessera; this one knows schema " + known + ": update Tessera",
                    current.getVersion(), known);
        }
        if (!readOnly && current == null) {
            flyway.migrate();
        } else if (!readOnly) {
            keep(pool, before);
            flyway.migrate();
            before.drop();
        } else if (flyway.info().pending().length > 0) {
            throw new Refusal("refusal.workspace-older",
                    "the workspace has an older schema; open it once for writing to bring it up to date");
        }
    }

    private static void keep(HikariDataSource pool, KeptCopy before) {
        try (Connection connection = pool.getConnection()) {
            before.take(connection);
        } catch (SQLException unusable) {
            throw new FlywayException("no copy could be kept", unusable);
        }
    }

    static Flyway flyway(DataSource source) {
        return Flyway.configure(Database.class.getClassLoader()).dataSource(source).locations("classpath:org/tessera/store/h2")
                .javaMigrations(new BriefColumns(), new LoopColumns()).ignoreMigrationPatterns("*:future").load();
    }

    Jdbi jdbi() {
        return jdbi;
    }

    boolean readOnly() {
        return readOnly;
    }

    void requireWritable() {
        if (readOnly) {
            throw new Refusal("refusal.read-only", "the workspace is open read-only; another process may write to it");
        }
    }

    /** Makes what was committed survive a loss of power. */
    void sync() {
        jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
    }

    /** Rows of a table that fulfil the condition; the scope's values are bound, the rest by {@code bind}. */
    <T extends Recorded> List<T> states(EntityTable<T> table, String condition, Scope scope, Binding bind) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("SELECT state FROM " + table.table() + " WHERE " + condition);
            query.bindMap(ScopeCondition.values(scope));
            bind.to(query);
            return query.map((row, _) -> table.read(row.getString(1))).list();
        });
    }

    <T extends Recorded> List<T> states(EntityTable<T> table, String condition, Binding bind) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("SELECT state FROM " + table.table() + " WHERE " + condition);
            bind.to(query);
            return query.map((row, _) -> table.read(row.getString(1))).list();
        });
    }

    <T extends Recorded> Optional<T> find(EntityTable<T> table, String id) {
        return states(table, "id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Gives a query its values. */
    interface Binding {
        void to(Query query);
    }
}
