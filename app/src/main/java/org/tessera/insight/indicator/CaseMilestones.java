package org.tessera.insight.indicator;

import java.time.Instant;

import org.tessera.cases.CaseFile;

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
 */
public record CaseMilestones(String id, Instant reported, Instant registered, Instant dispatched, Instant handlingDue, Instant handled,
        Instant closingDue, Instant closed, Instant voided, int reworks, int extensions, boolean suspended) {

    /** A case of a source that knows one opening, one deadline and one end: it is filed when reported, and handled when closed. */
    public static CaseMilestones of(CaseFile file) {
        Instant opened = file.times().openedAt();
        Instant due = file.times().dueAt();
        Instant closed = file.times().closedAt();
        return new CaseMilestones(file.id(), opened, opened, null, due, closed, due, closed, null, 0, 0, false);
    }
}
