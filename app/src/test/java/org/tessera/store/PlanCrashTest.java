package org.tessera.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CasePlacement;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.EditHistory;
import org.tessera.grid.plan.PlanDesk;
import org.tessera.grid.plan.PlanRules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlanCrashTest {

    private static final int KILLS = 8;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDraftWithItsUndoSurvivesEveryKill() throws IOException, InterruptedException {
        String plan;
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 4, 2);
            plan = new PlanDesk(workspace.journal(), workspace.plans(), workspace.grids(), new CasePlacement(workspace.cases()),
                    new PlanRules(CodePattern.ANY, ZoneOffset.UTC), new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0)),
                    Actor.OPERATOR).create("Crash", "").id();
        }
        Random random = new Random(4);
        for (int kill = 1; kill <= KILLS; kill++) {
            List<String> said = PlanProcess.start(directory, plan, kill).killAfter(3 + random.nextInt(15));
            assertTrue(said.size() >= 3, "the process died by itself: " + said);
            try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
                check(workspace, plan, said.getLast());
            }
        }
    }

    /** The draft is at the last step it acknowledged, or at the one after that was durable but not yet told. */
    private static void check(EmbeddedWorkspace workspace, String plan, String lastSaid) {
        EditHistory history = workspace.plans().edits(Scope.WHOLE_DISTRICT, plan);
        long told = Long.parseLong(lastSaid.split(" ")[0]);
        assertTrue(history.last() == told || history.last() == told + 1, history.last() + " after " + told);
        if (history.last() == told) {
            assertEquals(Integer.parseInt(lastSaid.split(" ")[1]), history.done().size());
        }
        List<?> expected = history.done().isEmpty() ? List.of() : PlanProcess.border(plan, history.done().size());
        assertEquals(expected, workspace.plans().grids(Scope.WHOLE_DISTRICT, plan), "the shapes are those of the gestures that stand");
        assertEquals(1, workspace.plans().plans(Scope.WHOLE_DISTRICT).size());
        ChainedJournal journal = (ChainedJournal) workspace.journal();
        assertTrue(journal.verify().intact());
        assertEquals(journal.tables().digest(), journal.replay(Instant.parse("2999-01-01T00:00:00Z")).digest());
    }
}
