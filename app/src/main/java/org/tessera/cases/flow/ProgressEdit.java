package org.tessera.cases.flow;

import java.util.ArrayList;
import java.util.List;

import org.tessera.cases.deadline.CaseClock;

/** A progress being changed by one move. */
final class ProgressEdit {

    Stage stage;
    Ending ending;
    String lead;
    CaseClock clock;
    List<Report> reports;
    final List<Step> steps;
    String mergedInto;
    final List<Task> tasks;
    Request request;
    Feedback feedback;
    Dispute dispute;
    Accountability accountability;
    CrossBorder borders;
    HandlingPath path;

    ProgressEdit(CaseProgress from) {
        stage = from.stage();
        ending = from.ending();
        lead = from.lead();
        clock = from.clock();
        reports = from.reports();
        steps = new ArrayList<>(from.steps());
        mergedInto = from.mergedInto();
        tasks = new ArrayList<>(from.tasks());
        request = from.request();
        feedback = from.feedback();
        dispute = from.dispute();
        accountability = from.accountability();
        borders = from.borders();
        path = from.path();
    }

    CaseProgress done() {
        return new CaseProgress(stage, ending, lead, clock, reports, steps, mergedInto, tasks, request, feedback, dispute, accountability,
                borders, path);
    }
}
