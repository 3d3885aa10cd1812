package org.tessera.console.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.flow.CaseFlow;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Satisfaction;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.StageTable;
import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.duty.list.Department;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ActFormViewModelTest {

    private final Desktop desktop = new Desktop();
    private final List<Move> moves = new ArrayList<>();
    private Refusal refusal;
    private final LoopOffice office = new LoopOffice() {
        @Override
        public Optional<LoopFile> read(String caseId, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<CaseFile> asOf(String caseId, long sequence) {
            return Optional.empty();
        }

        @Override
        public JournalEntry move(String caseId, Move move) {
            if (refusal != null) {
                throw refusal;
            }
            moves.add(move);
            return null;
        }
    };
    private final ActFormViewModel form = new ActFormViewModel(desktop.situation, desktop.messages, office, desktop);
    private final CaseFile imported = SmallTown.caseFile("1001", "Rodent Activity", Duration.ofHours(2), -71);

    private LoopFile file(CaseFile of) {
        return new LoopFile(of, List.of(), List.of(), List.of(), Card.NONE, LegalActs.of(of, SmallTown.NOW),
                List.of(new Department("ISD", "Inspection", Tier.DISTRICT)), List.of(), null);
    }

    @Test
    void onlyWhatTheMoveNeedsIsAskedAndEnterMakesIt() {
        form.open(MoveKind.HANDLED, file(imported));
        assertEquals(List.of("words"), form.fields().stream().map(ActField::id).toList());
        form.answer("words", "baited");
        form.save();
        assertEquals(List.of(new Move.Handled("baited")), moves);
        assertNull(form.actProperty().get());
        assertEquals(List.of("Handled: case 1001"), desktop.asked);
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsDone() {
        form.open(MoveKind.SEND_BACK, file(imported));
        form.save();
        assertEquals("“Words” is needed.", form.hintProperty().get());
        form.answer("words", "not ours");
        assertEquals("", form.hintProperty().get());
        form.leave();
        assertEquals(List.of(), moves);
    }

    @Test
    void aRefusalIsSaidInTheFormWhichStaysOpen() {
        refusal = new Refusal("refusal.unknown-case", "there is no case 1001 in your area", "1001");
        form.open(MoveKind.HANDLED, file(imported));
        form.answer("words", "done");
        form.save();
        assertTrue(form.hintProperty().get().contains("1001"), form.hintProperty().get());
        assertEquals(MoveKind.HANDLED, form.actProperty().get());
        assertEquals("done", form.answer("words"));
    }

    @Test
    void choicesBecomeTheMove() {
        ActForms forms = new ActForms(desktop.messages);
        assertEquals(new Move.Revisit(true, false, Satisfaction.NOT, "w"), forms.move(MoveKind.REVISIT,
                Map.of("contacted", "YES", "solved", "NO", "satisfaction", "NOT", "words", "w"), SmallTown.NOW));
        assertEquals(new Move.AskSuspension(SmallTown.NOW.plus(Duration.ofDays(3)), "w"),
                forms.move(MoveKind.ASK_SUSPENSION, Map.of("days", "3", "words", "w"), SmallTown.NOW));
        assertNull(forms.move(MoveKind.ASK_SUSPENSION, Map.of("days", "soon"), SmallTown.NOW));
    }

    /** With the answers that stand there to begin with and some words, every act makes a move of its own kind. */
    @Test
    void everyActHasAForm() {
        ActForms forms = new ActForms(desktop.messages);
        CaseFile entered = CaseFlow.entered(imported, SmallTown.NOW);
        for (MoveKind kind : MoveKind.values()) {
            Map<String, String> answers = new java.util.HashMap<>();
            forms.fields(kind, file(entered)).forEach(field -> answers.put(field.id(), field.first()));
            assertEquals(kind, forms.move(kind, answers, SmallTown.NOW).kind());
        }
    }

    /** Asked together are at most the moves of one place; a request for one of the two kinds rules the answers of the other out. */
    @Test
    void noLetterMeansTwoMovesThatAreLegalTogether() {
        List<Set<MoveKind>> exclusive = List.of(Set.of(MoveKind.SUSPEND, MoveKind.GRANT_EXTENSION),
                Set.of(MoveKind.REFUSE_SUSPENSION, MoveKind.REFUSE_EXTENSION));
        List<Set<MoveKind>> places = new ArrayList<>();
        Arrays.stream(Stage.values()).forEach(stage -> places.add(StageTable.moves(stage, null)));
        Arrays.stream(Ending.values()).forEach(ending -> places.add(StageTable.moves(Stage.FEEDBACK, ending)));
        for (Set<MoveKind> place : places) {
            Map<String, MoveKind> letters = new java.util.HashMap<>();
            for (MoveKind kind : place) {
                MoveKind other = letters.put(ActKey.cap(kind), kind);
                assertTrue(other == null || exclusive.contains(Set.of(other, kind)), kind + " and " + other + " share " + ActKey.cap(kind));
            }
        }
    }

    @Test
    void aCaseOfTheSourceIsOfferedTheActsOfTheLinkItWouldEnter() {
        assertEquals(List.of(MoveKind.ADD_TASK, MoveKind.SEND_BACK, MoveKind.HANDLED, MoveKind.VOID, MoveKind.MERGE),
                LegalActs.of(imported, SmallTown.NOW));
    }
}
