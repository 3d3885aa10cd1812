package org.tessera.cases.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.flow.CaseFlow;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Report;
import org.tessera.cases.flow.StageTable;
import org.tessera.cases.flow.Step;
import org.tessera.journal.Refusal;

/**
 * Two cases that are one matter. Nothing moves away: the duplicate keeps all it has and ends; the survivor shows its reports besides its
 * own.
 *
 * @param before    the survivor as it was
 * @param survivor  the survivor with the reports of both
 * @param duplicate the duplicate, ended
 */
record Merge(CaseFile before, CaseFile survivor, CaseFile duplicate) {

    /**
     * Cases that their source keeps enter the loop with it.
     *
     * @throws Refusal when one of them has ended, the duplicate has been handled, or they are one and the same
     */
    static Merge of(CaseFile ending, CaseFile goingOn, Instant at, String actor) {
        CaseFile duplicate = CaseFlow.entered(ending, at);
        CaseFile into = CaseFlow.entered(goingOn, at);
        if (duplicate.id().equals(into.id())) {
            throw new Refusal("refusal.merge-itself", "case " + into.id() + " cannot be merged into itself", into.id());
        }
        CaseProgress ends = inLoop(duplicate);
        CaseProgress goesOn = inLoop(into);
        if (!StageTable.allows(ends.stage(), null, MoveKind.MERGE)) {
            throw new Refusal("refusal.merge-too-late", "case " + duplicate.id() + " has been handled; it ends by itself", duplicate.id());
        }
        List<Step> endSteps = with(ends.steps(), new Step(MoveKind.MERGE, ends.stage(), at, actor, into.id(), List.of()));
        List<Step> steps = with(goesOn.steps(), new Step(MoveKind.MERGE, goesOn.stage(), at, actor, duplicate.id(), List.of()));
        List<Report> reports = new ArrayList<>(goesOn.reports());
        reports.addAll(ends.reports());
        CaseTimes times = new CaseTimes(duplicate.times().openedAt(), duplicate.times().dueAt(), at);
        return new Merge(goingOn, into.with(progress(goesOn, goesOn.ending(), reports, steps, goesOn.mergedInto())),
                duplicate.ended(times, "→ " + into.id()).with(progress(ends, Ending.MERGED, ends.reports(), endSteps, into.id())));
    }

    /** The survivor without what the duplicate brought. */
    static CaseFile without(CaseFile survivor, CaseFile duplicate) {
        CaseProgress progress = survivor.progress();
        Set<String> brought = new HashSet<>(duplicate.progress().reports().stream().map(Report::id).toList());
        List<Report> reports = progress.reports().stream().filter(report -> !brought.contains(report.id())).toList();
        List<Step> steps = new ArrayList<>(progress.steps());
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).move() == MoveKind.MERGE && steps.get(i).words().equals(duplicate.id())) {
                steps.remove(i);
                break;
            }
        }
        return survivor.with(progress(progress, progress.ending(), reports, steps, progress.mergedInto()));
    }

    private static CaseProgress inLoop(CaseFile file) {
        if (file.progress().ending() != null) {
            throw new Refusal("refusal.merge-ended", "case " + file.id() + " has ended", file.id());
        }
        return file.progress();
    }

    private static List<Step> with(List<Step> steps, Step last) {
        List<Step> all = new ArrayList<>(steps);
        all.add(last);
        return all;
    }

    private static CaseProgress progress(CaseProgress from, Ending ending, List<Report> reports, List<Step> steps, String mergedInto) {
        return new CaseProgress(from.stage(), ending, from.lead(), from.clock(), reports, steps, mergedInto, from.tasks(), from.request(),
                from.feedback(), from.dispute(), from.accountability(), from.borders(), from.path());
    }
}
