package org.tessera.console.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;
import org.tessera.console.situation.CaseOffice;
import org.tessera.dispatch.Candidate;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Reason;
import org.tessera.dispatch.Recommendation;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.Change;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;

/** An office over a workspace in memory, with just enough rules for tests of the screens. */
final class MemoryOffice implements CaseOffice {

    private final MemoryWorkspace workspace;

    MemoryOffice(MemoryWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public JournalEntry dispatch(String caseId, String unitId, Instant at) {
        CaseFile file = workspace.find(Scope.WHOLE_DISTRICT, caseId).orElseThrow();
        Unit unit = workspace.find(unitId).orElseThrow();
        return commit("case.dispatch", at, List.of(Change.updated(file, file),
                Change.updated(unit, unit.in(UnitState.DISPATCHED, caseId, at))));
    }

    @Override
    public JournalEntry advance(String unitId, UnitState state, Instant at) {
        Unit unit = workspace.find(unitId).orElseThrow();
        return commit("unit.advance", at, List.of(Change.updated(unit,
                unit.in(state, state.isAssigned() ? unit.caseId() : null, at))));
    }

    @Override
    public JournalEntry close(String caseId, Instant at) {
        CaseFile file = workspace.find(Scope.WHOLE_DISTRICT, caseId).orElseThrow();
        CaseFile closed = new CaseFile(file.id(), file.subject(), file.place(),
                new CaseTimes(file.times().openedAt(), file.times().dueAt(), at), "closed", file.attributes());
        List<Change> changes = new ArrayList<>();
        changes.add(Change.updated(file, closed));
        workspace.assignedTo(caseId).forEach(unit -> changes.add(Change.updated(unit, unit.in(UnitState.AVAILABLE, null, at))));
        return commit("case.close", at, changes);
    }

    @Override
    public JournalEntry takeBack(long sequence, Instant at) {
        return commit("undo.entry", at, workspace.changesOf(sequence).stream().map(Change::inverse).toList());
    }

    @Override
    public Recommendation recommend(String caseId, Instant at) {
        var place = workspace.find(Scope.WHOLE_DISTRICT, caseId).orElseThrow().place().point();
        List<Candidate> candidates = workspace.units(Scope.WHOLE_DISTRICT).stream()
                .filter(unit -> unit.state() == UnitState.AVAILABLE && workspace.positions().containsKey(unit.id()))
                .map(unit -> {
                    Position fix = workspace.positions().get(unit.id());
                    double metres = fix.point().distance(place) * 100_000;
                    return new Candidate(unit, Duration.ofSeconds((long) (metres / 6)), metres, -metres,
                            List.of(Reason.of("nearest")), false);
                })
                .sorted((a, b) -> Double.compare(b.score(), a.score())).toList();
        return new Recommendation(caseId, "PWD", candidates);
    }

    private JournalEntry commit(String action, Instant at, List<Change> changes) {
        return workspace.commit(new JournalDraft(Actor.OPERATOR, action, at, ""), () -> changes);
    }
}
