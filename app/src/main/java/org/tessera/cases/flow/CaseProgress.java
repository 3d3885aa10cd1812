package org.tessera.cases.flow;

import java.util.List;

import org.tessera.cases.deadline.CaseClock;

/**
 * How far a case has come round the closed loop. It is part of the case's file, the one place that knows where the case stands.
 *
 * @param stage      the link it is in, or was in when it ended
 * @param ending     null while it is in the loop
 * @param lead       the one department that leads; empty until it is dispatched, and while the district decides
 * @param clock      the limit of handling; null until it runs, or when no list sets one
 * @param reports    all reports of the matter, the first one first
 * @param steps      what was done, oldest first
 * @param mergedInto number of the case that goes on instead; null unless {@link Ending#MERGED}
 */
public record CaseProgress(Stage stage, Ending ending, String lead, CaseClock clock, List<Report> reports, List<Step> steps,
        String mergedInto) {

    public CaseProgress {
        reports = List.copyOf(reports);
        steps = List.copyOf(steps);
    }
}
