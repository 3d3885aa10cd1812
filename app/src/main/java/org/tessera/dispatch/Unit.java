package org.tessera.dispatch;

import java.time.Instant;
import java.util.Set;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * What can be sent: a member or a team.
 *
 * @param id        call sign
 * @param kind      for example {@code grid-member} or {@code response-team}
 * @param areaId    community (or grid) it looks after, or empty
 * @param skills    what it can do
 * @param state     where it stands
 * @param caseId    the case it is bound to, null unless assigned
 * @param since     situation time since which it is in this state, or null when unknown
 * @param simulated true when the unit is generated and not real
 */
public record Unit(
        String id,
        String kind,
        String areaId,
        Set<String> skills,
        UnitState state,
        String caseId,
        Instant since,
        boolean simulated)
        implements Recorded {

    public Unit {
        skills = Set.copyOf(skills);
        if (state.isAssigned() != (caseId != null)) {
            throw new IllegalArgumentException("unit " + id + " in state " + state + " with case " + caseId);
        }
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("unit", id);
    }

    /** The same unit in another state; {@code caseId} only when the state is an assigned one. */
    public Unit in(UnitState newState, String newCaseId, Instant at) {
        return new Unit(id, kind, areaId, skills, newState, newCaseId, at, simulated);
    }
}
