package org.tessera.console.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CardRule;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.CountedTime;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.console.situation.CaseOffice;
import org.tessera.dispatch.Assignment;
import org.tessera.grid.Grid;
import org.tessera.journal.JournalEntry;
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
            Optional<CaseClock> clock = DeadlineRule.clock(file);
            // Only a limit of ours is counted on the calendar.
            WorkCalendar calendar = clock.isEmpty() ? null : WorkCalendar.of(zone, workspace.calendar().days());
            List<CountedTime> counted = clock.map(running -> running.counted(file.times().dueAt(), calendar)).orElse(List.of());
            return new Dossier(file.masked(), places(file), assignments, office.recommend(caseId, now), history(file, assignments), counted,
                    card(file, clock, now, calendar));
        });
    }

    /**
     * By what is left of the limit on its own clock; where the source set the deadline, by the time that is left.
     *
     * @param calendar null when there is no clock
     */
    private static Card card(CaseFile file, Optional<CaseClock> clock, Instant now, WorkCalendar calendar) {
        CaseTimes times = file.times();
        if (times.dueAt() == null || !times.isOpenAt(now)) {
            return Card.NONE;
        }
        return clock.map(running -> CardRule.USUAL.card(running, now, calendar))
                .orElseGet(() -> CardRule.USUAL.card(times.openedAt(), times.dueAt(), now));
    }

    private List<String> places(CaseFile file) {
        List<String> names = new ArrayList<>();
        if (file.place().quality() == PlaceQuality.EXACT) {
            for (Tier tier : List.of(Tier.GRID, Tier.COMMUNITY, Tier.TOWNSHIP)) {
                workspace.grids().at(tier, file.place().point()).map(StoreDossierReader::name).ifPresent(names::add);
            }
        }
        return names;
    }

    private static String name(Grid area) {
        return area.name() == null || area.name().isBlank() ? area.id() : area.name();
    }

    private List<JournalEntry> history(CaseFile file, List<Assignment> assignments) {
        TreeMap<Long, JournalEntry> entries = new TreeMap<>(Comparator.reverseOrder());
        workspace.journal().entriesOf(scope, file.ref()).forEach(entry -> entries.put(entry.sequence(), entry));
        assignments.forEach(assignment -> workspace.journal().entriesOf(scope, assignment.ref())
                .forEach(entry -> entries.put(entry.sequence(), entry)));
        return List.copyOf(entries.values());
    }
}
