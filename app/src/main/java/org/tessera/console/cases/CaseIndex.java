package org.tessera.console.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.tessera.access.Scope;
import org.tessera.cases.CaseBrief;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.journal.JournalEntry;
import org.tessera.workspace.Workspace;

/**
 * What the table needs of each case, read from the files once and then moved on by the journal and by the clock, so that no later look
 * reads all files again. Blocking; used by one background thread at a time.
 */
final class CaseIndex {

    private static final int TOO_MANY = 200;

    private final Workspace workspace;
    private final Supplier<Scope> scope;
    private final Map<String, Standing> cases = new HashMap<>();
    private Scope readIn;
    private boolean withClosed;
    private Instant at = Instant.MIN;
    private long head;

    /**
     * What the table needs of one case.
     *
     * @param brief    number, title, category, place, times
     * @param progress how far it is; null while only its source keeps it
     * @param lead     id of who leads; empty for nobody
     * @param clock    of its limit; null without one of ours
     */
    record Standing(CaseBrief brief, CaseProgress progress, String lead, CaseClock clock) {

        static Standing of(CaseFile file) {
            CaseProgress progress = file.progress();
            return new Standing(file.brief(), progress, progress == null ? file.subject().department() : progress.lead(),
                    DeadlineRule.running(file).orElse(null));
        }
    }

    CaseIndex(Workspace workspace, Supplier<Scope> scope) {
        this.workspace = workspace;
        this.scope = scope;
    }

    /** All cases that were opened up to a moment; with closed ones only if they are asked for, but some may be among them anyhow. */
    Collection<Standing> at(Instant now, boolean closed) {
        Scope seen = scope.get();
        if (!seen.equals(readIn) || now.isBefore(at) || closed && !withClosed) {
            readAll(seen, now, closed || withClosed);
        } else {
            follow(seen);
            if (now.isAfter(at)) {
                workspace.cases().turning(seen, at, now).forEach(this::keep);
            }
        }
        at = now;
        return cases.values();
    }

    private void readAll(Scope seen, Instant now, boolean closed) {
        head = workspace.journal().head();
        cases.clear();
        workspace.cases().list(new CaseQuery(seen, closed ? null : now, "", Integer.MAX_VALUE)).forEach(this::keep);
        readIn = seen;
        withClosed = closed;
    }

    private void keep(CaseFile file) {
        cases.put(file.id(), Standing.of(file));
    }

    private void follow(Scope seen) {
        List<JournalEntry> entries = workspace.journal().entries(head, TOO_MANY);
        if (entries.size() == TOO_MANY || entries.stream().anyMatch(entry -> entry.subjects().size() > TOO_MANY)) {
            readAll(seen, at, withClosed);
            return;
        }
        for (JournalEntry entry : entries) {
            entry.subjects().stream().filter(subject -> subject.type().equals("case")).forEach(subject -> {
                // Through the store, which knows the scope; the journal does not.
                Optional<CaseFile> file = workspace.cases().find(seen, subject.id());
                file.ifPresentOrElse(this::keep, () -> cases.remove(subject.id()));
            });
            head = entry.sequence();
        }
    }
}
