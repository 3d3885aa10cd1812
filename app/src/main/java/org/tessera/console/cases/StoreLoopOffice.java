package org.tessera.console.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CardRule;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.CountedTime;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.CaseLoop;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.Report;
import org.tessera.grid.Grid;
import org.tessera.journal.Change;
import org.tessera.journal.JournalEntry;
import org.tessera.workspace.Workspace;

/** Files and moves over the open workspace. */
public final class StoreLoopOffice implements LoopOffice {

    private final Workspace workspace;
    private final CaseLoop loop;
    private final Supplier<Scope> scope;
    private final SuggestedCategory suggested;
    private final ZoneId zone;

    /**
     * @param scope whose view it is
     * @param zone  of the office hours
     */
    public StoreLoopOffice(Workspace workspace, CaseLoop loop, Supplier<Scope> scope, SuggestedCategory suggested,
            ZoneId zone) {
        this.workspace = workspace;
        this.loop = loop;
        this.scope = scope;
        this.suggested = suggested;
        this.zone = zone;
    }

    /** What words seem to be. */
    public interface SuggestedCategory {

        /** Blocking. */
        Optional<Suggestion> of(String words);
    }

    @Override
    public Optional<LoopFile> read(String caseId, Instant now) {
        return workspace.cases().find(scope.get(), caseId).map(file -> {
            CaseProgress progress = file.progress();
            Optional<CaseClock> clock = progress == null ? DeadlineRule.clock(file) : Optional.ofNullable(progress.clock());
            WorkCalendar calendar = WorkCalendar.of(zone, workspace.calendar().days());
            Instant due = file.times().dueAt();
            List<CountedTime> counted = due == null ? List.of() : clock.map(running -> running.counted(due, calendar)).orElse(List.of());
            return new LoopFile(file.masked(), places(file), history(file), counted, card(file, clock, now, calendar),
                    LegalActs.of(file, now), workspace.responsibilities().departments(), merged(file),
                    suggested.of(words(file)).orElse(null));
        });
    }

    @Override
    public Optional<CaseFile> asOf(String caseId, long sequence) {
        CaseFile now = workspace.cases().find(scope.get(), caseId).orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        // A case's entry holds its whole state after it, so the last one up to there is the fold of them all.
        return workspace.journal().entriesOf(now.ref()).reversed().stream().filter(entry -> entry.sequence() <= sequence).findFirst()
                .flatMap(entry -> workspace.journal().changesOf(entry.sequence()).stream()
                        .filter(change -> change.ref().equals(now.ref())).map(Change::after)
                        .filter(CaseFile.class::isInstance).map(CaseFile.class::cast).map(CaseFile::masked).findFirst());
    }

    @Override
    public JournalEntry move(String caseId, Move move) {
        return loop.move(caseId, move);
    }

    private static Card card(CaseFile file, Optional<CaseClock> clock, Instant now, WorkCalendar calendar) {
        CaseTimes times = file.times();
        if (times.dueAt() == null || !times.isOpenAt(now)) {
            return Card.NONE;
        }
        return clock.map(running -> CardRule.USUAL.card(running, now, calendar))
                .orElseGet(() -> CardRule.USUAL.card(times.openedAt(), times.dueAt(), now));
    }

    private static String words(CaseFile file) {
        return file.progress() == null || file.progress().reports().isEmpty() ? file.subject().title()
                : file.progress().reports().stream().map(Report::words).reduce("", (all, more) -> all + " " + more).strip();
    }

    /** Cases whose reports this one took over; their numbers stand in the reports' ids as everywhere: {@code number/count}. */
    private static List<String> merged(CaseFile file) {
        return file.progress() == null ? List.of() : file.progress().reports().stream().map(Report::id)
                .filter(id -> id.lastIndexOf('/') > 0).map(id -> id.substring(0, id.lastIndexOf('/')))
                .filter(number -> !number.equals(file.id())).distinct().toList();
    }

    private List<String> places(CaseFile file) {
        List<String> names = new ArrayList<>();
        if (file.place().quality() == PlaceQuality.EXACT) {
            for (Tier tier : List.of(Tier.GRID, Tier.COMMUNITY, Tier.TOWNSHIP)) {
                workspace.grids().at(tier, file.place().point()).map(StoreLoopOffice::name).ifPresent(names::add);
            }
        }
        return names;
    }

    private static String name(Grid area) {
        return area.name() == null || area.name().isBlank() ? area.id() : area.name();
    }

    private List<JournalEntry> history(CaseFile file) {
        TreeMap<Long, JournalEntry> entries = new TreeMap<>(Comparator.reverseOrder());
        workspace.journal().entriesOf(scope.get(), file.ref()).forEach(entry -> entries.put(entry.sequence(), entry));
        workspace.assignments().ofCase(scope.get(), file.id())
                .forEach(assignment -> workspace.journal().entriesOf(scope.get(), assignment.ref())
                .forEach(entry -> entries.put(entry.sequence(), entry)));
        return List.copyOf(entries.values());
    }
}
