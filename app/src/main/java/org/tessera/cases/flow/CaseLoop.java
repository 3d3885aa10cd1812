package org.tessera.cases.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseStore;
import org.tessera.clock.SituationClock;
import org.tessera.duty.list.LeadAnswer;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.journal.Reversal;

/**
 * Takes cases round the closed loop: every move is checked by {@link CaseFlow} and is one journal entry. Blocking; never call on the
 * JavaFX thread.
 */
public final class CaseLoop {

    private final Journal journal;
    private final CaseStore cases;
    private final LoopGround ground;
    private final LoopEnds ends;
    private final SituationClock clock;
    private final Actor actor;

    /**
     * @param ends what else ends with a case; {@link LoopEnds#NOTHING} where nothing hangs on cases
     */
    public CaseLoop(Journal journal, CaseStore cases, LoopGround ground, LoopEnds ends, SituationClock clock, Actor actor) {
        this.journal = journal;
        this.cases = cases;
        this.ground = ground;
        this.ends = ends;
        this.clock = clock;
        this.actor = actor;
    }

    /** The same loop with somebody else acting. */
    public CaseLoop actingAs(Actor other) {
        return new CaseLoop(journal, cases, ground, ends, clock, other);
    }

    /** Makes a move now. */
    public JournalEntry move(String caseId, Move move) {
        return move(caseId, move, List.of());
    }

    /**
     * Makes a move now.
     *
     * @param attachments ids of what is attached to the step
     * @throws Refusal without the right for the move, when the case is not in the actor's view, or
     *                 the machine refuses the move; nothing is written
     */
    public JournalEntry move(String caseId, Move move, List<String> attachments) {
        Refusal.unless(actor, MoveRights.of(move.kind()));
        Instant now = clock.now();
        String words = move.words() == null ? "" : move.words();
        return journal.commit(new JournalDraft(actor, move.kind().action(), now, words), () -> {
            CaseFile before = find(caseId);
            CaseFile after = new CaseFlow(ground.rules(move)).apply(before, new Act(completed(move, before), now, actor, attachments));
            List<Change> changes = new ArrayList<>(List.of(Change.updated(before, after)));
            if (after.progress().ending() != null && (before.progress() == null || before.progress().ending() == null)) {
                changes.addAll(ends.with(caseId, now));
            }
            return changes;
        });
    }

    /**
     * Takes back what one entry did, with an entry of its own.
     *
     * @throws Refusal without the right for what was done, when anything it changed
     *                 does not lie in the actor's area, or has changed again since
     */
    public JournalEntry undo(JournalEntry entry) {
        Refusal.unless(actor, MoveRights.of(entry.action()));
        return journal.commit(new JournalDraft(actor, "undo", clock.now(), "undo of " + entry.sequence() + " " + entry.action()),
                () -> Reversal.of(journal, entry, actor.scope()));
    }

    /** Who should lead by the responsibility lists, with the reason; a proposal, which somebody confirms by {@link Move.Dispatch}. */
    public LeadAnswer proposeLead(String caseId) {
        CaseFile file = find(caseId);
        String grid = file.place().gridId() == null ? "" : file.place().gridId();
        return ground.router().lead(file.subject().category(), grid, clock.now().atZone(ground.zone()).toLocalDate());
    }

    /** Ids of the rules by which somebody has to answer for the case as it stands. */
    public List<String> fired(CaseFile file) {
        return new CaseFlow(ground.rules()).fired(CaseFlow.entered(file, clock.now()));
    }

    /** Filing asks the map whose borders are near, whoever files. */
    private Move completed(Move move, CaseFile file) {
        return move instanceof Move.File filing ? new Move.File(filing.category(), filing.limit(), filing.disputeAt(),
                new BorderWatch(ground.grids(), BorderWatch.USUAL).around(file.place()).orElse(null), filing.words()) : move;
    }

    private CaseFile find(String caseId) {
        return cases.find(actor.scope(), caseId).orElseThrow(() -> new Refusal(
                "refusal.unknown-case", "there is no case " + caseId + " in your area", caseId));
    }
}
