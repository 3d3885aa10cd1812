package org.tessera.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.access.Scope;

/**
 * Reads units, keeps positions. A unit lies in the scope of the area it looks after and, while it is bound to a case, in every scope the
 * case lies in: it is lent there. Blocking; never call on the JavaFX thread.
 */
public interface UnitStore {

    List<Unit> units(Scope scope);

    Optional<Unit> find(Scope scope, String id);

    /** Units bound to the case. */
    List<Unit> assignedTo(Scope scope, String caseId);

    /** Newest fix of every unit of the scope that has one, by unit id. */
    Map<String, Position> positions(Scope scope);

    /** Adds fixes; a fix with the same unit and time is kept once. Returns how many were new. */
    int record(Collection<Position> fixes);
}
