package org.tessera.dispatch;

import java.time.Instant;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseStore;
import org.tessera.clock.SituationClock;

/**
 * In a replay, frees the units of cases whose real closing time has come. Has no thread: somebody calls {@link #tick()}.
 */
public final class ReplayDriver {

    private final CaseStore cases;
    private final UnitStore units;
    private final CaseDesk desk;
    private final SituationClock clock;

    public ReplayDriver(CaseStore cases, UnitStore units, CaseDesk desk, SituationClock clock) {
        this.cases = cases;
        this.units = units;
        this.desk = desk.actingAs(Actor.rule("replay"));
        this.clock = clock;
    }

    /** Looks at every unit bound to a case. Cheap: as many look-ups as there are bound units. Blocking. */
    public void tick() {
        Instant now = clock.now();
        units.units(Scope.WHOLE_DISTRICT).stream().filter(unit -> unit.caseId() != null).map(Unit::caseId).distinct()
                .forEach(caseId -> cases.find(Scope.WHOLE_DISTRICT, caseId)
                        .filter(file -> isOver(file, now))
                        .ifPresent(file -> desk.release(caseId, "closed at its source")));
    }

    private static boolean isOver(CaseFile file, Instant now) {
        return file.times().closedAt() != null && !file.times().closedAt().isAfter(now);
    }
}
