package org.tessera.cases.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseStore;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.LoopEnds;
import org.tessera.clock.SituationClock;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

/**
 * Joins cases that turn out to be one matter, and takes them apart again without loss. Each is one entry. Blocking; never on the JavaFX
 * thread.
 */
public final class MergeDesk {

    /** Action of the entry that merges. */
    public static final String MERGE = "case.merge";
    /** Action of the entry that takes apart. */
    public static final String UNMERGE = "case.unmerge";

    private final Journal journal;
    private final CaseStore cases;
    private final LoopEnds ends;
    private final SituationClock clock;
    private final Actor actor;

    /**
     * @param ends what else ends with the duplicate: whoever was sent to it is free for the case that goes on
     */
    public MergeDesk(Journal journal, CaseStore cases, LoopEnds ends, SituationClock clock, Actor actor) {
        this.journal = journal;
        this.cases = cases;
        this.ends = ends;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * The duplicate ends and the other case goes on with the reports of both.
     *
     * @throws Refusal when one of them is unknown in the actor's area, has ended, or is the other
     */
    public JournalEntry merge(String duplicate, String into, String reason) {
        Refusal.unless(actor, Right.RUN_CASES);
        Instant now = clock.now();
        return journal.commit(new JournalDraft(actor, MERGE, now, reason), () -> {
            CaseFile ending = find(duplicate);
            Merge merge = Merge.of(ending, find(into), now, actor.id());
            List<Change> changes = new ArrayList<>(List.of(Change.updated(ending, merge.duplicate()),
                    Change.updated(merge.before(), merge.survivor())));
            changes.addAll(ends.with(duplicate, now));
            return changes;
        });
    }

    /**
     * Takes a merged case out of the one that went on: both files are as they were before, to the byte, unless something else has been
     * done to them since; that stays, and the answer says so.
     *
     * @throws Refusal when the case is unknown in the actor's area or not merged, or the other one has itself been merged
     */
    public Unmerged unmerge(String duplicate, String reason) {
        Refusal.unless(actor, Right.RUN_CASES);
        List<Boolean> exact = new ArrayList<>();
        JournalEntry entry = journal.commit(new JournalDraft(actor, UNMERGE, clock.now(), reason), () -> {
            CaseFile merged = find(duplicate);
            if (merged.progress() == null || merged.progress().ending() != Ending.MERGED) {
                throw new Refusal("refusal.not-merged", "case " + duplicate + " is not part of another one", duplicate);
            }
            CaseFile survivor = find(merged.progress().mergedInto());
            if (survivor.progress().ending() == Ending.MERGED) {
                throw new Refusal("refusal.merged-on", "case " + survivor.id() + " is itself part of " + survivor.progress().mergedInto()
                        + "; take that apart first", survivor.id(), survivor.progress().mergedInto());
            }
            List<Change> then = changesOfMerge(merged);
            CaseFile before = state(then, merged, true);
            CaseFile restored = merged.ended(before.times(), before.closureReason()).with(before.progress());
            CaseFile alone = outOfLoop(Merge.without(survivor, merged));
            exact.add(restored.equals(before) && alone.equals(state(then, survivor, true)));
            return List.of(Change.updated(merged, restored), Change.updated(survivor, alone));
        });
        return new Unmerged(entry, exact.getFirst());
    }

    /** The changes of the newest entry that merged it. */
    private List<Change> changesOfMerge(CaseFile merged) {
        for (JournalEntry entry : journal.entriesOf(merged.ref()).reversed()) {
            List<Change> changes = journal.changesOf(entry.sequence());
            CaseFile before = state(changes, merged, true);
            CaseFile after = state(changes, merged, false);
            if (after != null && after.progress() != null && after.progress().ending() == Ending.MERGED
                    && before != null && (before.progress() == null || before.progress().ending() == null)) {
                return changes;
            }
        }
        throw new IllegalStateException("no entry merged case " + merged.id());
    }

    /** A case that only a merge has brought into the loop leaves it again. */
    private CaseFile outOfLoop(CaseFile file) {
        if (!file.progress().steps().isEmpty()) {
            return file;
        }
        for (JournalEntry entry : journal.entriesOf(file.ref()).reversed()) {
            CaseFile before = state(journal.changesOf(entry.sequence()), file, true);
            if (before != null && before.progress() == null) {
                return file.ended(before.times(), before.closureReason()).with((CaseProgress) null);
            }
        }
        return file;
    }

    /** The case before or after its last change in an entry; null when it has none, or was not there. */
    private static CaseFile state(List<Change> changes, CaseFile file, boolean before) {
        CaseFile found = null;
        for (Change change : changes) {
            if (change.ref().equals(file.ref())) {
                found = (CaseFile) (before ? change.before() : change.after());
            }
        }
        return found;
    }

    private CaseFile find(String number) {
        return cases.find(actor.scope(), number).orElseThrow(() -> new Refusal("refusal.unknown-case",
                "there is no case " + number + " in your area", number));
    }
}
