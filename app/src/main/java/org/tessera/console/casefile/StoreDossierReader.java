package org.tessera.console.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.cases.deadline.CardRule;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.CountedTime;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.console.situation.CaseOffice;
import org.tessera.dispatch.Assignment;
import org.tessera.workspace.Workspace;

/** Reads files from the open workspace. */
public final class StoreDossierReader implements DossierReader {

    private final Workspace workspace;
    private final CaseOffice office;
    private final ZoneId zone;
    private final Scope scope;

    /**
     * @param zone  of the office hours
     * @param scope what may be seen
     */
    public StoreDossierReader(Workspace workspace, CaseOffice office, ZoneId zone, Scope scope) {
        this.workspace = workspace;
        this.office = office;
        this.zone = zone;
        this.scope = scope;
    }

    @Override
    public Optional<Dossier> read(String caseId, Instant now) {
        return workspace.cases().find(scope, caseId).map(file -> {
            List<Assignment> assignments = workspace.assignments().ofCase(scope, caseId);
            Optional<CaseClock> clock = DeadlineRule.running(file);
            // Only a limit of ours is counted on the calendar.
            WorkCalendar calendar = clock.isEmpty() ? null : WorkCalendar.of(zone, workspace.calendar().days());
            Instant due = file.times().dueAt();
            List<CountedTime> counted = due == null ? List.of() : clock.map(running -> running.counted(due, calendar)).orElse(List.of());
            CaseSurroundings around = new CaseSurroundings(workspace, scope);
            return new Dossier(file.masked(), around.places(file), assignments, office.recommend(caseId, now),
                    around.history(file, assignments), counted, CardRule.USUAL.card(file.times(), clock.orElse(null), now, calendar));
        });
    }
}
