package org.tessera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseFilter;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.flow.CaseLoop;
import org.tessera.cases.flow.CheckResult;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.HandlingPath;
import org.tessera.cases.flow.LoopGround;
import org.tessera.cases.flow.Loops;
import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.TaskOrder;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.UnitState;
import org.tessera.duty.list.LeadAnswer;
import org.tessera.journal.Change;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The loop over a workspace: journal, columns, desk, import. Rows 26 and 50 as far as they need a store. */
class CaseLoopTest {

    private static final Instant NOON = SmallDistrict.NOON;

    @TempDir
    private Path directory;

    private final ReplayClock clock = new ReplayClock(new ClockSetting(NOON, 0), () -> 0);

    @Test
    void aCaseOfASourceEntersTheLoopAsFiledAndIsClosedByTheLoopAlone() {
        try (EmbeddedWorkspace workspace = filled()) {
            CaseDesk desk = desk(workspace);
            CaseLoop loop = loop(workspace, desk, clock);
            desk.dispatch("C1", "U1", "");
            desk.close("C2", "no loop, no way");
            assertEquals("no loop, no way", file(workspace, "C2").closureReason());
            assertNull(file(workspace, "C2").progress());
            loop.move("C1", new Move.Handled("repaired"));
            assertEquals("PWD", file(workspace, "C1").progress().lead());
            assertEquals("refusal.move-not-here", assertThrows(Refusal.class, () -> desk.close("C1", "done")).code());
            for (Move move : List.of(new Move.Check(CheckResult.GOOD, ""), new Move.Reply("done"), new Move.Evaluate(""),
                    new Move.NotTriggered(""))) {
                later(Duration.ofMinutes(1));
                loop.move("C1", move);
            }
            assertEquals("refusal.no-handling-path", assertThrows(Refusal.class, () -> desk.close("C1", "done")).code());
            assertEquals(UnitState.DISPATCHED, workspace.units().find(Scope.WHOLE_DISTRICT, "U1").orElseThrow().state());
            JournalEntry closing = loop.move("C1", new Move.Close(HandlingPath.SELF_GOVERNANCE, "repaired"));
            assertEquals("case.close", closing.action());
            assertEquals(Ending.CLOSED, file(workspace, "C1").progress().ending());
            assertEquals(clock.now(), file(workspace, "C1").times().closedAt());
            assertEquals(UnitState.AVAILABLE,
                    workspace.units().find(Scope.WHOLE_DISTRICT, "U1").orElseThrow().state(), "freed in the same entry");
            loop.undo(closing);
            assertNull(file(workspace, "C1").progress().ending());
            assertEquals(UnitState.DISPATCHED, workspace.units().find(Scope.WHOLE_DISTRICT, "U1").orElseThrow().state());
            desk.close("C1", "repaired", HandlingPath.VIRTUE);
            assertEquals(HandlingPath.VIRTUE, file(workspace, "C1").progress().path());
            same(workspace);
        }
    }

    @Test
    void aSourceTakesNothingBackThatTheLoopDecided() {
        try (EmbeddedWorkspace workspace = filled()) {
            CaseFile told = file(workspace, "C1");
            CaseFile ending = told.with(new CaseTimes(told.times().openedAt(), null, NOON.plusSeconds(900)));
            workspace.journal().merge(SmallDistrict.DRAFT, List.of(ending).iterator());
            loop(workspace, desk(workspace), clock).move("C1", new Move.SendBack("not ours"));
            assertNull(file(workspace, "C1").times().closedAt(), "the loop decides the end, not what the source says of the future");
            workspace.journal().merge(SmallDistrict.DRAFT, List.of(ending.with(Map.of("said", "more"))).iterator());
            assertEquals(Map.of("said", "more"), file(workspace, "C1").attributes());
            assertNull(file(workspace, "C1").times().closedAt());
            assertEquals("", file(workspace, "C1").progress().lead());
            same(workspace);
        }
    }

    @Test
    void row50ThreeDepartmentsAndMoreAreCalledInOneEntryAndAllOfThemSeeIt() {
        try (EmbeddedWorkspace workspace = filled()) {
            CaseLoop loop = loop(workspace, desk(workspace), clock);
            loop.move("C1", new Move.SendBack("a joint matter"));
            long before = workspace.journal().head();
            loop.move("C1", new Move.Dispatch("D1", List.of(order("D2"), order("D3"), order("D4")), "together"));
            assertEquals(before + 1, workspace.journal().head());
            assertEquals(List.of("D2", "D3", "D4"), file(workspace, "C1").progress().tasks().stream().map(task -> task.order().party())
                    .toList());
            for (String department : List.of("D1", "D2", "D3", "D4")) {
                assertEquals(1, parties(workspace, department), department);
            }
            assertEquals(0, parties(workspace, "D"), "part of a name is no name");
            assertEquals(5, parties(workspace, "PWD"), "cases of a source belong to its department");
        }
    }

