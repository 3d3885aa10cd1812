package org.tessera.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.tessera.cases.CaseStore;
import org.tessera.cases.coordination.DecisionStore;
import org.tessera.cases.deadline.CalendarStore;
import org.tessera.cases.intake.IntakeStore;
import org.tessera.cases.ledger.LedgerStore;
import org.tessera.cases.supervision.NoticeStore;
import org.tessera.cases.whistle.WhistleStore;
import org.tessera.dispatch.AssignmentStore;
import org.tessera.dispatch.RoadStore;
import org.tessera.dispatch.UnitStore;
import org.tessera.duty.RosterStore;
import org.tessera.duty.list.ResponsibilityStore;
import org.tessera.grid.GridStore;
import org.tessera.grid.HouseholdStore;
import org.tessera.grid.plan.PlanStore;
import org.tessera.journal.Journal;
import org.tessera.journal.Refusal;
import org.tessera.people.CredentialStore;
import org.tessera.people.PersonStore;
import org.tessera.people.SubjectStore;
import org.tessera.sensing.SensorStore;
import org.tessera.workspace.Settings;
import org.tessera.workspace.Workspace;
import org.tessera.workspace.WorkspaceBusy;

/** A workspace in a directory of this machine: one writing process, any number of reading ones. Safe for use by any thread. */
public final class EmbeddedWorkspace implements Workspace {

    private final Path place;
    private final Database database;
    private final WriterLock pen;
    private final ChainedJournal journal;

    private EmbeddedWorkspace(Path place, Database database, WriterLock pen) {
        this.place = place;
        this.database = database;
        this.pen = pen;
        this.journal = new ChainedJournal(database);
    }

    /** Whether there is a workspace in the directory. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve("tessera.mv.db"));
    }

    /**
     * Opens the workspace; with WRITE it is made when it is not there. Blocking, about a second.
     *
     * @throws WorkspaceBusy when WRITE is asked for and another process holds the pen
     * @throws Refusal       when there is nothing to read, or the database is damaged or from a newer release
     */
    public static EmbeddedWorkspace open(Path directory, AccessMode mode) {
        Path place = directory.toAbsolutePath().normalize();
        if (mode == AccessMode.READ) {
            if (!isIn(place)) {
                throw new Refusal("refusal.no-workspace", "there is no workspace in " + place + " yet; import something into it",
                        place);
            }
            return new EmbeddedWorkspace(place, Database.open(place, true), null);
        }
        try {
            Files.createDirectories(place);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        WriterLock pen = WriterLock.take(place);
        boolean opened = false;
        try {
            EmbeddedWorkspace workspace = new EmbeddedWorkspace(place, Database.open(place, false), pen);
            opened = true;
            return workspace;
        } finally {
            if (!opened) {
                pen.close();
            }
        }
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Optional<Path> cacheFolder() {
        return Optional.of(place.resolve("cache"));
    }

    @Override
    public GridStore grids() {
        return new StoredGrids(database);
    }

    @Override
    public PlanStore plans() {
        return new StoredPlans(database);
    }

    @Override
    public HouseholdStore households() {
        return new StoredHouseholds(database);
    }

    @Override
    public RosterStore roster() {
        return scope -> database.states(EntityTable.MEMBER, ScopeCondition.ofAreaAlone(scope) + " ORDER BY id", scope,
                _ -> { });
    }

    @Override
    public ResponsibilityStore responsibilities() {
        return new StoredResponsibilities(database);
    }

    @Override
    public CalendarStore calendar() {
        return () -> database.states(CaseTables.CALENDAR_DAY, "TRUE ORDER BY id", _ -> { });
    }

    @Override
    public CaseStore cases() {
        return new StoredCases(database);
    }

    @Override
    public NoticeStore notices() {
        return new StoredNotices(database);
    }

    @Override
    public DecisionStore decisions() {
        return new StoredDecisions(database);
    }

    @Override
    public WhistleStore whistles() {
        return new StoredWhistles(database);
    }

    @Override
    public LedgerStore ledger() {
        return new StoredLedger(database);
    }

    @Override
    public IntakeStore intake() {
        return new StoredIntake(database);
    }

    @Override
    public UnitStore units() {
        return new StoredUnits(database);
    }

    @Override
    public AssignmentStore assignments() {
        return new StoredAssignments(database);
    }

    @Override
    public SensorStore sensors() {
        return new StoredSensors(database);
    }

    @Override
    public RoadStore roads() {
        return new StoredRoads(database);
    }

    @Override
    public Path exports() {
        return place.resolve("exports");
    }

    @Override
    public PersonStore people() {
        return new StoredPeople(database);
    }

    @Override
    public CredentialStore credentials() {
        return new StoredPeople(database);
    }

    @Override
    public SubjectStore subjects() {
        return new StoredSubjects(database);
    }

    @Override
    public Settings settings() {
        return new StoredSettings(database);
    }

    @Override
    public boolean readOnly() {
        return database.readOnly();
    }

    @Override
    public void close() {
        journal.close();
        database.close();
        if (pen != null) {
            pen.close();
        }
    }
}
