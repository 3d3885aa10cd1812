package org.tessera.cases.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The table of the decision record, the table in the code and what the machine does are the same, field by field. */
class StageTableTest {

    private static final Path RECORD = Path.of("..", "docs", "decisions", "042-closed-loop.md");
    private static final List<String> PLACES = List.of("DISCOVERY", "REPORT", "HANDLING", "FEEDBACK", "EVALUATION", "ACCOUNTABILITY",
            "closed", "void", "merged");

    @Test
    void everyPairOfPlaceAndMoveIsAsWritten() throws IOException {
        List<String[]> rows = Files.readAllLines(RECORD).stream().filter(line -> line.startsWith("| ")).map(line -> line.split("\\|", -1))
                .filter(cells -> !cells[1].strip().equals("Move")).toList();
        assertEquals(MoveKind.values().length, rows.size());
        int pairs = 0;
        for (String[] row : rows) {
            MoveKind kind = MoveKind.valueOf(row[1].strip());
            for (int i = 0; i < PLACES.size(); i++) {
                boolean written = row[2 + i].strip().equals("x");
                Stage stage = i < 6 ? Stage.values()[i] : Stage.FEEDBACK;
                Ending ending = i < 6 ? null : Ending.valueOf(PLACES.get(i).toUpperCase());
                assertEquals(written, StageTable.allows(stage, ending, kind), kind + " at " + PLACES.get(i));
                assertEquals(written, StageTable.moves(stage, ending).contains(kind));
                tried(stage, ending, kind, written);
                pairs++;
            }
        }
        assertEquals(36 * 9, pairs);
    }

    /** The machine refuses what is not marked, and for that reason; what is marked it never refuses for that reason. */
    private static void tried(Stage stage, Ending ending, MoveKind kind, boolean written) {
        CaseFile begun = Loops.seen("C1", Loops.BEGIN);
        CaseTimes times = new CaseTimes(Loops.BEGIN, null, ending == null ? null : Loops.BEGIN);
        CaseFile file = begun.with(times).with(new CaseProgress(stage, ending, "D1", null, begun.progress().reports(), List.of(), null));
        for (long seed = 1; seed <= 5; seed++) {
            Move move = new RandomMoves(new Random(seed)).move(kind, Loops.BEGIN);
            Act act = new Act(move, Loops.BEGIN.plus(Duration.ofHours(1)), Actor.OPERATOR);
            if (written) {
                try {
                    Loops.FLOW.apply(file, act);
                } catch (Refusal other) {
                    assertNotEquals("refusal.move-not-here", other.code());
                }
            } else {
                assertEquals("refusal.move-not-here", assertThrows(Refusal.class, () -> Loops.FLOW.apply(file, act)).code());
            }
        }
    }
}
