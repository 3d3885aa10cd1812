package org.tessera.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.journal.MergeTally;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlanMigrationTest {

    /** As schema 3 wrote a grid. */
    private static final String OLD = "{\"attributes\":{\"a\":\"b\"},\"id\":\"G1\",\"name\":\"West\",\"parentId\":null,\"shape\":\""
            + "AAAAAAMAAAABAAAABQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD/wAAAAAAAAP/AAAAAAAAA/8AAAAAAAAD/wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAA\",\"tier\":\"GRID\"}";

    @TempDir
    private Path directory;

    @Test
    void aGridOfTheOldSchemaWasAlwaysThereAndIsStillTheOneOfItsFile() throws SQLException {
        Grid grid = new Grid("G1", Tier.GRID, "West", null, new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)),
                Map.of("a", "b"));
        assertEquals(OLD, CanonicalJson.write(grid));
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + directory.resolve("tessera"));
        source.setUser("tessera");
        source.setPassword("");
        try (Connection connection = source.getConnection()) {
            Flyway.configure().configuration(Database.flyway(source).getConfiguration()).target("003").load().migrate();
            try (PreparedStatement old = connection.prepareStatement("INSERT INTO grid (id, tier, code, shape, state, source_digest)"
                    + " VALUES ('GRID/G1', 'GRID', 'G1', 'POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))', ?, ?)")) {
                old.setString(1, OLD);
                old.setString(2, CanonicalJson.sha256(OLD));
                old.executeUpdate();
            }
        }
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            assertEquals(List.of(grid), workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID));
            assertEquals(new MergeTally(0, 0, 1), workspace.journal().merge(SmallDistrict.DRAFT, List.of(grid).iterator()));
        }
    }
}
