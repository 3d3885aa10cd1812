package org.tessera.cases.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Row 16: one lead, many tasks. 10,000 moves by chance against a model: no illegal state, exactly one lead while a case is handled. */
class MissionRow16Test {

    private static final int MOVES = 10_000;
    private static final int CASES = 6;

    @Property(tries = 10)
    void tenThousandMovesByChanceNeverLeaveTheModel(@ForAll long seed) {
        run(seed);
    }

    /** The chances are such that every move of the table is made from every place that knows it. */
    @Test
    void everyFieldOfTheTableIsTaken() {
        Map<MoveKind, Integer> made = new EnumMap<>(MoveKind.class);
        for (long seed = 1; seed <= 4; seed++) {
            run(seed).forEach((kind, count) -> made.merge(kind, count, Integer::sum));
        }
        for (MoveKind kind : MoveKind.values()) {
            assertNotEquals(0, made.getOrDefault(kind, 0), kind.name());
        }
    }

    private static Map<MoveKind, Integer> run(long seed) {
        Random random = new Random(seed);
        RandomMoves moves = new RandomMoves(random);
        Instant now = Loops.BEGIN;
        List<CaseFile> files = new ArrayList<>(Collections.nCopies(CASES, null));
        List<LoopModel> models = new ArrayList<>(Collections.nCopies(CASES, null));
        Map<MoveKind, Integer> made = new EnumMap<>(MoveKind.class);
        for (int i = 0; i < MOVES; i++) {
            now = now.plus(moves.pause());
            int which = random.nextInt(CASES);
            boolean over = models.get(which) == null || models.get(which).stage.equals("VOID") || random.nextInt(150) == 0;
            if (over) {
                boolean known = random.nextInt(3) == 0;
                files.set(which, known ? Loops.known("C" + i, random.nextBoolean() ? "D1" : "", now) : Loops.seen("C" + i, now));
                models.set(which, model(files.get(which)));
            }
            Move move = moves.move(now, models.get(which).stage);
            Actor actor = moves.actor();
            CaseFile before = files.get(which);
            boolean allowed = models.get(which).make(move, actor, now);
            CaseFile after = before;
            boolean accepted = true;
            try {
                after = Loops.FLOW.apply(before, new Act(move, now, actor));
            } catch (Refusal _) {
                accepted = false;
            }
            assertEquals(allowed, accepted, () -> move + " by " + actor + " on " + before);
            files.set(which, after);
            if (accepted) {
                made.merge(move.kind(), 1, Integer::sum);
                same(models.get(which), after, move, before);
            }
        }
        return made;
    }

    static LoopModel model(CaseFile file) {
        LoopModel model = new LoopModel();
        model.stage = file.progress() == null ? "HANDLING" : "DISCOVERY";
        model.lead = file.progress() == null ? file.subject().department() : "";
        model.somebody = file.progress() != null;
        return model;
    }

    static void same(LoopModel model, CaseFile file, Move move, CaseFile before) {
        CaseProgress progress = file.progress();
        String place = progress.ending() == null ? progress.stage().name()
                : progress.ending() == Ending.MERGED ? progress.stage() + " MERGED" : progress.ending().name();
        assertEquals(model.stage, place);
        assertEquals(model.lead, progress.lead());
        assertEquals(model.due, file.times().dueAt(), () -> move + " on " + before);
        assertEquals(model.tasks.size(), progress.tasks().size());
        assertEquals(model.finished.size(), progress.tasks().stream().filter(Task::done).count());
        assertEquals(model.reworks, progress.count(MoveKind.REWORK));
        assertEquals(model.disputeTier >= 0, progress.dispute() != null);
        assertEquals(model.disputeTier >= 0 ? model.reopened : 0, progress.dispute() == null ? 0 : progress.dispute().reopened());
        assertEquals(progress.ending() != null, file.times().closedAt() != null);
        assertEquals(progress.ending() == Ending.CLOSED, progress.path() != null);
        assertEquals(progress.ending() == Ending.MERGED, progress.mergedInto() != null);
        if (progress.stage().compareTo(Stage.HANDLING) > 0) {
            assertNotEquals("", progress.lead(), "what has been handled has one lead");
        }
    }
}
