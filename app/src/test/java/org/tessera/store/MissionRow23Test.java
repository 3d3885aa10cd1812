package org.tessera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.CaseLoop;
import org.tessera.cases.flow.LoopEnds;
import org.tessera.cases.flow.LoopGround;
import org.tessera.cases.flow.Loops;
import org.tessera.cases.flow.ModelledCases;
import org.tessera.cases.flow.TaskOrder;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.journal.Change;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Row 23: everything leaves its trace. Random moves through the service: each is refused without a trace or makes one entry, the stored
 * case is the model's, and the journal replayed is the tables. 5 runs of 2,000 moves.
 */
class MissionRow23Test {

    private static final int MOVES = 2_000;
    private static final int CASES = 5;

    @Property(tries = 5)
    void theJournalReplayedIsTheTables(@ForAll long seed) throws IOException {
        Path directory = Files.createTempDirectory("loop");
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 0, 0);
            Random random = new Random(seed);
            ModelledCases models = new ModelledCases(random);
            ReplayClock clock = new ReplayClock(new ClockSetting(Loops.BEGIN, 0), () -> 0);
            CaseLoop loop = new CaseLoop(workspace.journal(), workspace.cases(), new LoopGround(workspace.grids(),
                    workspace.responsibilities(), workspace.calendar(), Loops.ZONE), LoopEnds.NOTHING, clock, Actor.OPERATOR);
            String[] ids = new String[CASES];
            for (int i = 0; i < MOVES; i++) {
                clock.setNow(models.later(clock.now()));
                int which = random.nextInt(CASES);
                if (ids[which] == null || models.over(ids[which]) || random.nextInt(150) == 0) {
                    ids[which] = "C" + i;
                    CaseFile made = Loops.seen(ids[which], clock.now());
                    workspace.journal().commit(SmallDistrict.DRAFT, () -> List.of(Change.created(made)));
                    models.add(made);
                }
                tried(workspace, loop, models, ids[which], clock.now());
            }
            CaseLoopTest.same(workspace);
            assertTrue(workspace.journal().head() > MOVES / 8, "enough of it happened");
        } finally {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void tried(EmbeddedWorkspace workspace, CaseLoop loop, ModelledCases models, String id, Instant now) {
        long before = workspace.journal().head();
        ModelledCases.Try next = models.next(id, now);
        boolean seen = isSeen(next.actor().scope(), workspace.cases().find(Scope.WHOLE_DISTRICT, id).orElseThrow());
        // The machine lets some moves be made by whoever sees the case; here that is somebody who does.
        Actor actor = seen || !next.allowed() ? inView(next.actor()) : new Actor(next.actor().id(), Scope.WHOLE_DISTRICT);
        boolean accepted = true;
        try {
            loop.actingAs(actor).move(id, next.move());
        } catch (Refusal refusal) {
            accepted = false;
        }
        assertEquals(next.allowed(), accepted, () -> next + " on " + id);
        assertEquals(before + (accepted ? 1 : 0), workspace.journal().head());
        if (accepted) {
            models.same(workspace.cases().find(Scope.WHOLE_DISTRICT, id).orElseThrow());
        }
    }

    /** What a department neither leads nor has a task in it does not see, whatever the machine would allow it. */
    private static boolean isSeen(Scope scope, CaseFile file) {
        if (!scope.isOneDepartment()) {
            return true;
        }
        String department = scope.departmentId();
        return file.progress() == null ? department.equals(file.subject().department()) : department.equals(file.progress().lead())
                || file.progress().tasks().stream().filter(task -> task.order().kind() == TaskOrder.Kind.DEPARTMENT)
                .anyMatch(task -> task.order().party().equals(department));
    }

    /** The cases stand in grid G1, which lies in township T1. */
    private static Actor inView(Actor actor) {
        return actor.scope().tier() == Tier.TOWNSHIP ? new Actor(actor.id(), new Scope(Tier.TOWNSHIP, "T1")) : actor;
    }
}
