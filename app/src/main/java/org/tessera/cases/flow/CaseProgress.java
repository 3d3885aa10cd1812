package org.tessera.cases.flow;

import java.util.List;
import java.util.Optional;

import org.tessera.cases.deadline.CaseClock;

/**
 * How far a case has come round the closed loop. It is part of the case's file, the one place that knows where the case stands. What
 * happened, how often and when is read from the steps; beside them stands only what a step alone does not say.
 *
 * @param stage          the link it is in, or was in when it ended
 * @param ending         null while it is in the loop
 * @param lead           the one department that leads; empty until it is dispatched, and while it has been sent back
 * @param clock          the limit of handling; null until it runs, or when no list sets one
 * @param reports        all reports of the matter, the first one first
 * @param steps          what was done, oldest first
 * @param mergedInto     number of the case that goes on instead; null unless {@link Ending#MERGED}
 * @param tasks          what others have to do, in the order given
 * @param request        what the lead has asked for and nobody has answered; null for nothing
 * @param feedback       what came back since it was last handled
 * @param dispute        null when it is none
 * @param accountability null until that is settled
 * @param borders        whose borders it lies near; null for none
 * @param path           the way it was handled; null until it is closed
 */
public record CaseProgress(Stage stage, Ending ending, String lead, CaseClock clock, List<Report> reports, List<Step> steps,
        String mergedInto, List<Task> tasks, Request request, Feedback feedback, Dispute dispute, Accountability accountability,
        CrossBorder borders, HandlingPath path) {

    public CaseProgress {
        lead = lead == null ? "" : lead;
        reports = List.copyOf(reports);
        steps = List.copyOf(steps);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        feedback = feedback == null ? Feedback.NONE : feedback;
    }

    /** A case of which no more than this is known. */
    public CaseProgress(Stage stage, Ending ending, String lead, CaseClock clock, List<Report> reports, List<Step> steps,
            String mergedInto) {
        this(stage, ending, lead, clock, reports, steps, mergedInto, List.of(), null, Feedback.NONE, null, null, null, null);
    }

    /** The same for a screen or a file: nobody who reported is named. */
    public CaseProgress masked() {
        return new CaseProgress(stage, ending, lead, clock, reports.stream().map(Report::masked).toList(), steps, mergedInto, tasks,
                request, feedback, dispute, accountability, borders, path);
    }

    /** How often a move was made. */
    public int count(MoveKind kind) {
        return (int) steps.stream().filter(step -> step.move() == kind).count();
    }

    /** The first step of a kind. */
    public Optional<Step> first(MoveKind kind) {
        return steps.stream().filter(step -> step.move() == kind).findFirst();
    }

    /** The newest step of a kind. */
    public Optional<Step> last(MoveKind kind) {
        return steps.reversed().stream().filter(step -> step.move() == kind).findFirst();
    }

    /** Whether it came back to the dispatcher so often that the district has to say who leads. */
    public boolean awaitsDistrict() {
        return lead.isEmpty() && count(MoveKind.SEND_BACK) >= 2 && count(MoveKind.DECIDE_LEAD) == 0;
    }

    /** Whether all six links have left their record; "not triggered" is a record of the last one (DOMAIN §5, 闭环率). */
    public boolean hasAllRecords() {
        return !reports.isEmpty() && count(MoveKind.FILE) > 0 && count(MoveKind.HANDLED) > 0 && feedback.repliedAt() != null
                && count(MoveKind.EVALUATE) > 0 && accountability != null;
    }
}
