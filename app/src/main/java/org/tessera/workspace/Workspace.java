package org.tessera.workspace;

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
import org.tessera.people.CredentialStore;
import org.tessera.people.PersonStore;
import org.tessera.people.SubjectStore;
import org.tessera.sensing.SensorStore;

/**
 * An open workspace: the stores of every capability over one database, and its journal. Screens and commands get this and
 * never see the database behind it.
 */
public interface Workspace extends AutoCloseable {

    Journal journal();

    GridStore grids();

    PlanStore plans();

    HouseholdStore households();

    RosterStore roster();

    ResponsibilityStore responsibilities();

    CalendarStore calendar();

    CaseStore cases();

    NoticeStore notices();

    DecisionStore decisions();

    WhistleStore whistles();

    /** The residents' concerns ledger, unmasked; screens go through its desk. */
    LedgerStore ledger();

    IntakeStore intake();

    UnitStore units();

    AssignmentStore assignments();

    SensorStore sensors();

    RoadStore roads();

    PersonStore people();

    /** For signing in only. */
    CredentialStore credentials();

    /** Whether things lie in a scope, whatever kind they are. */
    SubjectStore subjects();

    Settings settings();

    /** Directory for files that people take out; may not be there yet. */
    Path exports();

    /** Folder for what can be fetched again at any time, such as map tiles; absent when the workspace has no place of its own. */
    Optional<Path> cacheFolder();

    /** True when another process holds the pen: everything can be read, every write is refused. */
    boolean readOnly();

    @Override
    void close();
}
