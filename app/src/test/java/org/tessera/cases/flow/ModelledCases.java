package org.tessera.cases.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;

/** Random moves on several cases with their models, for tests that have a store to make them in. */
public final class ModelledCases {

    private final Map<String, LoopModel> models = new HashMap<>();
    private final RandomMoves moves;

    public ModelledCases(Random random) {
        moves = new RandomMoves(random);
    }

    /** What somebody does by chance. */
    public record Try(Move move, Actor actor, boolean allowed) {
    }

    /** Takes a case in. */
    public void add(CaseFile file) {
        models.put(file.id(), MissionRow16Test.model(file));
    }

    public boolean over(String id) {
        return models.get(id) == null || models.get(id).stage.equals("VOID");
    }

    public Instant later(Instant now) {
        return now.plus(moves.pause());
    }

    /** The next thing tried with a case, and whether the model allows it. */
    public Try next(String id, Instant now) {
        Move move = moves.move(now, models.get(id).stage);
        Actor actor = moves.actor();
        return new Try(move, actor, models.get(id).make(move, actor, now));
    }

    /** Fails unless the file is as the model has it. */
    public void same(CaseFile file) {
        MissionRow16Test.same(models.get(file.id()), file, null, file);
    }
}
