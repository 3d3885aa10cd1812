package org.tessera.console.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.deadline.CardRule;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.CountedTime;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.CaseLoop;
import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.Report;
import org.tessera.cases.intake.MergeDesk;
import org.tessera.console.casefile.CaseSurroundings;
import org.tessera.journal.Change;
import org.tessera.journal.JournalEntry;
import org.tessera.workspace.Workspace;

/** Files and moves over the open workspace. */
public final class StoreLoopOffice implements LoopOffice {

    private final Workspace workspace;
    private final CaseLoop loop;
    private final MergeDesk merges;
    private final Supplier<Scope> scope;
    private final SuggestedCategory suggested;
    private final ZoneId zone;

    /**
     * @param scope whose view it is
     * @param zone  of the office hours
     */
    public StoreLoopOffice(Workspace workspace, CaseLoop loop, MergeDesk merges, Supplier<Scope> scope, SuggestedCategory suggested,
            ZoneId zone) {
        this.workspace = workspace;
        this.loop = loop;
        this.merges = merges;
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
            Optional<CaseClock> clock = DeadlineRule.running(file);
            CaseSurroundings around = new CaseSurroundings(workspace, scope.get());
            WorkCalendar calendar = WorkCalendar.of(zone, workspace.calendar().days());
            Instant due = file.times().dueAt();
            List<CountedTime> counted = due == null ? List.of() : clock.map(running -> running.counted(due, calendar)).orElse(List.of());
            return new LoopFile(file.masked(), around.places(file),
                    around.history(file, workspace.assignments().ofCase(scope.get(), file.id())), counted,
                    CardRule.USUAL.card(file.times(), clock.orElse(null), now, calendar), LegalActs.of(file, now),
                    workspace.responsibilities().departments(), merged(file), suggested.of(words(file)).orElse(null));
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
        return switch (move) {
            // Two files change together when cases are joined or taken apart.
            case Move.Merge merge -> merges.merge(caseId, merge.into(), merge.words());
            case Move.Unmerge apart -> merges.unmerge(caseId, apart.words()).entry();
            default -> loop.move(caseId, move);
        };
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
}
