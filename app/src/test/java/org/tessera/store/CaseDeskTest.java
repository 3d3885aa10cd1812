package org.tessera.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.Change;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CaseDeskTest {

    @TempDir
    private Path directory;

    @Test
    void randomActsKeepTheModelAndRefuseWhatItForbids() {
        try (EmbeddedWorkspace workspace = filled()) {
            CaseDesk desk = desk(workspace);
            Map<String, String> at = new HashMap<>();
            Map<String, UnitState> state = new HashMap<>();
            Random random = new Random(11);
            for (int act = 0; act < 150; act++) {
                String unit = "U" + (1 + random.nextInt(4));
                String target = "C" + (1 + random.nextInt(6));
                UnitState now = state.getOrDefault(unit, UnitState.AVAILABLE);
                UnitState next = UnitState.values()[random.nextInt(UnitState.values().length)];
                if (random.nextInt(8) == 0) {
                    JournalEntry closing = desk.close(target, "done");
                    at.entrySet().removeIf(each -> each.getValue().equals(target) && state.remove(each.getKey()) != null);
                    long freed = workspace.journal().changesOf(closing.sequence()).stream()
                            .filter(change -> change.after() instanceof Unit).count();
                    assertEquals(freed * 2 + 1, closing.subjects().size());
                    reopen(workspace, target);
                } else if (random.nextBoolean()) {
                    if (now == UnitState.AVAILABLE) {
                        desk.dispatch(target, unit, "nearest");
                        at.put(unit, target);
                        state.put(unit, UnitState.DISPATCHED);
                    } else {
                        assertThrows(Refusal.class, () -> desk.dispatch(target, unit, ""));
                    }
                } else if (now != UnitState.AVAILABLE && (next == UnitState.AVAILABLE || next == CaseDesk.following(now))) {
                    desk.step(unit, next, "");
                    state.put(unit, next);
                    if (next == UnitState.AVAILABLE) {
                        at.remove(unit);
                        state.remove(unit);
                    }
                } else {
                    assertThrows(Refusal.class, () -> desk.step(unit, next, ""));
                }
                for (Unit each : workspace.units().units(Scope.WHOLE_DISTRICT)) {
                    assertEquals(at.get(each.id()), each.caseId());
                    assertEquals(state.getOrDefault(each.id(), UnitState.AVAILABLE), each.state());
                    assertEquals(each.caseId() != null, workspace.assignments().current(Scope.WHOLE_DISTRICT, each.id()).isPresent());
                }
            }
            assertTrue(workspace.journal().verify().intact());
        }
    }

    @Test
    void undoRestoresExactlyUnlessSomethingChangedSince() {
        try (EmbeddedWorkspace workspace = filled()) {
            ChainedJournal journal = (ChainedJournal) workspace.journal();
            CaseDesk desk = desk(workspace);
            String before = journal.tables().digest();
            JournalEntry sent = desk.dispatch("C1", "U1", "");
            desk.undo(sent);
            assertEquals(before, journal.tables().digest());
            JournalEntry again = desk.dispatch("C1", "U1", "");
            desk.step("U1", UnitState.ACKNOWLEDGED, "");
            assertEquals("refusal.changed-since", assertThrows(Refusal.class, () -> desk.undo(again)).code());
        }
        try (EmbeddedWorkspace reader = EmbeddedWorkspace.open(directory, AccessMode.READ)) {
            assertEquals("refusal.read-only",
                    assertThrows(Refusal.class, () -> desk(reader).dispatch("C2", "U2", "")).code());
        }
    }

    @Test
    void closingMadeHereOutlivesAChangedSourceRow() {
        try (EmbeddedWorkspace workspace = filled()) {
            desk(workspace).close("C1", "filled the hole");
            Instant closedAt = workspace.cases().find(Scope.WHOLE_DISTRICT, "C1").orElseThrow().times().closedAt();
            CaseFile row = SmallDistrict.openCase("C1", "G1");
            CaseFile changed = new CaseFile("C1", row.subject(),
                    new CasePlace(row.place().point(), PlaceQuality.EXACT, row.place().address(), null),
                    new CaseTimes(row.times().openedAt(), SmallDistrict.NOON, null), "", Map.of("WARD", "7"));
            workspace.journal().merge(SmallDistrict.DRAFT, List.of(changed).iterator());
            CaseFile merged = workspace.cases().find(Scope.WHOLE_DISTRICT, "C1").orElseThrow();
            assertEquals(closedAt, merged.times().closedAt());
            assertEquals("filled the hole", merged.closureReason());
            assertEquals("G1", merged.place().gridId());
            assertEquals(SmallDistrict.NOON, merged.times().dueAt());
        }
    }

    @Test
    void failingListenerKeepsNobodyFromHearing() throws InterruptedException {
        List<Long> heard = new ArrayList<>();
        java.util.concurrent.CountDownLatch both = new java.util.concurrent.CountDownLatch(2);
        try (EmbeddedWorkspace workspace = filled()) {
            workspace.journal().follow(_ -> {
                throw new IllegalStateException("expected by the test");
            });
            workspace.journal().follow(news -> {
                heard.add(news.entry().sequence());
                if (news.entry().sequence() > 1) {
                    both.countDown();
                }
            });
            desk(workspace).dispatch("C1", "U1", "");
            desk(workspace).dispatch("C2", "U2", "");
            assertTrue(both.await(10, java.util.concurrent.TimeUnit.SECONDS));
            assertTrue(heard.containsAll(List.of(2L, 3L)), heard.toString());
        }
    }

    private static void reopen(EmbeddedWorkspace workspace, String caseId) {
        CaseFile closed = workspace.cases().find(Scope.WHOLE_DISTRICT, caseId).orElseThrow();
        workspace.journal().commit(SmallDistrict.DRAFT, () -> List.of(Change.updated(closed, new CaseFile(caseId, closed.subject(),
                closed.place(), new CaseTimes(closed.times().openedAt(), null, null), "", closed.attributes()))));
    }

    private EmbeddedWorkspace filled() {
        EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 6, 4);
        return workspace;
    }

    private static CaseDesk desk(EmbeddedWorkspace workspace) {
        return new CaseDesk(workspace.journal(), workspace.cases(), workspace.units(), workspace.assignments(),
                new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0), () -> 0), Actor.OPERATOR);
    }
}
