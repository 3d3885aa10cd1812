package org.tessera.insight.indicator;

import java.time.Instant;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.Step;

/**
 * What indicators need to know of a case. A moment is null where the step has not been taken, or is not recorded.
 *
 * @param id           case number
 * @param reported     when it came in
 * @param registered   when it was filed
 * @param dispatched   when it was given to whom it concerns
 * @param handlingDue  by when it had to be handled, after approved extensions and suspensions
 * @param handled      when that was done
 * @param closingDue   by when it had to be closed
 * @param closed       when it was
 * @param voided       when it was found to be none
 * @param reworks      how often it was sent back to be done again
 * @param extensions   how often its deadline was moved
 * @param suspended    whether its clock stands still now
 * @param loop         what is known of its way round the loop; null when it is not in it
 */
public record CaseMilestones(String id, Instant reported, Instant registered, Instant dispatched, Instant handlingDue, Instant handled,
        Instant closingDue, Instant closed, Instant voided, int reworks, int extensions, boolean suspended, LoopFacts loop) {

    /**
     * A case on its way round the loop.
     *
     * @param complete whether all six links have left their record
     * @param sentBack how often a lead sent it back
     */
    public record LoopFacts(boolean complete, int sentBack) {
    }

    /** A case of which nothing is known but when things happened. */
    public CaseMilestones(String id, Instant reported, Instant registered, Instant dispatched, Instant handlingDue, Instant handled,
            Instant closingDue, Instant closed, Instant voided, int reworks, int extensions, boolean suspended) {
        this(id, reported, registered, dispatched, handlingDue, handled, closingDue, closed, voided, reworks, extensions, suspended, null);
    }

    /**
     * A case as it stands. One of a source that knows one opening, one deadline and one end is filed when reported, and handled when
     * closed. The limit is that of handling; no further one is set for closing, so both are due together.
     *
     * @param at the moment whose clock is asked whether it stands still
     */
    public static CaseMilestones of(CaseFile file, Instant at) {
        Instant opened = file.times().openedAt();
        Instant due = file.times().dueAt();
        Instant ended = file.times().closedAt();
        CaseProgress progress = file.progress();
        if (progress == null) {
            return new CaseMilestones(file.id(), opened, opened, null, due, ended, due, ended, null, 0, 0, false);
        }
        boolean closed = progress.ending() == Ending.CLOSED;
        // What came in as filed was filed when it was opened; what came in as closed was handled then.
        boolean ours = progress.count(MoveKind.ACCEPT) > 0;
        Instant filed = progress.first(MoveKind.FILE).map(Step::at)
                .orElse(ours || progress.stage().compareTo(Stage.HANDLING) < 0 ? null : opened);
        Instant handled = progress.stage() == Stage.HANDLING ? null
                : progress.last(MoveKind.HANDLED).map(Step::at).orElse(closed ? ended : null);
        boolean suspended = progress.clock() != null && progress.clock().suspendedAt(at);
        return new CaseMilestones(file.id(), opened, filed, dispatched(progress), due, handled, due, closed ? ended : null,
                progress.ending() != null && !closed ? ended : null, progress.count(MoveKind.REWORK),
                progress.count(MoveKind.GRANT_EXTENSION), suspended, new LoopFacts(progress.hasAllRecords(),
                        progress.count(MoveKind.SEND_BACK)));
    }

    private static Instant dispatched(CaseProgress progress) {
        return progress.first(MoveKind.DISPATCH).map(Step::at).orElse(null);
    }
}
