package org.tessera.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.grid.Grid;
import org.tessera.journal.Change;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.MergeTally;
import org.tessera.journal.Recorded;
import org.tessera.journal.Refusal;
import org.tessera.workspace.WorkspaceBusy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EmbeddedWorkspaceTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Instant NOON = Instant.parse("2015-06-01T12:00:00Z");
    private static final JournalDraft DRAFT = new JournalDraft(Actor.OPERATOR, "test.change", NOON, "");

    @TempDir
    private Path directory;

    @Test
    void mergeAgainChangesNothingAndOperatorsChangesStay() {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            assertEquals(new MergeTally(4, 0, 0), workspace.journal().merge(DRAFT, sample().iterator()));
            Unit unit = workspace.units().find(Scope.WHOLE_DISTRICT, "U1").orElseThrow();
            workspace.journal().commit(DRAFT,
                    () -> List.of(Change.updated(unit, unit.in(UnitState.DISPATCHED, "C1", NOON))));
            assertEquals(new MergeTally(0, 0, 4), workspace.journal().merge(DRAFT, sample().iterator()));
        }
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            assertEquals(UnitState.DISPATCHED, workspace.units().find(Scope.WHOLE_DISTRICT, "U1").orElseThrow().state());
            assertEquals("C1", workspace.units().assignedTo(Scope.WHOLE_DISTRICT, "C1").getFirst().caseId());
            assertEquals(2, workspace.journal().head());
            assertTrue(workspace.journal().verify().intact());
            ChainedJournal journal = (ChainedJournal) workspace.journal();
            assertEquals(journal.tables().digest(), journal.replay(Instant.parse("2999-01-01T00:00:00Z")).digest());
            assertEquals(2, journal.changesOf(2).size() + 1);
        }
    }

    @Test
    void theSchemaThatSkipsTheSearchForMigrationsIsTheNewest() throws SQLException {
        EmbeddedWorkspace.open(directory, AccessMode.WRITE).close();
        String url = "jdbc:h2:file:" + directory.resolve("tessera");
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser("tessera");
        source.setPassword("");
        try (Connection _ = source.getConnection()) {
            MigrationInfo[] all = Database.flyway(source).info().all();
            assertEquals(Database.SCHEMA, all[all.length - 1].getVersion().getVersion());
            assertEquals(0, Database.flyway(source).info().pending().length);
        }
    }

    @Test
    void whatAMapShowsOfACaseIsWhatItsFileSays() {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            workspace.journal().merge(DRAFT, sample().iterator());
            List<CaseFile> files = workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, NOON, "", 10));
            assertEquals(files.stream().map(CaseFile::brief).toList(), workspace.cases().open(Scope.WHOLE_DISTRICT, NOON));
            assertEquals(0, workspace.cases().open(new Scope(Tier.COMMUNITY, "K2"), NOON).size());
            assertEquals(files.getFirst().times().openedAt(), workspace.cases().newest(Scope.WHOLE_DISTRICT).orElseThrow());
        }
    }

    @Test
    void rowsOutsideTheScopeStayInTheStore() {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            workspace.journal().merge(DRAFT, sample().iterator());
            Scope inside = new Scope(Tier.COMMUNITY, "K1");
            Scope outside = new Scope(Tier.COMMUNITY, "K2");
            assertEquals(1, workspace.cases().list(new CaseQuery(inside, NOON, "pot", 10)).size());
            assertEquals(0, workspace.cases().list(new CaseQuery(outside, NOON, "", 10)).size());
            assertEquals(0, workspace.cases().count(outside));
            assertEquals(1, workspace.units().units(inside).size());
            assertEquals(0, workspace.units().units(outside).size());
            assertEquals(1, workspace.cases().turning(Scope.WHOLE_DISTRICT, NOON.minusSeconds(7200), NOON).size());
        }
    }

    @Test
    void pointOnABorderBelongsToTheSmallestId() {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            workspace.journal().merge(DRAFT, sample().iterator());
            assertEquals("G1", workspace.grids().at(Tier.GRID, SHAPES.createPoint(new Coordinate(1, 0.5)))
                    .orElseThrow().id());
        }
    }

    @Test
    void alteredEntryAndCutEndAreFound() {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            workspace.journal().merge(DRAFT, sample().iterator());
            try (Database database = Database.open(directory, false)) {
                database.jdbi().useHandle(handle -> handle.execute("UPDATE journal SET reason = 'other'"));
                assertEquals(1L, workspace.journal().verify().firstBroken());
                database.jdbi().useHandle(handle -> handle.execute("DELETE FROM journal"));
                assertFalse(workspace.journal().verify().intact());
            }
        }
    }

    @Test
    void secondWriterIsToldAndReaderMayOnlyRead() {
        try (EmbeddedWorkspace writer = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            writer.journal().merge(DRAFT, sample().iterator());
            WorkspaceBusy busy = assertThrows(WorkspaceBusy.class, () -> EmbeddedWorkspace.open(directory, AccessMode.WRITE));
            assertTrue(busy.holder().contains(String.valueOf(ProcessHandle.current().pid())), busy.holder());
            try (EmbeddedWorkspace reader = EmbeddedWorkspace.open(directory, AccessMode.READ)) {
                assertEquals(1, reader.cases().count(Scope.WHOLE_DISTRICT));
                assertEquals("refusal.read-only",
                        assertThrows(Refusal.class, () -> reader.settings().put("a", "b")).code());
            }
        }
    }

    private static List<Recorded> sample() {
        return List.of(cell("G1", 0), cell("G2", 1),
                new CaseFile("C1", new CaseSubject("Pothole", "Street", "PWD", ""),
                        new CasePlace(SHAPES.createPoint(new Coordinate(0.5, 0.5)), PlaceQuality.EXACT, "1 Main St", "G1"),
                        new CaseTimes(NOON.minusSeconds(3600), null, null), "", Map.of("WARD", "7")),
                new Unit("U1", "grid-member", "K1", Set.of("b", "a"), UnitState.AVAILABLE, null, null, true));
    }

    private static Grid cell(String id, double west) {
        return new Grid(id, Tier.GRID, id, "K1", SHAPES.toGeometry(new Envelope(west, west + 1, 0, 1)), Map.of());
    }
}