    @Test
    void row26ACaseIsOverdueWithinAMinuteOfItsDeadline() {
        try (EmbeddedWorkspace workspace = filled()) {
            CaseFile file = Loops.after(Loops.seen("N1", NOON), Loops.ROUND.subList(0, 5));
            workspace.journal().commit(SmallDistrict.DRAFT, () -> List.of(Change.created(file)));
            Instant due = file.times().dueAt();
            assertEquals(NOON.plus(Duration.ofHours(4 + 48)), due);
            assertEquals(List.of(), ids(workspace, filter(due, null, null, "", true)));
            assertEquals(List.of("N1"), ids(workspace, filter(due.plusSeconds(1), null, null, "", true)));
        }
    }

    @Test
    void casesAreListedAndCountedByWhereTheyStand() {
        try (EmbeddedWorkspace workspace = filled()) {
            CaseLoop loop = loop(workspace, desk(workspace), clock);
            List<CaseFile> made = new ArrayList<>();
            for (int i = 0; i <= Loops.ROUND.size(); i++) {
                made.add(Loops.after(Loops.seen("N" + i, NOON.minus(Duration.ofDays(1))), Loops.ROUND.subList(0, i)));
            }
            workspace.journal().commit(SmallDistrict.DRAFT, () -> made.stream().map(Change::created).toList());
            loop.move("C2", new Move.Void("nothing there"));
            loop.move("C3", new Move.Merge("C4", "the same"));
            later(Duration.ofSeconds(1));
            Map<Stage, Long> counted = new EnumMap<>(Stage.class);
            for (CaseFile file : workspace.cases().list(new org.tessera.cases.CaseQuery(Scope.WHOLE_DISTRICT, null, "", 1_000))) {
                if (file.times().closedAt() == null) {
                    counted.merge(file.progress() == null ? Stage.HANDLING : file.progress().stage(), 1L, Long::sum);
                }
            }
            assertEquals(counted, workspace.cases().stages(Scope.WHOLE_DISTRICT, clock.now()));
            assertEquals(6, counted.size());
            assertEquals(List.of("N" + Loops.ROUND.size()), ids(workspace, filter(clock.now(), null, Ending.CLOSED, "", false)));
            assertEquals(List.of("C2"), ids(workspace, filter(clock.now(), null, Ending.VOID, "", false)));
            assertEquals(List.of("C3"), ids(workspace, filter(clock.now(), null, Ending.MERGED, "", false)));
            assertEquals(List.of("N7"), ids(workspace, filter(clock.now(), Stage.FEEDBACK, null, "D1", false)).stream().skip(1).toList());
            assertEquals(List.of(), ids(workspace, filter(NOON.minus(Duration.ofDays(2)), null, null, "", false)));
            assertEquals(19, ids(workspace, filter(clock.now(), null, null, "hole", false)).size());
            assertEquals(6, ids(workspace, filter(clock.now(), null, null, "POTHOLE", false)).size());
        }
    }

    @Test
    void theListProposesALeadAndSaysWhy() {
        try (EmbeddedWorkspace workspace = filled()) {
            LeadAnswer answer = loop(workspace, desk(workspace), clock).proposeLead("C1");
            assertEquals(LeadAnswer.Outcome.NOT_LISTED, answer.outcome());
            assertFalse(answer.reason().isEmpty());
        }
    }

    static void same(EmbeddedWorkspace workspace) {
        ChainedJournal journal = (ChainedJournal) workspace.journal();
        assertEquals(journal.tables().digest(), journal.replay(Instant.parse("2999-01-01T00:00:00Z")).digest());
        assertTrue(journal.verify().intact());
    }

    static CaseLoop loop(EmbeddedWorkspace workspace, CaseDesk desk, ReplayClock clock) {
        return new CaseLoop(workspace.journal(), workspace.cases(), new LoopGround(workspace.grids(), workspace.responsibilities(),
                workspace.calendar(), Loops.ZONE), desk::freeUnits, clock, Actor.OPERATOR);
    }

    private CaseDesk desk(EmbeddedWorkspace workspace) {
        return new CaseDesk(workspace.journal(), workspace.cases(), workspace.units(), workspace.assignments(), clock, Actor.OPERATOR);
    }

    private void later(Duration time) {
        clock.setNow(clock.now().plus(time));
    }

    private EmbeddedWorkspace filled() {
        EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 6, 4);
        return workspace;
    }

    private static CaseFile file(EmbeddedWorkspace workspace, String id) {
        return workspace.cases().find(Scope.WHOLE_DISTRICT, id).orElseThrow();
    }

    private static long parties(EmbeddedWorkspace workspace, String department) {
        return ((StoredCases) workspace.cases()).database().states(EntityTable.CASE, "LOCATE('|' || :department || '|', parties) > 0",
                query -> query.bind("department", department)).size();
    }

    private static TaskOrder order(String department) {
        return new TaskOrder(TaskOrder.Kind.DEPARTMENT, department, "help", true);
    }

    private static CaseFilter filter(Instant now, Stage stage, Ending ending, String text, boolean overdue) {
        boolean lead = "D1".equals(text);
        return new CaseFilter(Scope.WHOLE_DISTRICT, now, stage, ending, lead ? text : "", lead ? "" : text, overdue, 1_000);
    }

    private static List<String> ids(EmbeddedWorkspace workspace, CaseFilter filter) {
        return workspace.cases().list(filter).stream().map(CaseFile::id).toList();
    }
}
